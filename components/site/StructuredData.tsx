/** JSON-LD. `json` is already safe to stand in a script element. */
export function StructuredData({ json }: { json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text cannot be written any other way; its maker escapes it
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
