/** Configuration: environment variables, parsed once. The README's table documents each. */
import { resolve } from "node:path";
import { z } from "zod";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const optional = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? value.trim() : undefined));

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("localhost"),
  SITE_URL: optional.pipe(
    z
      .url({ protocol: /^https?$/, error: "must be an address such as https://paper.example" })
      .transform((value) => value.replace(/\/+$/, ""))
      .optional(),
  ),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: optional.pipe(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, "must start with postgresql:// (leave it empty for SQLite)")
      .optional(),
  ),
  STET_DEMO: flag.default(true),
  INDEXNOW_KEY: optional.pipe(
    z
      .string()
      .regex(/^[A-Za-z0-9-]{8,128}$/, "must be 8 to 128 letters, digits or hyphens")
      .optional(),
  ),
  WEBSUB_HUB: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** Configuration as the code uses it. `siteUrl` has no trailing slash, `dataDir` is absolute. */
export type Env = {
  port: number;
  host: string;
  siteUrl: string;
  dataDir: string;
  databaseUrl: string | undefined;
  demo: boolean;
  indexNowKey: string | undefined;
  webSubHub: string | undefined;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

/** A variable that cannot be used; the message is one line per variable, for the operator. */
export class BadConfiguration extends Error {}

/**
 * Parses variables as in `process.env`.
 * @throws BadConfiguration naming each variable that is wrong, and why.
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const result = schema.safeParse(variables);
  if (!result.success) {
    throw new BadConfiguration(
      result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"),
    );
  }
  const values = result.data;
  return {
    port: values.PORT,
    host: values.HOST,
    siteUrl: values.SITE_URL ?? `http://localhost:${values.PORT}`,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    demo: values.STET_DEMO,
    indexNowKey: values.INDEXNOW_KEY,
    webSubHub: values.WEBSUB_HUB,
    logLevel: values.LOG_LEVEL,
  };
}

let parsed: Env | undefined;

/** The process's configuration. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
