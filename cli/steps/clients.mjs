/** The database clients in prisma/clients: whether they were made from the models as these are now. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, readStamp, writeStamp } from "./fingerprint.mjs";

const sources = [
  "prisma/generate.ts",
  "prisma/models",
  "prisma/postgresql/datasource.prisma",
  "prisma/sqlite/datasource.prisma",
];

/**
 * A fingerprint of all that goes into the clients: the models, and which Prisma makes them.
 * @param {string} root
 */
export function clientsFingerprint(root) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return `${devDependencies.prisma}-${fingerprint(root, sources).slice(0, 32)}`;
}

/**
 * The first line of a client, as prisma/generate.ts writes it.
 * @param {string} made the fingerprint it was made at
 */
const fingerprintLine = (made) => `/** Made by \`npm run generate\` from ${made}. */`;

/**
 * Whether what runs was made from the models as they are.
 * @param {string} root
 */
export function clientsAreCurrent(root) {
  const line = fingerprintLine(clientsFingerprint(root));
  return ["sqlite", "postgresql"].every((name) =>
    readStamp(join(root, "prisma/clients", `${name}.js`)).startsWith(`${line}\n`),
  );
}

/** @param {string} root */
const typesStamp = (root) => join(root, "prisma/generated/.stamp");

/**
 * Whether the types that belong to them are there, which only those who change the code need.
 * @param {string} root
 */
export const hasClientTypes = (root) => readStamp(typesStamp(root)) === clientsFingerprint(root);

/**
 * Records that clients and types were made.
 * @param {string} root
 * @param {string} made the fingerprint they were made at
 */
export const noteClients = (root, made) => writeStamp(typesStamp(root), made);
