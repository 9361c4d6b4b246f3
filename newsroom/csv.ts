/** Comma-separated values as RFC 4180 has them. */

type Cell = string | number | null;

/**
 * One row, its line end included. A text that a spreadsheet would take for a formula gets an apostrophe in front: a
 * headline may say "=cmd|…", and whoever opens the file must not run it.
 */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(written).join(",")}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  // Spreadsheets look past blanks in front; full-width signs count for them too.
  const text = /^\s*[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as they come, as the body of an answer: a long list never stands in memory as a whole. */
export function csvStream(rows: AsyncIterable<string> | Iterable<string>): ReadableStream {
  const encoder = new TextEncoder();
  async function* encoded() {
    // Without it, a spreadsheet takes the file for one in its country's old encoding.
    yield encoder.encode("\ufeff");
    for await (const row of rows) yield encoder.encode(row);
  }
  const source = encoded();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}
