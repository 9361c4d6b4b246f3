/** Signing in: better-auth on the paper's own tables. Accounts are made in accounts.ts, never by the library. */
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins/two-factor";
import { dialect, writer } from "../database";
import { env } from "../env";
import { makeSecret } from "../secrets/write";
import { readSettings } from "../settings/read";
import { shortestPassword } from "./rules";
import { clock } from "./schema";

const day = 24 * 3600;

/** A session ends so many seconds after it was last used. */
const sessionLasts = 14 * day;

function configure(secret: string, paperName: string) {
  const { siteUrl } = env();
  const own = new URL(siteUrl);
  return betterAuth({
    appName: paperName,
    baseURL: siteUrl,
    basePath: "/api/auth",
    secret,
    database: prismaAdapter(writer(), { provider: dialect() }),
    user: {
      modelName: "staff",
      additionalFields: {
        role: { type: "string", required: true, input: false },
        endedAt: { type: "date", required: false, input: false },
      },
    },
    account: { modelName: "credential" },
    session: { expiresIn: sessionLasts, updateAge: day, cookieCache: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 256,
      revokeSessionsOnPasswordReset: true,
    },
    plugins: [
      twoFactor({ issuer: paperName }),
      passkey({ rpID: own.hostname, rpName: paperName, origin: own.origin }),
    ],
    // The press limits by address (press/limits.ts), sign-in.ts by account.
    rateLimit: { enabled: false },
    // Where the paper answers to any name (no SITE_URL), a request from its own page is one of its own.
    trustedOrigins: (request) => {
      const host = request?.headers.get("host");
      return env().siteUrl.startsWith("http://") && host ? [`http://${host}`] : [];
    },
    // Accounts are ended and addresses changed by an admin, whose acts are logged.
    disabledPaths: ["/change-email", "/delete-user", "/update-user", "/request-password-reset"],
    advanced: {
      cookiePrefix: "stet",
      useSecureCookies: own.protocol === "https:",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      database: { generateId: "serial" },
    },
    telemetry: { enabled: false },
    logger: { level: "error" },
  });
}

/** The sign-in library, set up for this paper. */
export type Auth = ReturnType<typeof configure>;

// One a connection: a test that opens another paper gets another.
const known = new WeakMap<object, Promise<Auth>>();

/** The sign-in library on the open paper; its secret is made on first use. */
export function auth(): Promise<Auth> {
  const connection = writer();
  const ready = known.get(connection);
  if (ready) return ready;
  const made = Promise.all([makeSecret(clock, "auth"), readSettings()]).then(([secret, { name }]) =>
    configure(secret, name),
  );
  known.set(connection, made);
  made.catch(() => known.delete(connection));
  return made;
}
