import { randomBytes } from "node:crypto";
import { transaction } from "../database";
import { permit } from "../permissions";
import type { Actor } from "../staff/schema";
import type { SecretName } from "./schema";

/** A secret, made if there is none: 32 random bytes in base64url. However many ask at once, all get the same. */
export async function makeSecret(actor: Actor, name: SecretName): Promise<string> {
  permit(actor, "settings.write");
  // Two that both found none: the database refuses the second, and `transaction` lets it look again.
  return transaction(async (tx) => {
    const known = await tx.secret.findUnique({ where: { name } });
    if (known) return known.value;
    const value = randomBytes(32).toString("base64url");
    await tx.secret.create({ data: { name, value } });
    return value;
  });
}
