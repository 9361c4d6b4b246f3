/** How often something may be tried for one account. */
import { LRUCache } from "lru-cache";
import { processWide } from "@/prisma/process-wide";
import { Refused, refuse } from "../refusal";

/** So many times in so many minutes. */
export type Allowance = { name: string; times: number; minutes: number };

/** Wrong passwords from one address of the network: nobody's memory needs more. */
export const wrongPasswords: Allowance = { name: "password", times: 10, minutes: 15 };
/**
 * Wrong passwords for one account from everywhere. It holds up whoever guesses from many addresses; not its owner where
 * they signed in before (ASVS 6.1.1, 6.3.1), and 9,600 guesses a day find no password that is hard to guess.
 */
export const wrongPasswordsOfAll: Allowance = { name: "password of all", times: 100, minutes: 15 };
/** Wrong passwords of somebody who is signed in: counted by themselves, so that nobody else can use them up. */
export const wrongConfirmations: Allowance = { name: "confirmation", times: 10, minutes: 15 };

type Tries = { count: number };

// The oldest are forgotten when there are too many: whoever tries that many accounts does not try any of them often.
const tries = processWide("attempts", () => new LRUCache<string, Tries>({ max: 20_000, ttl: 1 }));

const keyOf = ({ name }: Allowance, account: string) =>
  `${name} ${account.trim().toLowerCase().slice(0, 320)}`;

/**
 * Counts one more try for an account, by its e-mail address; whether there is such an account makes no difference.
 * @throws Refused once they are used up, saying for how long.
 */
function countTry(allowance: Allowance, account: string): void {
  const key = keyOf(allowance, account);
  const known = tries.get(key);
  if (!known) {
    tries.set(key, { count: 1 }, { ttl: allowance.minutes * 60_000 });
    return;
  }
  if (known.count >= allowance.times) {
    const minutes = Math.max(1, Math.ceil(tries.getRemainingTTL(key) / 60_000));
    const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
    refuse("", `this was tried too often for this account; try again in ${wait}`);
  }
  known.count += 1;
}

/** Counts a try as `countTry` does, and takes it back when `work` fails: nobody was wrong where the database is away. */
export async function trying<Result>(
  allowance: Allowance,
  account: string,
  work: () => Promise<Result>,
): Promise<Result> {
  countTry(allowance, account);
  try {
    return await work();
  } catch (error) {
    const known = tries.get(keyOf(allowance, account));
    if (known && !(error instanceof Refused)) known.count -= 1;
    throw error;
  }
}

/** Whether tries are left; counts none. */
export function hasTries(allowance: Allowance, account: string): boolean {
  return (tries.get(keyOf(allowance, account))?.count ?? 0) < allowance.times;
}

/** Begins to count anew, after a try that was right. */
export function forgetTries(allowance: Allowance, account: string): void {
  tries.delete(keyOf(allowance, account));
}
