/** Codes of an authenticator app work once (RFC 6238, 5.2; ASVS 6.5.1). The sign-in library would take one again. */
import { createOTP } from "@better-auth/utils/otp";
import { symmetricDecrypt } from "better-auth/crypto";
import { transaction } from "../database";

/** Seconds, and digits, as every app has them unless told otherwise. */
const period = 30;
const digits = 6;

type Key = Parameters<typeof symmetricDecrypt>[0]["key"];

/**
 * Takes a code that was found right: false when it, or a later one, was taken before. Of several who come with it at
 * once, one has it.
 */
export async function takeCode(
  key: Key,
  userId: number,
  code: string,
  now = Date.now(),
): Promise<boolean> {
  return transaction(async (tx) => {
    const row = await tx.twoFactor.findFirst({ where: { userId } });
    if (!row) return false;
    const app = createOTP(await symmetricDecrypt({ key, data: row.secret }), { digits, period });
    const current = Math.floor(now / 1000 / period);
    // The library takes the codes before and after, for clocks that are not quite right.
    for (const usedStep of [current, current - 1, current + 1]) {
      if ((await app.hotp(usedStep)) !== code) continue;
      const { count } = await tx.twoFactor.updateMany({
        where: { id: row.id, OR: [{ usedStep: null }, { usedStep: { lt: usedStep } }] },
        data: { usedStep },
      });
      return count === 1;
    }
    return false;
  });
}
