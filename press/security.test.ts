import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deskPolicy, readerPolicy, safetyHeaders } from "./security";

describe("readerPolicy", () => {
  it("allows a printed style by its hash, and nothing inline beside it", () => {
    const style = "p{color:red}";
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = readerPolicy([style]);
    expect(policy).toContain(`style-src 'sha256-${hash}';`);
    expect(policy).not.toMatch(/unsafe|nonce|\*|https?:/);
  });

  it("allows frames of the origins a page needs, and none elsewhere", () => {
    expect(readerPolicy([], ["https://flo.uri.sh", "https://player.vimeo.com"])).toContain(
      "; frame-src https://flo.uri.sh https://player.vimeo.com;",
    );
    expect(readerPolicy([])).not.toContain("frame-src");
  });

  it("allows no style where none was printed", () => {
    expect(readerPolicy([])).toContain("style-src 'none'");
  });
});

describe("standing in a frame", () => {
  it("is for previews alone, and on the paper’s own pages", () => {
    expect(readerPolicy([], [], true)).toContain("frame-ancestors 'self'");
    expect(readerPolicy([])).toContain("frame-ancestors 'none'");
    expect(deskPolicy("a", false)).toContain("frame-ancestors 'none'");
  });
});

describe("safetyHeaders", () => {
  it("promises HTTPS only where the paper has it", () => {
    expect(safetyHeaders("https://paper.example")).toContain("Strict-Transport-Security");
    expect(safetyHeaders("http://localhost:3000")).not.toContain("Strict-Transport-Security");
  });
});
