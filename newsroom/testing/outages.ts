/** Databases that really fail, and work again afterwards. */
import { database, transaction } from "../database";

/** PostgreSQL's own error of a full disk for each write while `work` runs: a real one would take the run's server down. */
export async function onFullDisk<Result>(work: () => Promise<Result>): Promise<Result> {
  const tables = ["Draft", "Image", "Session", "AuditEvent", "Staff", "Verification"];
  await database().$executeRawUnsafe(
    `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`,
  );
  for (const table of tables) {
    await database().$executeRawUnsafe(
      `CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON "${table}" EXECUTE FUNCTION no_room()`,
    );
  }
  try {
    return await work();
  } finally {
    await database().$executeRawUnsafe("DROP FUNCTION no_room CASCADE");
  }
}

/** Makes every query of a table fail while `work` runs. */
export async function without<Result>(table: string, work: () => Promise<Result>): Promise<Result> {
  const rename = (from: string, to: string) =>
    transaction((tx) => tx.$executeRawUnsafe(`ALTER TABLE "${from}" RENAME TO "${to}"`));
  await rename(table, `${table}Gone`);
  try {
    return await work();
  } finally {
    await rename(`${table}Gone`, table);
  }
}
