import { expect, it } from "vitest";
import { database, transaction } from "../database";
import { NotAllowed } from "../refusal";
import { clock } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { readSecret } from "./read";
import { makeSecret } from "./write";

describeOnBoth("a secret", () => {
  it("is made once, however many ask at once, and stays", async () => {
    expect(await readSecret("reads")).toBeNull();
    const made = await Promise.all(Array.from({ length: 8 }, () => makeSecret(clock, "reads")));
    expect(new Set(made).size).toBe(1);
    expect(Buffer.from(made[0] ?? "", "base64url")).toHaveLength(32);
    expect(await makeSecret(clock, "reads")).toBe(made[0]);
    expect(await readSecret("reads")).toBe(made[0]);
    expect(await database().secret.count()).toBe(1);
  });

  it("is another in another paper", async () => {
    const first = await makeSecret(clock, "reads");
    await transaction((tx) => tx.secret.deleteMany());
    expect(await makeSecret(clock, "reads")).not.toBe(first);
  });

  it("is not for editors to make", async () => {
    await expect(makeSecret(await staff("editor"), "reads")).rejects.toBeInstanceOf(NotAllowed);
    expect(await database().secret.count()).toBe(0);
  });
});
