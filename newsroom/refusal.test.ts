import { describe, expect, it } from "vitest";
import { z } from "zod";
import { accept, Conflict, NotAllowed, NotFound, Refused, refuse } from "./refusal";

describe("a refusal", () => {
  it("tells kinds apart, each being a refusal", () => {
    const problems = [{ field: "slug", message: "is taken" }];
    for (const Kind of [NotAllowed, NotFound]) {
      const error = new Kind(problems);
      expect(error).toBeInstanceOf(Refused);
      expect(error.name).toBe(Kind.name);
    }
    expect(new NotFound(problems)).not.toBeInstanceOf(NotAllowed);
    expect(new Conflict(problems, { revision: 2 }, ["deck"])).toMatchObject({
      name: "Conflict",
      theirs: { revision: 2 },
      changedFields: ["deck"],
    });
  });

  it("reads as a sentence for logs", () => {
    const problems = [
      { field: "", message: "nothing to do" },
      { field: "slug", message: "is taken" },
    ];
    expect(new Refused(problems).message).toBe("nothing to do; slug: is taken");
    expect(() => refuse("slug", "is taken")).toThrow("slug: is taken");
  });
});

describe("accept", () => {
  const shape = z.strictObject({
    name: z.string().trim().min(1, "is missing"),
    more: z.array(z.strictObject({ size: z.number() })).default([]),
  });

  it("gives back what was parsed", () => {
    expect(accept(shape, { name: " A " })).toEqual({ name: "A", more: [] });
  });

  it("names each field that is wrong, as a dotted path", () => {
    const attempt = () => accept(shape, { name: " ", more: [{ size: 1 }, { size: "2" }] });
    expect(attempt).toThrow(Refused);
    expect(attempt).toThrow(/^name: is missing; more\.1\.size: /);
    expect(() => accept(shape, { name: "A", admin: true })).toThrow(/admin/);
    expect(() => accept(shape, null)).toThrow(Refused);
  });
});
