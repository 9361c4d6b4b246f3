/** What comes from other programs comes in clean. */
import { StoryEditorPage } from "../pages/story-editor";
import { expect, test } from "./fixtures";

const googleDocs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b3c"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;">The harbour</span></h1><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;"><span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;">It was </span><span style="font-size:11pt;font-weight:700;font-style:normal;white-space:pre-wrap;">a win</span><span style="font-size:11pt;font-weight:400;font-style:italic;white-space:pre-wrap;"> at last</span><span style="font-size:11pt;">, says </span><a href="https://www.google.com/url?q=https://example.org/report&amp;sa=D&amp;usg=x" style="text-decoration:none;"><span style="font-size:11pt;color:#1155cc;text-decoration:underline;">the report</span></a><span>.</span></p><br /><ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-size:11pt;">One</span></p></li><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span>Within</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Two</span></p></li></ul></b><br class="Apple-interchange-newline">`;

const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri";} --></style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment--><h2 style='mso-margin-top-alt:auto'><b><span lang=EN-US style='mso-ansi-language:EN-US'>The&nbsp;harbour<o:p></o:p></span></b></h2><p class=MsoNormal style='margin-bottom:8.0pt'><span lang=EN-US>The <st1:place w:st="on"><st1:City w:st="on">Lisbon</st1:City></st1:place>&nbsp;quay is <b style='mso-bidi-font-weight:normal'>open</b>,
says <i>everybody</i>.<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>First<o:p></o:p></p><p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span>Deeper</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Last</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Numbered</p><!--EndFragment--></body></html>`;

test("what is copied from Google Docs keeps its words, headings, lists and links, and nothing else", async ({
  as,
}) => {
  const editor = new StoryEditorPage(await as("author"));
  await editor.open();
  await editor.body.click();
  await editor.paste(googleDocs);
  expect(await editor.text()).toEqual([
    "<h2>The harbour</h2>",
    '<p>It was <strong>a win</strong><em> at last</em>, says <a href="https://example.org/report">the report</a>.</p>',
    "<ul><li><p>One</p><ul><li><p>Within</p></li></ul></li><li><p>Two</p></li></ul>",
  ]);
});

test("what is copied from Word loses what Word wraps around it, and its lists are lists", async ({
  as,
}) => {
  const editor = new StoryEditorPage(await as("author"));
  await editor.open();
  await editor.body.click();
  await editor.paste(word);
  expect(await editor.text()).toEqual([
    "<h2>The harbour</h2>",
    "<p>The Lisbon quay is <strong>open</strong>, says <em>everybody</em>.</p>",
    "<ul><li><p>First</p><ul><li><p>Deeper</p></li></ul></li><li><p>Last</p></li></ul>",
    "<ol><li><p>Numbered</p></li></ol>",
  ]);
});

const hostile = [
  `<p>a<script>window.hit = 1</script>b</p>`,
  `<p>a<img src=x onerror="window.hit = 1">b</p>`,
  `<p>a<svg onload="window.hit = 1"><animate onbegin="window.hit = 1"></svg>b</p>`,
  `<p>a<a href="javascript:window.hit = 1">b</a></p>`,
  `<p>a<a href=" java&#10;script:window.hit=1">b</a></p>`,
  `<p>a<a href="data:text/html,<script>window.hit = 1</script>">b</a></p>`,
  `<iframe srcdoc="<script>parent.hit = 1</script>"></iframe><p>ab</p>`,
  `<p style="background:url(javascript:window.hit=1)" onclick="window.hit = 1">ab</p>`,
  `<math><mtext><style><img src=x onerror="window.hit = 1"></style></mtext></math><p>ab</p>`,
  `<p data-pm-slice="0 0 []">a<a href="javascript:window.hit = 1">b</a></p>`,
  `<form action="https://evil.example"><p>ab</p><input name=x><button>c</button></form>`,
];

test("no pasted script runs or stays, whatever it is wrapped in", async ({ as }) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  await editor.open();
  await editor.body.click();
  for (const html of hostile) {
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await editor.paste(html);
    const [text, ...more] = await editor.text();
    expect.soft(text, html).toMatch(/^<p>abc?<\/p>$/);
    expect.soft(more.join(""), html).toMatch(/^(<p>c?<\/p>)?$/);
  }
  await editor.body.click();
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
});

test("a pasted address links the selected words, or shows what it is the address of", async ({
  as,
}) => {
  const page = await as("author");
  const editor = new StoryEditorPage(page);
  await editor.open();
  await editor.body.click();
  await page.keyboard.type("See the report.");
  await editor.select("the report");
  await editor.paste("", "https://example.org/report");
  await editor.toEnd();
  await page.keyboard.press("Enter");
  await editor.paste("", "https://www.youtube.com/watch?v=abc");
  const [first] = await editor.text();
  expect(first).toBe('<p>See <a href="https://example.org/report">the report</a>.</p>');
  await expect(page.getByRole("group", { name: "Embed from YouTube" })).toBeVisible();
});
