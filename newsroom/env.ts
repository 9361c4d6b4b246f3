/** Configuration: environment variables, parsed once. The README's table documents each. */
import { resolve } from "node:path";
import ipaddr from "ipaddr.js";
import { z } from "zod";
import { withSecretFiles } from "./secret-files";

const flag = z.enum(["0", "1"], "must be 0 or 1").transform((value) => value === "1");

/** An origin: the paper's own addresses start at "/", so it cannot stand in a folder of another site. */
const origin = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://paper.example" })
  .transform((value) => new URL(value))
  .refine(
    ({ href, origin }) => href === `${origin}/`,
    "must be the paper's whole address, without a path, a query or a password",
  )
  .transform((url) => url.origin);

const portNumber = z
  .string()
  .regex(/^\d{1,5}$/, "must be a port number")
  .transform(Number)
  .refine((port) => port <= 65_535, "must be at most 65535");

/** Addresses, ranges (CIDR) and "loopback", separated by commas. */
const proxies = z
  .string()
  .transform((list) => list.split(",").map((name) => name.trim()))
  .refine(
    (names) =>
      names.every((name) => name === "loopback" || ipaddr.isValidCIDR(name) || isAddress(name)),
    "must be addresses such as 10.0.0.7, ranges such as 10.0.0.0/8, or loopback, with commas between",
  );

// ipaddr.isValid takes "10" for an IPv4 address, as early C libraries did.
const isAddress = (text: string) =>
  ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);

const variables = z.object({
  PORT: portNumber.default(3000),
  HOST: z.string().min(1).default("localhost"),
  SITE_URL: origin.optional(),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgresql:// (leave it empty for SQLite)")
    .optional(),
  STET_DEMO: flag.default(true),
  STET_NEW: flag.default(false),
  DISK_RESERVE_MB: z.coerce.number().min(0, "must be 0 or more").max(10_000_000).default(500),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, "must be 8 to 128 letters, digits or hyphens")
    .optional(),
  WEBSUB_HUB: z.url({ protocol: /^https?$/, error: "must be a web address" }).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must start with smtp:// or smtps://" })
    .optional(),
  MAIL_FROM: z.email("must be an e-mail address").optional(),
  PRESS_CACHE_MB: z.coerce.number().min(8, "must be 8 or more").max(65_536).default(256),
  TRUSTED_PROXIES: proxies.default([]),
  METRICS_PORT: portNumber.optional(),
  // Obeyed by cli/node before anything is installed; here so that a misspelt value is told on every machine.
  STET_NODE: z.enum(["auto", "system"], "must be auto or system").default("auto"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** Whether HOST names a Unix socket rather than an address. */
export const isSocket = (host: string): boolean => host.startsWith("/");

const schema = variables.refine(({ HOST, SITE_URL }) => !isSocket(HOST) || SITE_URL, {
  path: ["SITE_URL"],
  error: "must be the paper's public address when HOST is a socket, which has none",
});

/** Every variable that is read. Those in secret-files.ts may have a NAME_FILE instead. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/** Configuration as the code uses it. `siteUrl` has no trailing slash, `dataDir` is absolute. */
export type Env = {
  port: number;
  host: string;
  siteUrl: string;
  dataDir: string;
  databaseUrl: string | undefined;
  demo: boolean;
  /** A paper may be begun where there is none, though it has a public address. */
  mayBegin: boolean;
  /** With fewer bytes free on the disk of `dataDir` the desk is warned. */
  diskReserveBytes: number;
  indexNowKey: string | undefined;
  webSubHub: string | undefined;
  /** The mail server, with user and password in it if it wants them; undefined: no mail is sent. */
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** Bytes of printed pages kept in memory. */
  cacheBytes: number;
  /** Whose word about their own clients counts: addresses, ranges (CIDR), "loopback". */
  trustedProxies: readonly string[];
  /** Where on this machine figures are told; undefined: nowhere. */
  metricsPort: number | undefined;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

/** A variable that cannot be used; the message is one line per variable, for the operator. */
export class BadConfiguration extends Error {}

/**
 * Parses variables as in `process.env`; an empty one counts as left out, as in a copied `.env` with nothing filled in.
 * @throws BadConfiguration naming each variable that is wrong, and why.
 */
export function parseEnv(given: Record<string, string | undefined>): Env {
  const complete = withSecretFiles(given);
  const filled = Object.entries(complete.variables).map(([name, value]) => [
    name,
    value?.trim() || undefined,
  ]);
  const result = schema.safeParse(Object.fromEntries(filled));
  const issues = result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  if (!result.success || complete.problems.length > 0) {
    throw new BadConfiguration([...complete.problems, ...(issues ?? [])].join("\n"));
  }
  const values = result.data;
  return {
    port: values.PORT,
    host: values.HOST,
    siteUrl: values.SITE_URL ?? `http://localhost:${values.PORT}`,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    demo: values.STET_DEMO,
    mayBegin: values.STET_NEW,
    diskReserveBytes: values.DISK_RESERVE_MB * 1024 * 1024,
    indexNowKey: values.INDEXNOW_KEY,
    webSubHub: values.WEBSUB_HUB,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    cacheBytes: values.PRESS_CACHE_MB * 1024 * 1024,
    trustedProxies: values.TRUSTED_PROXIES,
    metricsPort: values.METRICS_PORT,
    logLevel: values.LOG_LEVEL,
  };
}

let parsed: Env | undefined;

/** The process's configuration. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
