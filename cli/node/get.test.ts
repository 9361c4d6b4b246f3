import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { root as checkout } from "../steps/root.mjs";
import { pack, type Registry, serveRegistry } from "../testing/registry";
import { getNode } from "./get.mjs";

// Each asks the real npm, some several times.
describe("a Node from the registry", { timeout: 60_000 }, () => {
  const name = "node-test";
  const version = "24.1.2";
  let folder: string;
  let registry: Registry;
  let wanted: { name: string; version: string; integrity: string };
  const kept = () => join(folder, ".stet/node");
  const options = () => ({ root: folder, label: "Getting Node 24", otherwise: "install Node 24" });
  const get = () => getNode(wanted, options());

  const offer = async (says: string) => {
    const files = { "bin/node": `#!/bin/sh\necho ${says}\n` };
    const packed = pack(mkdtempSync(join(folder, "pack-")), { name, version, files });
    registry = await serveRegistry([packed]);
    wanted = { name, version, integrity: packed.integrity };
    vi.stubEnv("npm_config_registry", registry.address);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "stet-node-"));
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    vi.stubEnv("npm_config_cache", join(folder, "npm-cache"));
    await offer(`v${version}`);
  });
  afterEach(() => {
    registry.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is fetched once", async () => {
    const program = await get();
    expect(program).toBe(join(kept(), "node-test-24.1.2/bin/node"));
    expect(await get()).toBe(program);
    expect(registry.asked).toEqual(["/node-test/-/node-test-24.1.2.tgz"]);
    expect(readdirSync(kept())).toEqual(["node-test-24.1.2"]);
  });

  it("comes whole to each of several that ask at once", async () => {
    const programs = await Promise.all([get(), get(), get()]);
    expect(new Set(programs).size).toBe(1);
    expect(readdirSync(kept())).toEqual(["node-test-24.1.2"]);
  });

  it("is refused when it is not what was pinned", async () => {
    wanted.integrity = `sha512-${Buffer.alloc(64).toString("base64")}`;
    await expect(get()).rejects.toMatchObject({
      message: "Node 24.1.2 could not be fetched from the npm registry: npm says EINTEGRITY.",
      mend: "install Node 24",
      details: "",
    });
    expect(readdirSync(kept())).toEqual([]);
  });

  it("is one line of trouble without a network", async () => {
    registry.close();
    await expect(get()).rejects.toMatchObject({
      message: "Node 24.1.2 could not be fetched from the npm registry: npm says ECONNREFUSED.",
      details: "",
    });
  });

  it("is one line of trouble without npm", async () => {
    vi.stubEnv("npm_execpath", "");
    vi.stubEnv("PATH", join(folder, "nowhere"));
    await expect(get()).rejects.toMatchObject({
      message: "Node 24.1.2 could not be fetched from the npm registry: spawn npm ENOENT.",
      mend: "install Node 24",
    });
  });

  it("is one line of trouble when it does not run here", async () => {
    registry.close();
    await offer("cannot execute binary file");
    await expect(get()).rejects.toMatchObject({
      message: "Node 24.1.2 was fetched, but does not run on this machine.",
    });
    expect(readdirSync(kept())).toEqual([]);
  });

  it("is fetched anew when the one that is kept has been damaged", async () => {
    const program = await get();
    writeFileSync(program, "");
    expect(await get()).toBe(program);
    expect(readFileSync(program, "utf8")).toContain("v24.1.2");
    expect(readdirSync(kept())).toEqual(["node-test-24.1.2"]);
  });

  /** Another process that fetches from a registry which does not come to an end. */
  const fetchingElsewhere = async () => {
    registry.instead = (response) => response.writeHead(200).write("half of it");
    const [get, stop] = ["node/get.mjs", "steps/stop.mjs"].map((file) =>
      JSON.stringify(pathToFileURL(join(checkout, "cli", file)).href),
    );
    const script = `import { getNode } from ${get}; import { listenForSignals } from ${stop};
      listenForSignals(130); await getNode(${JSON.stringify(wanted)}, ${JSON.stringify(options())});`;
    const fetching = spawn(process.execPath, ["--input-type=module", "-e", script]);
    await expect.poll(() => registry.asked.length, { timeout: 15_000 }).toBe(1);
    return fetching;
  };

  it("leaves nothing when the fetching is stopped", async () => {
    const stopped = await fetchingElsewhere();
    stopped.kill("SIGTERM");
    expect(await once(stopped, "exit")).toEqual([130, null]);
    expect(readdirSync(kept())).toEqual([]);
  });

  it("leaves nothing in its place when the fetching is killed, and later nothing at all", async () => {
    const killed = await fetchingElsewhere();
    killed.kill("SIGKILL");
    await once(killed, "exit");
    const [left = ""] = readdirSync(kept());
    expect(left).toMatch(/^fetching-/);
    utimesSync(join(kept(), left), 1, 1);

    const stalled = registry;
    await offer(`v${version}`);
    onTestFinished(() => stalled.close());
    expect(existsSync(await get())).toBe(true);
    expect(readdirSync(kept())).toEqual(["node-test-24.1.2"]);
  });

  it("does not sweep away what another is fetching", async () => {
    mkdirSync(join(kept(), "fetching-now"), { recursive: true });
    await get();
    expect(readdirSync(kept())).toContain("fetching-now");
  });
});
