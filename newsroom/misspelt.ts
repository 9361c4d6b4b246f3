/** Variables that were probably meant for Stet, but have none of its names. */
import leven from "leven";
import { secretNames } from "./secret-files";

/** In names as short as PORT, one letter makes another word. */
const shortest = 8;
/** From this length on, names that are two letters apart hardly mean two things. */
const long = 10;

/**
 * One line for each variable that looks like one of `known`, or bears our prefix, and will not be read. Those that other
 * programs have, npm among them, are left alone; so are empty ones.
 */
export function misspelt(
  variables: Record<string, string | undefined>,
  known: readonly string[],
): string[] {
  const all = [...known, ...secretNames.map((name) => `${name}_FILE`)];
  return Object.keys(variables)
    .filter((name) => variables[name]?.trim() && !all.includes(name) && !/^npm_/i.test(name))
    .flatMap((name) => complaintOf(name, all) ?? [])
    .sort();
}

function complaintOf(name: string, known: readonly string[]): string | undefined {
  const upper = name.toUpperCase();
  const whole = known.find((each) => upper === `${each}_FILE`);
  if (whole && !known.includes(upper))
    return `${name} is not read: ${whole} cannot come from a file`;
  const meant = nearest(upper, known);
  if (meant) return `${name} is not read: it has no meaning here. Is ${meant} meant?`;
  return /^STET_/i.test(name)
    ? `${name} is not read: Stet has no variable of that name`
    : undefined;
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .filter((each) => isNear(name, each))
    .sort((one, other) => leven(name, one) - leven(name, other));
  return best;
}

function isNear(name: string, known: string): boolean {
  const steps = leven(name, known);
  if (steps === 0) return true;
  if (known.length < shortest) return false;
  if (steps === 1) return true;
  return steps === 2 && (known.length >= long || sameLetters(name, known));
}

/** Two letters that changed places are one slip, though two steps. */
const sameLetters = (one: string, other: string) =>
  [...one].sort().join("") === [...other].sort().join("");
