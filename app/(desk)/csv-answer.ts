import { csvRow, csvStream } from "@/newsroom/csv";

type Row = Parameters<typeof csvRow>[0];

/** A table as a file to be kept: its heads, then its rows as they come. */
export function csvAnswer(
  file: string,
  heads: readonly string[],
  rows: AsyncIterable<Row> | Iterable<Row>,
): Response {
  async function* written() {
    yield csvRow(heads);
    for await (const row of rows) yield csvRow(row);
  }
  return new Response(csvStream(written()), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${file}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
