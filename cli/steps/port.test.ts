import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { freePort } from "./port.mjs";

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
});
