import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { limitTime, refusalOfBody, slowestBody } from "./bodies";

describe("what is sent", () => {
  it.each([
    ["nothing", "/admin", {}, undefined],
    ["a form", "/admin", { "content-length": "1048576" }, undefined],
    ["more than a megabyte", "/admin", { "content-length": "1048577" }, 413],
    ["a picture", "/api/uploads", { "content-length": "31457280" }, undefined],
    ["more than a picture", "/api/uploads", { "content-length": "32505857" }, 413],
    ["an unknown amount", "/api/uploads", { "transfer-encoding": "chunked" }, 411],
  ])("%s", (_, path, headers, expected) => {
    expect(refusalOfBody({ headers }, path)).toBe(expected);
  });
});

describe("a client that takes its time", () => {
  /** Announces a body at this path, sends half of it, and tells after how long the server hung up. */
  async function halfSent(path: string, wait: number): Promise<boolean> {
    const server = createServer((request, response) => {
      limitTime(request, response, path);
      request.on("error", () => undefined);
      request.resume().once("end", () => response.end());
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    // A listening server has an address and a port.
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    let closed = false;
    socket.on("close", () => {
      closed = true;
    });
    socket.on("error", () => undefined);
    socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
    await pause(wait);
    socket.destroy();
    server.closeAllConnections();
    server.close();
    return closed;
  }

  it("is hung up on, but not while it sends a picture", async () => {
    const { form } = slowestBody;
    slowestBody.form = 150;
    try {
      expect(await halfSent("/admin", 50)).toBe(false);
      expect(await halfSent("/admin", 500)).toBe(true);
      expect(await halfSent("/api/uploads", 500)).toBe(false);
    } finally {
      slowestBody.form = form;
    }
  });
});
