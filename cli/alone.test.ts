import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { alone } from "@/prisma/alone";

const module = fileURLToPath(new URL("../prisma/alone.ts", import.meta.url));

describeOnBoth("work alone", ({ target }) => {
  it("is done by one after the other", async () => {
    const seen: string[] = [];
    const one = (name: string) =>
      alone(target(), async () => {
        seen.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        seen.push(`${name} ends`);
      });
    await Promise.all([one("a"), one("b")]);
    const [first = "", , second = ""] = seen.map((line) => line[0]);
    expect(seen).toEqual([
      `${first} begins`,
      `${first} ends`,
      `${second} begins`,
      `${second} ends`,
    ]);
  });

  it("makes room when its work fails, or its process is killed", async () => {
    await expect(alone(target(), () => Promise.reject(new Error("cut short")))).rejects.toThrow();
    const script = `import { alone } from ${JSON.stringify(module)};
      await alone(${JSON.stringify(target())}, async () => { console.log("in"); await new Promise((done) => setTimeout(done, 60_000)); });`;
    const other = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", script],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    await once(other.stdout, "data");
    let isIn = false;
    const mine = alone(target(), async () => {
      isIn = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(isIn).toBe(false);
    other.kill("SIGKILL");
    await mine;
    expect(isIn).toBe(true);
  });
});
