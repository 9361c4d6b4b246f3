/** Tells the paper, once, that an article was read: that it was in view for ten seconds in all. See docs/popular.md. */

/** Milliseconds in view that make a read. */
const enough = 10_000;

/** Starts counting, where the page is an article's (components/article/ArticlePage.tsx says what is sent). */
export function countRead(page: Document, browser: Navigator): void {
  const read = page.querySelector<HTMLElement>("[data-read]")?.dataset.read;
  if (!read) return;
  let left = enough;
  let told = false;
  let since: number | undefined;
  let timer: ReturnType<typeof setTimeout>;

  const look = (inView: boolean) => {
    if (told || inView === (since !== undefined)) return;
    if (inView) {
      since = performance.now();
      timer = setTimeout(tell, left);
    } else {
      clearTimeout(timer);
      left -= performance.now() - (since ?? 0);
      since = undefined;
    }
  };

  const tell = () => {
    told = true;
    if (!readBefore(read)) browser.sendBeacon("/api/read", read);
  };

  const lookAgain = () => look(page.visibilityState === "visible");
  page.addEventListener("visibilitychange", lookAgain);
  // A page put aside for the back button is not in view, though some browsers never say that it was hidden.
  addEventListener("pagehide", () => look(false));
  addEventListener("pageshow", lookAgain);
  lookAgain();
}

/** Whether this tab told of it already; if not, it has now. Where nothing may be stored, the paper sees to it alone. */
function readBefore(read: string): boolean {
  try {
    const before = sessionStorage.getItem(read) !== null;
    sessionStorage.setItem(read, "");
    return before;
  } catch {
    return false;
  }
}
