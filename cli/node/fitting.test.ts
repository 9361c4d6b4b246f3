import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { root } from "../steps/root.mjs";

const wsl =
  "On Windows, Stet runs in the Windows Subsystem for Linux (WSL) only.\n  Try: wsl --install, then the same command in its terminal, in a folder of Linux such as ~/stet\n";

describe("a Node that will do", () => {
  const onAnother = (pretended: Record<string, unknown>, env: Record<string, string> = {}) => {
    const check = pathToFileURL(join(root, "cli/node/fitting.mjs")).href;
    const pretend = Object.entries(pretended).map(
      ([name, value]) => `Object.defineProperty(process, "${name}", ${JSON.stringify({ value })});`,
    );
    const script = `${pretend.join("")} import(${JSON.stringify(check)}).then(function (all) {
      all.onFittingNode(function () { process.stdout.write("worked"); }); });`;
    return spawnSync(process.execPath, ["-e", script], {
      encoding: "utf8",
      env: { ...process.env, STET_NODE: "", ...env },
    });
  };

  it("lets a command work when it will do", () => {
    expect(onAnother({})).toMatchObject({ status: 0, stdout: "worked", stderr: "" });
  });

  it.each([
    ["so old that it cannot get another", "v16.20.2", {}],
    ["old, and no other may be got", "v20.20.2", { STET_NODE: "system" }],
  ])("is told with the mend when it is %s", (_, version, env: Record<string, string>) => {
    expect(onAnother({ version }, env)).toMatchObject({
      status: 1,
      stdout: "",
      stderr: `Stet needs Node 22.14 or newer; this is Node ${version.slice(1)}.\n  Try: install a newer one from https://nodejs.org, or with a version manager: nvm install 24\n`,
    });
  });

  it("is told where none can be got for the machine", () => {
    expect(onAnother({ version: "v20.20.2", arch: "mips" })).toMatchObject({
      status: 1,
      stdout: "",
      stderr: `Stet needs Node 22.14 or newer; this is Node 20.20.2, and the npm registry has no newer one for ${process.platform}-mips.\n  Try: install a newer one from https://nodejs.org, or with a version manager: nvm install 24\n`,
    });
  });

  it.runIf(process.platform === "linux")("is told on Alpine, where others' do not run", () => {
    const folder = mkdtempSync(join(tmpdir(), "stet-musl-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const execPath = join(folder, "node");
    writeFileSync(execPath, "\x7fELF/lib/ld-musl-x86_64.so.1");
    const { status, stderr } = onAnother({ version: "v20.20.2", execPath });
    expect(status).toBe(1);
    expect(stderr).toContain(`no newer one for linux-${process.arch}-musl.\n`);
    expect(stderr).toContain("  Try: apk add nodejs-current npm, or install");
  });

  it("is told that STET_NODE says something else", () => {
    expect(onAnother({ version: "v20.20.2" }, { STET_NODE: "24" })).toMatchObject({
      status: 1,
      stderr:
        "STET_NODE “24” is neither auto nor system.\n  Try: leave it out, or STET_NODE=system to use no other Node than the machine's\n",
    });
  });

  it("is no question on Windows, where only its Linux will do", () => {
    expect(onAnother({ platform: "win32" })).toMatchObject({ status: 1, stdout: "", stderr: wsl });
  });

  it("is asked for by runners of tests that were called without the project's commands", () => {
    const config = pathToFileURL(join(root, "cli/node/fitting.mjs")).href;
    const script = `Object.defineProperty(process, "version", { value: "v20.20.2" });
      import(${JSON.stringify(config)}).then((all) => all.requireFittingNode("npm run check:unit -- PATH"));`;
    expect(spawnSync(process.execPath, ["-e", script], { encoding: "utf8" })).toMatchObject({
      status: 1,
      stderr:
        "Stet needs Node 22.14 or newer; this is Node 20.20.2.\n  Try: npm run check:unit -- PATH\n",
    });
  });
});

describe("the scripts of package.json", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const first = Object.values<string>(scripts).map((script) => script.split(" && ")[0] ?? "");

  it("begin with a check of the machine, or with another script", () => {
    const checked = /^(node cli\/system\.mjs|node cli\/run\.mjs \S+.*|npm run \S+)$/;
    expect(first.filter((command) => !checked.test(command))).toEqual([]);
  });

  it.each(["cli/system.mjs", "cli/run.mjs"])("say on Windows what to do there (%s)", (file) => {
    const pretend = `data:text/javascript,Object.defineProperty(process, "platform", { value: "win32" });`;
    const told = spawnSync(process.execPath, ["--import", pretend, file, "vitest"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(told).toMatchObject({ status: 1, stdout: "", stderr: wsl });
  });

  it.each(["start", "dev", "stet", "test"])("%s lets signals through npm's shell", (name) => {
    expect(scripts[name]).toMatch(/^node cli\/system\.mjs && exec node cli\/[a-z]+\.mjs/);
  });
});
