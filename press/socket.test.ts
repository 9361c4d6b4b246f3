import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Ears, listen } from "./listen";

let folder: string;
let path: string;
let open: Ears[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-socket-"));
  path = join(folder, "stet.sock");
  open = [];
});
afterEach(async () => {
  for (const ears of open) await ears.close(100);
  rmSync(folder, { recursive: true, force: true });
});

async function serve(): Promise<Ears> {
  const ears = await listen(
    createServer((_, response) => response.end("the paper")),
    path,
    3000,
  );
  open.push(ears);
  return ears;
}

async function ask(): Promise<string> {
  const [response] = await once(request({ socketPath: path, path: "/" }).end(), "response");
  return (await response.toArray()).join("");
}

describe("a Unix socket", () => {
  it("is served, for the server and its group, and removed at the end", async () => {
    const ears = await serve();
    expect(ears.port).toBe(3000);
    expect(await ask()).toBe("the paper");
    expect(statSync(path).mode & 0o777).toBe(0o660);
    await ears.close(100);
    expect(existsSync(path)).toBe(false);
  });

  it("that a killed server left behind is taken over", async () => {
    const script = `require("node:http").createServer().listen(${JSON.stringify(path)}, () => console.log("up"))`;
    const other = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    await once(other.stdout, "data");
    other.kill("SIGKILL");
    await once(other, "close");
    expect(existsSync(path)).toBe(true);
    await serve();
    expect(await ask()).toBe("the paper");
  });

  it("on which another server answers is left to it", async () => {
    await serve();
    await expect(listen(createServer(), path, 3000)).rejects.toMatchObject({ code: "EADDRINUSE" });
    expect(await ask()).toBe("the paper");
  });

  it("never takes the place of a file", async () => {
    writeFileSync(path, "words");
    await expect(listen(createServer(), path, 3000)).rejects.toMatchObject({ code: "EADDRINUSE" });
    expect(statSync(path).size).toBe(5);
  });
});
