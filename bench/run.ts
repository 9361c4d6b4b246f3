/** `npm run bench -- NAME`: the commands the README's figures come from. */
const benches: Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>> = {
  beacons: () => import("./beacons"),
  desk: () => import("./desk"),
  "first-start": () => import("./first-start"),
  press: () => import("./press"),
  render: () => import("./render"),
  start: () => import("./start"),
};

const [name = "", ...args] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`Say which: npm run bench -- ${Object.keys(benches).join(" | ")}`);
  process.exit(1);
}
await (await bench()).run(args);

export {};
