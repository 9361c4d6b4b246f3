/** A sitemap as an answer; null becomes "not found". */
export function xmlAnswer(xml: string | null): Response {
  return xml === null
    ? new Response("There is no such sitemap.\n", {
        status: 404,
        headers: { "content-type": "text/plain; charset=utf-8" },
      })
    : new Response(xml, {
        headers: { "content-type": "application/xml; charset=utf-8", "x-robots-tag": "noindex" },
      });
}
