import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { isHangUp } from "./hang-up";

it("knows a reader who went away in the middle, from Node's own errors", async () => {
  const failures: unknown[] = [];
  const server = createServer(async (asked) => {
    try {
      for await (const _ of asked);
    } catch (error) {
      failures.push(error);
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const sent = request({
    port,
    host: "127.0.0.1",
    method: "POST",
    headers: { "content-length": 9 },
  });
  sent.on("error", () => undefined);
  sent.write("half");
  await once(server, "request");
  sent.destroy();
  await expect.poll(() => failures.length).toBe(1);
  expect(isHangUp(failures[0])).toBe(true);
  server.close();
});

it("takes no failure of the paper's own for it", () => {
  expect(isHangUp(new Error("aborted"))).toBe(false);
  // A database server that hangs up.
  const reset = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
  expect(isHangUp(reset)).toBe(false);
  expect(isHangUp("aborted")).toBe(false);
});
