import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Ears, listen } from "./listen";

describe("listening", () => {
  let ears: Ears | undefined;
  const sockets: Socket[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await ears?.close(100);
  });

  async function open(options?: { upgrades: boolean }) {
    const server = createServer((request, response) => response.end(`page ${request.url}\n`));
    ears = await listen(server, "127.0.0.1", 0, options);
    return ears;
  }

  /** The first words of what comes back, or nothing within half a second. */
  async function said(port: number, lines: string[]): Promise<string> {
    const socket = connect(port, "127.0.0.1");
    sockets.push(socket);
    await once(socket, "connect");
    socket.write([...lines, "", ""].join("\r\n"));
    const [words] = await once(socket, "data", { signal: AbortSignal.timeout(500) }).catch(() => [
      "",
    ]);
    return String(words);
  }

  it.each([
    ["h2c", ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQ"]],
    ["websocket", ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Key: x"]],
    ["made up", ["Connection: upgrade", "Upgrade: x"]],
  ])(
    "answers a request to change to another protocol (%s) like any other, at once",
    async (_, more) => {
      const { port } = await open();
      const answer = await said(port, ["GET /civics HTTP/1.1", "Host: x", ...more]);
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    },
  );

  it("ends sockets that were handed on, when it closes", async () => {
    const { port, close } = await open({ upgrades: true });
    const lines = ["GET / HTTP/1.1", "Host: x", "Connection: Upgrade", "Upgrade: websocket"];
    expect(await said(port, lines)).toBe("");
    const ended = once(sockets[0] as Socket, "close");
    await close(100);
    ears = undefined;
    await ended;
  });
});
