/** Secrets from files, as systemd's credentials and containers' secrets hand them out: NAME_FILE says where NAME stands. */
import { readFileSync } from "node:fs";

/** Variables that may hold a password or a key. */
export const secretNames = ["DATABASE_URL", "SMTP_URL", "INDEXNOW_KEY"] as const;

type Variables = Record<string, string | undefined>;

const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "this user may not read it",
  EISDIR: "it is a folder, not a file",
};

/**
 * Variables with each NAME that a NAME_FILE stands for. Space around the content, as editors leave at its end, is cut.
 * @returns `problems`, one line each, with `variables` as they came where there are any. No line repeats a secret.
 */
export function withSecretFiles(variables: Variables): {
  variables: Variables;
  problems: string[];
} {
  const filled = { ...variables };
  const problems: string[] = [];
  for (const name of secretNames) {
    const from = `${name}_FILE`;
    const file = variables[from]?.trim();
    if (!file) continue;
    if (variables[name]?.trim()) {
      problems.push(`${from}: ${name} is given as well; leave out one of the two`);
      continue;
    }
    try {
      const content = readFileSync(file, "utf8").trim();
      if (content) filled[name] = content;
      else problems.push(`${from}: ${file} is empty`);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      problems.push(`${from}: ${file} cannot be read: ${reasons[code] ?? code}`);
    }
  }
  return { variables: problems.length > 0 ? variables : filled, problems };
}
