import { describe, expect, it } from "vitest";
import { mailto } from "./mailto";

const read = (address: string) => {
  const url = new URL(address);
  return {
    to: decodeURIComponent(url.pathname),
    subject: url.searchParams.get("subject"),
    body: url.searchParams.get("body"),
  };
};

describe("mailto", () => {
  it("carries apostrophes, ampersands, plus signs and other scripts whole", () => {
    const subject = "Correction: “Q&A” — 100% of l'été + 選挙 #1?";
    const address = mailto("desk@paper.example", { subject, body: "a=b&c\nd" });
    expect(read(address)).toEqual({ to: "desk@paper.example", subject, body: "a=b&c\r\nd" });
    expect(address).not.toMatch(/['()*! "<>]/);
    expect(address).not.toContain("+");
  });

  it("writes every kind of line break as %0D%0A, and none in the subject", () => {
    const address = mailto("a@b.example", {
      subject: "one\r\nBcc: evil@x.example",
      body: "1\n2\r3\r\n4",
    });
    expect(address).toContain("body=1%0D%0A2%0D%0A3%0D%0A4");
    expect(address.split("&body=")[0]).not.toContain("%0D");
  });

  it("keeps an odd but valid local part from adding header fields", () => {
    const address = mailto("a?bcc=x&y@b.example", { subject: "s", body: "b" });
    expect(read(address).to).toBe("a?bcc=x&y@b.example");
  });

  it("survives half of a surrogate pair", () => {
    expect(read(mailto(null, { subject: "a\ud83d", body: "" })).subject).toBe("a\ufffd");
  });
});
