import { describe, expect, it } from "vitest";
import { strip } from "./strip";

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

function stripped(head: string, body: string): string {
  const { html, leftover } = strip(page(head, body));
  expect(leftover).toBeUndefined();
  return html;
}

describe("strip", () => {
  it.each([
    ["a plain script", "<script>alert(1)</script>"],
    ["a loader", '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ["attributes in another order", '<script async="" id="_R_" nonce=x src=/a.js></script>'],
    ["capitals", '<SCRIPT SRC="/a.js"></SCRIPT >'],
    ["a module", '<script type="module">import "/a.js"</script>'],
    ["one that speaks of scripts", '<script>document.write("<script>x<\\/script>")</script>'],
    ["Next's data", '<script>self.__next_f.push([1,"$RC(\\"B:0\\") <!-- <b>"])</script>'],
    ["a script in a drawing", "<svg><script>alert(1)</script></svg>"],
  ])("removes %s", (_, script) => {
    const expected = script.startsWith("<svg") ? "<svg></svg>" : "";
    expect(stripped("", `<p>One${script} two</p>`)).toBe(page("", `<p>One${expected} two</p>`));
  });

  it.each([
    ["as written", '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/>'],
    ["in another order", "<link href='/a.js' as=SCRIPT rel='PRELOAD'>"],
    ["as a module", '<LINK href="/a.js" rel="modulepreload">'],
    ["ahead of time", '<link rel="prefetch" as="script" href="/a.js">'],
  ])("removes a script's preload %s", (_, link) => {
    expect(stripped(link, "")).toBe(page("", ""));
  });

  it("keeps preloads of fonts and pictures, styles and links", () => {
    const head =
      '<link rel="preload" href="/a.woff2" as="font" crossorigin="" type="font/woff2"/>' +
      '<link rel="preload" as="image" imageSrcSet="/a.avif 1x"/>' +
      '<link rel="canonical" href="https://paper.example/"/><style>p>b{content:"<script>"}</style>';
    expect(stripped(head, "")).toBe(page(head, ""));
  });

  it.each([
    ["structured data", '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>'],
    ["structured data in capitals", '<SCRIPT TYPE=" application/LD+JSON ">{"a":1}</SCRIPT>'],
    ["escaped ends", '<script id="x" type="application/ld+json">{"a":"<\\/script>"}</script>'],
    ["what is marked", '<script data-keep="" src="/reader.js" defer=""></script>'],
    ["what is marked, in another order", "<script src=/reader.js data-keep defer></script>"],
  ])("keeps %s", (_, script) => {
    expect(stripped(script, `<p>a</p>${script}`)).toBe(page(script, `<p>a</p>${script}`));
  });

  it("takes an end tag within structured data for what a browser takes it", () => {
    const script = '<script type="application/ld+json">{"a":"</script>';
    expect(stripped("", `${script}<script>1</script>"}`)).toBe(page("", `${script}"}`));
  });

  it("removes comments, whatever stands in them", () => {
    expect(
      stripped("", "<p>1<!-- --> two<!--$--><!-- <script>alert(1)</script> --> three<!--/$--></p>"),
    ).toBe(page("", "<p>1 two three</p>"));
  });

  it("does not take text for markup", () => {
    const body =
      "<p>Write &lt;script&gt;alert(1)&lt;/script&gt; or $RC(1) &amp;c.</p>" +
      '<p title="<script>1</script><!-- -->">a &#8220;b&#8221;</p><textarea><script>1</script></textarea>';
    expect(stripped("", body)).toBe(page("", body));
  });

  it("removes what Next leaves to its scripts, and no other hidden box", () => {
    const hidden = '<div hidden="" id="menu"><!--x--></div><div hidden="">words</div>';
    expect(
      stripped(
        '<meta name="next-size-adjust" content=""/>',
        `<div hidden=""><!--$--><!--/$--></div>${hidden}`,
      ),
    ).toBe(page("", hidden.replace("<!--x-->", "")));
  });

  it("looks inside templates", () => {
    expect(stripped("", "<template><b>1</b><script>2</script></template>")).toBe(
      page("", "<template><b>1</b></template>"),
    );
  });

  it.each([
    ["a place", '<template id="B:0"></template>'],
    ["a part", '<div hidden id="S:0"><p>late</p></div>'],
    ["a swap", '<script>$RC("B:0","S:0")</script>'],
    ["React's own swapping", "<script>$RB=[];$RV=function(a){};$RC=function(b,a){}</script>"],
  ])("leaves a page with %s waiting for a script whole, and says so", (_, waiting) => {
    const html = page("<script src=/a.js></script>", `<p>early</p>${waiting}`);
    const result = strip(html);
    expect(result.html).toBe(html);
    expect(result.leftover).toBeTruthy();
  });

  it("finds the origins of what a click would load, once each, and only known ones", () => {
    const card = (src: string) => `<button data-frame="${src}">Load</button>`;
    const body = [
      "https://player.vimeo.com/video/1?dnt=1&amp;h=ab",
      "https://player.vimeo.com/video/2",
      "https://flo.uri.sh/story/1/embed",
      "https://evil.example/embed",
      "javascript:alert(1)",
    ].map(card);
    const { frames, html } = strip(page("", body.join("")));
    expect(frames).toEqual(["https://player.vimeo.com", "https://flo.uri.sh"]);
    expect(html).toBe(page("", body.join("")));
    expect(strip(page("", "<p>data-frame</p>")).frames).toEqual([]);
  });
});
