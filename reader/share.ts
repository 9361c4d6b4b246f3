/** Shows the share buttons this browser can honor. They are printed hidden (components/article/ShareLinks.tsx). */
export function offerSharing(page: Document, browser: Navigator): void {
  const address = () =>
    page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? page.location.href;

  const offer = (way: string, act: (button: HTMLButtonElement) => Promise<void>) => {
    const item = page.querySelector<HTMLElement>(`[data-share="${way}"]`);
    const button = item?.querySelector("button");
    if (!item || !button) return;
    item.hidden = false;
    // Closing the system's sheet is a rejection, and nothing to tell the reader about.
    button.addEventListener("click", () => act(button).catch(() => undefined));
  };

  if (browser.clipboard) {
    offer("copy", async (button) => {
      await browser.clipboard.writeText(address());
      const words = button.textContent;
      button.textContent = button.dataset.done ?? words;
      setTimeout(() => {
        button.textContent = words;
      }, 3000);
    });
  }
  if ("share" in browser) {
    offer("system", () => browser.share({ title: page.title, url: address() }));
  }
}
