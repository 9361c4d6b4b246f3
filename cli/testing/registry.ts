/** A registry of npm packages on this machine, for tests of what is got with the real npm. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { dirname, join } from "node:path";

type Package = { name: string; version: string; files: Record<string, string> };

/** A server of packages: where it listens, what was asked of it, and how to answer otherwise or end it. */
export type Registry = {
  address: string;
  asked: string[];
  /** What happens to a request instead of an answer. */
  instead: ((response: ServerResponse) => void) | undefined;
  /** What is in the path of packages that cannot be had. */
  lost: string | undefined;
  close(): void;
};

/** Packs a package as npm does and returns its content with its Subresource Integrity. `folder` is scratch. */
export function pack(folder: string, { name, version, files }: Package) {
  const description = JSON.stringify({ name, version });
  for (const [path, text] of Object.entries({ ...files, "package.json": description })) {
    const file = join(folder, "package", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: 0o755 });
  }
  const packed = join(folder, "packed.tgz");
  const { status } = spawnSync("tar", ["-czf", packed, "-C", folder, "package"]);
  if (status !== 0) throw new Error("tar could not pack");
  const bytes = readFileSync(packed);
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  return { path: `/${name}/-/${name.split("/").at(-1)}-${version}.tgz`, bytes, integrity };
}

/** Serves packed packages at the paths the public registry has them at. */
export async function serveRegistry(packed: ReturnType<typeof pack>[]): Promise<Registry> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    asked.push(path);
    const lost = registry.lost && path.includes(registry.lost);
    const found = packed.find((each) => each.path === path && !lost);
    if (registry.instead) registry.instead(response);
    else response.writeHead(found ? 200 : 404).end(found?.bytes);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const registry: Registry = {
    address: `http://127.0.0.1:${port}/`,
    asked,
    instead: undefined,
    lost: undefined,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return registry;
}
