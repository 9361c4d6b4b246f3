/**
 * Loads something kept elsewhere when a reader asks for it (components/article/blocks/Embed.tsx prints where from). Nothing
 * is asked of anybody before the click, and nothing on the page moves after it.
 */
export function offerEmbeds(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>("[data-frame]")) {
    const { frame: src = "", title = "" } = button.dataset;
    button.classList.remove("invisible");
    button.addEventListener("click", () => {
      const frame = page.createElement("iframe");
      frame.title = title;
      frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      frame.setAttribute(
        "sandbox",
        "allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts",
      );
      frame.src = src;
      const words = button.parentElement;
      // The words stay, under the frame: without them its room would shrink.
      words?.after(frame);
      words?.toggleAttribute("inert", true);
      frame.focus();
    });
  }
}
