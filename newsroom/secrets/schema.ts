/** What the paper makes up once for itself: random, kept in the database so that every process has the same. */

/** Each secret by the name of its row. `reads`: signs the pages from which reads are counted; `auth`: sessions of staff. */
export type SecretName = "auth" | "reads";
