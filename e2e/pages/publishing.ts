/** The screen from which stories go to readers. */
import { expect, type Page } from "@playwright/test";

/** One opening of it. */
export class PublishingPage {
  constructor(readonly page: Page) {}

  /** Opens it for a story by its address at the desk. */
  async open(story: string): Promise<void> {
    await this.page.goto(`${story}/publish`);
  }

  /** Sends what is asked for and waits for what is said then. */
  async press(name: string, said: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).click();
    await expect(this.page.getByRole("status").filter({ hasText: said })).toBeVisible();
  }

  /** Where readers find it, from the link that is offered. */
  async address(): Promise<string> {
    const link = this.page.getByRole("link", { name: "View on the paper" });
    return (await link.getAttribute("href")) ?? "";
  }

  /** What a reader is answered at an address of the paper. */
  async read(path: string): Promise<{ status: number; text: string }> {
    const answer = await fetch(new URL(path, this.page.url()));
    return { status: answer.status, text: await answer.text() };
  }
}
