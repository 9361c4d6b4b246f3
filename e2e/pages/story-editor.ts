/** The story's editor as somebody at the desk uses it. */
import { expect, type Locator, type Page } from "@playwright/test";

/** One opening of the editor. */
export class StoryEditorPage {
  readonly body: Locator;
  readonly quote: Locator;
  readonly state: Locator;

  constructor(readonly page: Page) {
    this.body = page.getByRole("textbox", { name: "Body" });
    this.quote = page.getByRole("group", { name: "Pull quote" });
    this.state = page.getByRole("status").first();
  }

  async open(path = "/admin/stories/new"): Promise<void> {
    await this.page.goto(path);
    await expect(this.body).toBeVisible();
  }

  /** Starts a story with these paragraphs. @returns its address at the desk, once it is saved. */
  async write(headline: string, ...paragraphs: string[]): Promise<string> {
    await this.open();
    await this.page.getByLabel("Headline").fill(headline);
    await this.body.click();
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.page.keyboard.press("Enter");
      await this.page.keyboard.type(paragraph);
    }
    await this.saved();
    return new URL(this.page.url()).pathname;
  }

  async saved(): Promise<void> {
    await expect(this.state).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 10_000 });
  }

  /** Selects words of the text, as with a mouse. */
  async select(words: string): Promise<void> {
    await this.body.evaluate((body, wanted) => {
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const from = node.textContent?.indexOf(wanted) ?? -1;
        if (from < 0 || node.parentElement?.closest("[contenteditable=false]")) continue;
        const range = new Range();
        range.setStart(node, from);
        range.setEnd(node, from + wanted.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return;
      }
      throw new Error(`“${wanted}” is not in one run of the text`);
    }, words);
    // The editor hears of a selection a little later than it is made.
    await this.page.waitForTimeout(60);
  }

  /** Puts the cursor behind the last word. */
  async toEnd(): Promise<void> {
    await this.body.focus();
    await this.page.waitForTimeout(60);
    await this.page.keyboard.press("Control+End");
    await this.page.waitForTimeout(60);
  }

  /** Pastes what another program put on the clipboard. */
  async paste(html: string, text = "plain"): Promise<void> {
    await this.body.evaluate(
      (body, given) => {
        const clipboardData = new DataTransfer();
        if (given.html) clipboardData.setData("text/html", given.html);
        clipboardData.setData("text/plain", given.text);
        const event = { clipboardData, bubbles: true, cancelable: true };
        body.dispatchEvent(new ClipboardEvent("paste", event));
      },
      { html, text },
    );
  }

  /** The text as HTML without attributes other than a link's address, one block a line. */
  async text(): Promise<string[]> {
    return this.body.evaluate((body) =>
      [...body.children].map((block) =>
        block.outerHTML
          .replace(/<br class="[^"]*">|<img class="ProseMirror[^>]*>/g, "")
          .replace(/<(\w+)((?: [^>]*)?)>/g, (_, name, attributes) => {
            const href = / href="[^"]*"/.exec(attributes)?.[0] ?? "";
            return `<${name}${href}>`;
          }),
      ),
    );
  }
}
