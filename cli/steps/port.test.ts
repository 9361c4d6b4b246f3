import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { describe, expect, it, vi } from "vitest";
import { freePort, portTrouble } from "./port.mjs";

describe("the port", () => {
  it("is any free one for 0, and the one asked for otherwise", async () => {
    const free = await freePort("localhost", 0);
    expect(free).toBeGreaterThan(1023);
    expect(await freePort("localhost", free)).toBe(free);
  });

  it("is trouble with the next one as the mend when it is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = address && typeof address === "object" ? address.port : 0;
    await expect(freePort("127.0.0.1", port)).rejects.toMatchObject({
      message: `Port ${port} is taken by another program.`,
      mend: `PORT=${port + 1} npm start`,
    });
    other.close();
  });

  it.each([
    [
      `${tmpdir()}/no-folder/stet.sock`,
      "there is no such folder, or this user may not make a socket in it",
    ],
    [`/${"long/".repeat(40)}stet.sock`, "the path is longer than a socket's may be"],
    [tmpdir(), "another server answers there, or it is a file that is no socket"],
  ])("may be a socket; %s is trouble with its path", async (path, why) => {
    vi.stubEnv("HOST", path);
    const server = createServer().listen({ path });
    const [error] = await once(server, "error");
    expect(portTrouble(error, 3000)?.message).toBe(`HOST “${path}” cannot be listened on: ${why}.`);
    expect(await freePort(path, 3000)).toBe(3000);
  });
});
