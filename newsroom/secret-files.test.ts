import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseEnv } from "./env";

const secret = "postgres://desk:very-secret@db.example/paper";
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-secrets-"));
  file = join(folder, "database-url");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a secret in a file", () => {
  it("is read, without the line's end", () => {
    writeFileSync(file, `${secret}\r\n`);
    expect(parseEnv({ DATABASE_URL_FILE: file }).databaseUrl).toBe(secret);
    writeFileSync(file, "smtps://desk:secret@mail.example\n");
    expect(parseEnv({ SMTP_URL_FILE: file }).smtpUrl).toBe("smtps://desk:secret@mail.example");
    writeFileSync(file, "abcdef-012345");
    expect(parseEnv({ INDEXNOW_KEY_FILE: file }).indexNowKey).toBe("abcdef-012345");
  });

  it("counts as left out when its variable is empty", () => {
    expect(parseEnv({ DATABASE_URL_FILE: " ", DATABASE_URL: secret }).databaseUrl).toBe(secret);
  });

  it("is refused beside the variable itself", () => {
    writeFileSync(file, secret);
    expect(() => parseEnv({ DATABASE_URL_FILE: file, DATABASE_URL: secret })).toThrow(
      "DATABASE_URL_FILE: DATABASE_URL is given as well; leave out one of the two",
    );
  });

  it("that cannot be read or is empty stops the start, with its path", () => {
    const missing = join(folder, "none");
    writeFileSync(file, "\n");
    expect(() =>
      parseEnv({ DATABASE_URL_FILE: missing, SMTP_URL_FILE: folder, INDEXNOW_KEY_FILE: file }),
    ).toThrow(
      [
        `DATABASE_URL_FILE: ${missing} cannot be read: there is no such file`,
        `SMTP_URL_FILE: ${folder} cannot be read: it is a folder, not a file`,
        `INDEXNOW_KEY_FILE: ${file} is empty`,
      ].join("\n"),
    );
  });

  it("of the wrong form is refused like the variable, and not repeated", () => {
    writeFileSync(file, "mysql://desk:very-secret@db.example/paper");
    const parse = () => parseEnv({ DATABASE_URL_FILE: file });
    expect(parse).toThrow(/^DATABASE_URL: must start with postgresql:/);
    expect(parse).not.toThrow("very-secret");
  });
});
