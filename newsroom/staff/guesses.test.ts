import { expect, it } from "vitest";
import { transaction } from "../database";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { passwordWasRight, tryingPassword } from "./guesses";

const countPassword = (headers: Headers, email: string) =>
  tryingPassword(headers, email, async () => undefined);
const at = (address: string) => new Headers({ "x-forwarded-for": address });

describeOnBoth("wrong passwords for an account", ({ provider }) => {
  const email = `known@${provider}.example`;

  it("are counted by where they come from: a stranger’s ten are not its owner’s", async () => {
    const stranger = at("192.0.2.1");
    for (let time = 0; time < 10; time += 1) await countPassword(stranger, email);
    await expect(countPassword(stranger, email.toUpperCase())).rejects.toThrow("too often");
    await countPassword(at("198.51.100.7"), email);
    passwordWasRight(at("198.51.100.7"), email);
    await expect(countPassword(stranger, email)).rejects.toThrow("too often");
  });

  it("from many addresses hold up newcomers, and not whoever signed in from theirs before", async () => {
    const { id } = await staff("editor");
    const own = { email: `own@${provider}.example` };
    const home = "203.0.113.5";
    await transaction(async (tx) => {
      await tx.staff.update({ where: { id }, data: own });
      const expiresAt = new Date(Date.now() + 60_000);
      const session = { tokenHash: "hash", userId: id, expiresAt, ipAddress: home };
      await tx.session.create({ data: session });
    });
    for (let time = 0; time < 100; time += 1) await countPassword(at(`10.0.0.${time}`), own.email);
    await expect(countPassword(at("10.0.1.1"), own.email)).rejects.toThrow("too often");
    await countPassword(at(home), own.email);
  });
});
