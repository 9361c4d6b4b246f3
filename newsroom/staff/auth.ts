/** Signing in: better-auth on the paper's own tables. Accounts are made in accounts.ts, never by the library. */
import { passkey } from "@better-auth/passkey";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import { z } from "zod";
import { database, dialect, eachByItself } from "../database";
import { env } from "../env";
import { makeSecret } from "../secrets/write";
import { readSettings } from "../settings/read";
import { hashTokens } from "./hashed-tokens";
import { overheard } from "./library";
import { newRecoveryCodes } from "./recovery-codes";
import { shortestPassword } from "./rules";
import { clock } from "./schema";
import { takeCode } from "./single-use";

const day = 24 * 3600;

/** Seconds from signing in to having to sign in again. */
const sessionLasts = 30 * day;

/** The addresses that desk scripts ask themselves; all else goes through the newsroom's verbs. */
export const scriptPaths = [
  "/sign-in/email",
  "/passkey/generate-register-options",
  "/passkey/verify-registration",
  "/passkey/generate-authenticate-options",
  "/passkey/verify-authentication",
] as const;

/** What the library says of a code that was taken before. */
export const usedCode = "CODE_USED";
const appCode = z.object({
  path: z.literal("/two-factor/verify-totp"),
  body: z.object({ code: z.string() }),
});

/** A passkey stands for two factors only where the device asked for a finger, a face or a PIN. */
function mustKnowWho(verified: boolean | undefined): void {
  if (!verified) {
    throw new APIError("BAD_REQUEST", { message: "the device did not ask who you are" });
  }
}

function configure(secret: string, paperName: string) {
  const { siteUrl } = env();
  const own = new URL(siteUrl);
  return betterAuth({
    appName: paperName,
    baseURL: siteUrl,
    basePath: "/api/auth",
    secret,
    database: (options: BetterAuthOptions) =>
      hashTokens(prismaAdapter(overheard(eachByItself()), { provider: dialect() })(options)),
    user: {
      modelName: "staff",
      additionalFields: {
        role: { type: "string", required: true, input: false },
        endedAt: { type: "date", required: false, input: false },
      },
    },
    account: { modelName: "credential" },
    // The hour is how exactly "last used" is known.
    session: {
      expiresIn: sessionLasts,
      updateAge: 3600,
      cookieCache: { enabled: false },
      fields: { token: "tokenHash" },
    },
    verification: { storeIdentifier: "hashed" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 256,
      revokeSessionsOnPasswordReset: true,
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, context) => {
            const id = Number(userId);
            const code = appCode.safeParse(context);
            if (code.success && context) {
              const { secretConfig } = context.context;
              const isNew = await takeCode(secretConfig, id, code.data.body.code);
              if (!isNew) throw new APIError("UNAUTHORIZED", { message: usedCode, code: usedCode });
            }
            // Password, code or passkey: nobody begins a session on an account that has ended.
            const staff = await database().staff.findUnique({
              where: { id },
              select: { endedAt: true },
            });
            if (!staff || staff.endedAt) return false;
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: paperName,
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
      }),
      passkey({
        rpID: own.hostname,
        rpName: paperName,
        origin: own.origin,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: ({ verification }) =>
            mustKnowWho(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            mustKnowWho(verification.authenticationInfo.userVerified),
        },
      }),
    ],
    // The press limits by address (press/limits.ts), attempts.ts by account.
    rateLimit: { enabled: false },
    // Where the paper answers to any name (no SITE_URL), a request from its own page is one of its own.
    trustedOrigins: (request) => {
      const host = request?.headers.get("host");
      return env().siteUrl.startsWith("http://") && host ? [`http://${host}`] : [];
    },
    advanced: {
      cookiePrefix: "stet",
      useSecureCookies: own.protocol === "https:",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      database: { generateId: "serial" },
    },
    telemetry: { enabled: false },
    logger: { level: "error", disabled: env().logLevel === "silent" },
  });
}

/** The sign-in library, set up for this paper. */
export type Auth = ReturnType<typeof configure>;

// One a connection: a test that opens another paper gets another.
const known = new WeakMap<object, Promise<Auth>>();

/** The sign-in library on the open paper; its secret is made on first use. */
export function auth(): Promise<Auth> {
  const connection = database();
  const ready = known.get(connection);
  if (ready) return ready;
  const made = Promise.all([makeSecret(clock, "auth"), readSettings()]).then(([secret, { name }]) =>
    configure(secret, name),
  );
  known.set(connection, made);
  made.catch(() => known.delete(connection));
  return made;
}
