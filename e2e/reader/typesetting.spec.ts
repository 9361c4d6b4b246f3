import { expect, test } from "../fixtures";

test("a line of a story holds 62 to 68 letters wherever there is room for them", async ({
  page,
}) => {
  for (const width of [700, 768, 1066, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/science/how-old-is-starlight");
    const letters = await page.locator(".prose > p").evaluateAll((paragraphs) => {
      const lines: number[] = [];
      for (const paragraph of paragraphs) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let top = 0;
        let count = 0;
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          for (let place = 0; place < (text.textContent ?? "").length; place += 1) {
            range.setStart(text, place);
            range.setEnd(text, place + 1);
            const box = range.getBoundingClientRect();
            if (count > 0 && box.top > top + 10) {
              // A paragraph's last line says nothing, so only lines that were broken are kept.
              lines.push(count);
              count = 0;
            }
            top = box.top;
            count += 1;
          }
        }
      }
      return lines.sort((a, b) => a - b);
    });
    const usual = letters[Math.floor(letters.length / 2)];
    expect(usual, `at ${width} px`).toBeGreaterThanOrEqual(62);
    expect(usual, `at ${width} px`).toBeLessThanOrEqual(68);
  }
});

test("Popular keeps a column one can read, from the narrowest page that puts it beside the story", async ({
  page,
}) => {
  for (const width of [1056, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/science/how-old-is-starlight");
    const popular = await page.getByRole("region", { name: "Popular" }).boundingBox();
    const text = await page.locator(".prose").boundingBox();
    expect(popular?.x, `at ${width} px`).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(popular?.width, `at ${width} px`).toBeGreaterThanOrEqual(256);
  }
});

test("a short story without a picture begins right under its head, however long the list beside it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/science/how-old-is-starlight");
  const gap = await page.evaluate(() => {
    document.querySelector("article > div > figure")?.parentElement?.remove();
    for (const block of document.querySelectorAll(".prose > * + *")) block.remove();
    const text = document.querySelector(".prose");
    const above = text?.parentElement?.previousElementSibling;
    return (text?.getBoundingClientRect().top ?? 0) - (above?.getBoundingClientRect().bottom ?? 0);
  });
  expect(gap).toBeGreaterThan(0);
  expect(gap).toBeLessThan(40);
});
