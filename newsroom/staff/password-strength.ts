/** Whether a password would be among the first that somebody tries (NIST SP 800-63B, 3.1.1.2; ASVS 6.2.4, 6.2.11). */
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

// Two megabytes of lists: read when the first password is chosen, not at every start.
let factory: Promise<ZxcvbnFactory> | undefined;

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new Factory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
}

/**
 * Whether a password is too easily guessed: a common one, a row or repetition, or made of these words, such as its
 * owner's name and address and the paper's name. Nothing leaves the machine.
 */
export async function isGuessable(password: string, words: readonly string[]): Promise<boolean> {
  factory ??= load();
  const parts = words.flatMap((word) => {
    const single = word.split(/[^\p{L}\p{N}]+/u);
    return [word, single.join(""), ...single];
  });
  const given = [...new Set(parts)].filter((part) => part.length > 2);
  // The library's work grows with the length; what follows a hundred characters makes no password weaker.
  const { score } = (await factory).check(password.slice(0, 100), given);
  return score < 2;
}
