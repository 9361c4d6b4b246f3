/** Writing sitemaps (www.sitemaps.org/protocol.html). As text: a tree of 50,000 addresses takes a second to build. */

const references: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
// What XML 1.0 cannot hold at all, halves of surrogate pairs included.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** An element with text. */
export function element(name: string, text: string): string {
  const safe = text.replace(impossible, "").replace(/[&<>]/g, (one) => references[one] ?? one);
  return `<${name}>${safe}</${name}>`;
}

// Namespaces are names, not addresses: with https they would be others.
const sitemap = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const news = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/** A document of elements that are written already. */
export function document(
  root: "urlset" | "sitemapindex",
  elements: readonly string[],
  { withNews = false }: { withNews?: boolean } = {},
): string {
  const namespaces = withNews ? `${sitemap} ${news}` : sitemap;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${elements.join("\n")}\n</${root}>\n`;
}
