/** Session tokens as the sign-in library knows them, and as the database keeps them: hashed. */
import type { DBAdapter } from "better-auth/types";
import { hashOfToken } from "./token";

type Where = NonNullable<Parameters<DBAdapter["findMany"]>[0]["where"]>;
type Asked = { model: string; where?: Where };

/**
 * The library's way to the database, on which a session's token is hashed before it is written or looked for: who holds
 * a copy of the database can be nobody with it. A session found by its token is given back with the token; one found in
 * another way with its hash, which opens nothing.
 */
export function hashTokens<Adapter extends DBAdapter>(adapter: Adapter): Adapter {
  const plain = { ...adapter };
  // On the library's own object: it hands that on where a transaction begins.
  return Object.assign(adapter, {
    create: async (asked: Parameters<DBAdapter["create"]>[0]) => {
      const token = asked.model === "session" ? asked.data.token : undefined;
      if (typeof token !== "string") return plain.create(asked);
      const data = { ...asked.data, token: hashOfToken(token) };
      return withTokens(await plain.create({ ...asked, data }), [token]);
    },
    findOne: (asked: Parameters<DBAdapter["findOne"]>[0]) => looked(asked, plain.findOne),
    findMany: (asked: Parameters<DBAdapter["findMany"]>[0]) => looked(asked, plain.findMany),
    count: (asked: Parameters<DBAdapter["count"]>[0]) => looked(asked, plain.count),
    update: (asked: Parameters<DBAdapter["update"]>[0]) => looked(asked, plain.update),
    updateMany: (asked: Parameters<DBAdapter["updateMany"]>[0]) => looked(asked, plain.updateMany),
    delete: (asked: Parameters<DBAdapter["delete"]>[0]) => looked(asked, plain.delete),
    deleteMany: (asked: Parameters<DBAdapter["deleteMany"]>[0]) => looked(asked, plain.deleteMany),
    consumeOne: (asked: Parameters<DBAdapter["consumeOne"]>[0]) => looked(asked, plain.consumeOne),
    incrementOne: (asked: Parameters<DBAdapter["incrementOne"]>[0]) =>
      looked(asked, plain.incrementOne),
  });
}

async function looked<A extends Asked>(
  asked: A,
  look: (asked: A) => Promise<unknown>,
): Promise<unknown> {
  if (asked.model !== "session" || !asked.where) return look(asked);
  const tokens: string[] = [];
  const hashed = (value: unknown) => {
    if (typeof value !== "string") return value;
    tokens.push(value);
    return hashOfToken(value);
  };
  const where = asked.where.map((one) => {
    if (one.field !== "token") return one;
    const value = Array.isArray(one.value) ? one.value.map(hashed) : hashed(one.value);
    return { ...one, value } as typeof one;
  });
  return withTokens(await look({ ...asked, where }), tokens);
}

/** Puts those tokens back that were given. */
function withTokens(found: unknown, tokens: readonly string[]): unknown {
  if (Array.isArray(found)) return found.map((one) => withTokens(one, tokens));
  if (found === null || typeof found !== "object" || !("token" in found)) return found;
  const token = tokens.find((one) => hashOfToken(one) === found.token);
  return token === undefined ? found : { ...found, token };
}
