import type { NextConfig } from "next";

const config: NextConfig = {
  // Every client gets <title> and <meta> in <head>: otherwise Next streams them behind the body, for a script to move.
  htmlLimitedBots: /.*/,
  // The press compresses, tags and redirects; see press/deliver.ts.
  compress: false,
  generateEtags: false,
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures come in the sizes an article needs from the paper's own library.
  images: { unoptimized: true },
  // `npm run check` does it, once, for every file and not only for the app's.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@prisma/schema-engine-wasm",
    "better-sqlite3",
    "pg",
    "pino",
    "satori",
    "sharp",
  ],
  // A build asks nobody anything: no look-up of newer versions.
  experimental: { agentUpgrade: false, inlineCss: true },
  agentRules: false,
};

export default config;
