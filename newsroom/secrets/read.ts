import { database } from "../database";
import type { SecretName } from "./schema";

/** A secret, base64url; null when none was made yet. */
export async function readSecret(name: SecretName): Promise<string | null> {
  const row = await database().secret.findUnique({ where: { name } });
  return row?.value ?? null;
}
