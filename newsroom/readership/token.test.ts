import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readToken, sameToken } from "./token";

const secret = "x".repeat(43);
const id = "k3v9a0b1c2d3";
/** A last letter that decodes to the same bits as the right one: four of its six bits stand for nothing. */
const lastLike = { A: "B", Q: "R", g: "h", w: "x" }[readToken(secret, id).at(-1) ?? ""] ?? "";

describe("a read token", () => {
  it("is the beginning of an HMAC over the article's public id", () => {
    const whole = createHmac("sha256", secret).update(id).digest("hex");
    const token = readToken(secret, id);
    expect(token).toMatch(/^[\w-]{22}$/);
    expect(whole.startsWith(Buffer.from(token, "base64url").toString("hex"))).toBe(true);
  });

  it("is the same in every process with the same secret", () => {
    expect(readToken(secret, id)).toBe(readToken(secret, id));
    expect(sameToken(readToken(secret, id), readToken(secret, id))).toBe(true);
  });

  it.each([
    ["another article's", readToken(secret, "k3v9a0b1c2d4")],
    ["one made with another secret", readToken("y".repeat(43), id)],
    [
      "one with a letter changed",
      readToken(secret, id).replace(/^./, (a) => (a === "A" ? "B" : "A")),
    ],
    ["one that means the same bytes", `${readToken(secret, id).slice(0, -1)}${lastLike}`],
    ["a part of it", readToken(secret, id).slice(0, 21)],
    ["a longer one", `${readToken(secret, id)}AA`],
    ["nothing", ""],
    ["no base64", "!".repeat(22)],
  ])("is not %s", (_, token) => {
    expect(sameToken(token, readToken(secret, id))).toBe(false);
  });
});
