import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countRead } from "./read";

const read = "k3v9a0b1c2d3 0123456789abcdefghij-_";

/** As much of a browser's tab as the script touches. Opening a page in it starts the script anew. */
function tab(storage?: Partial<Storage>) {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    ...storage,
  });
  const sendBeacon = vi.fn((_address: string, _data: string) => true);
  function open({ carries = read as string | null, visible = true } = {}) {
    const browser = new EventTarget();
    vi.stubGlobal("addEventListener", browser.addEventListener.bind(browser));
    const page = Object.assign(new EventTarget(), {
      visibilityState: visible ? "visible" : "hidden",
      querySelector: () => (carries === null ? null : { dataset: { read: carries } }),
    });
    // Only what the script touches of them is there.
    countRead(page as unknown as Document, { sendBeacon } as unknown as Navigator);
    const turn = (state: "visible" | "hidden") => {
      page.visibilityState = state;
      page.dispatchEvent(new Event("visibilitychange"));
    };
    return {
      hide: () => turn("hidden"),
      show: () => turn("visible"),
      putAside: () => browser.dispatchEvent(new Event("pagehide")),
      restore: () => browser.dispatchEvent(new Event("pageshow")),
    };
  }
  return { open, sendBeacon };
}

describe("countRead", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

  it("tells once, after ten seconds in view, what the page carries and nothing else", () => {
    const { open, sendBeacon } = tab();
    open();
    pass(9.9);
    expect(sendBeacon).not.toHaveBeenCalled();
    pass(0.1);
    expect(sendBeacon.mock.calls).toEqual([["/api/read", read]]);
    pass(3600);
    expect(sendBeacon).toHaveBeenCalledOnce();
  });

  it("tells nothing on a page that is no article", () => {
    const { open, sendBeacon } = tab();
    open({ carries: null });
    pass(60);
    expect(sendBeacon).not.toHaveBeenCalled();
  });

  it("does not count time out of view", () => {
    const { open, sendBeacon } = tab();
    const page = open({ visible: false });
    pass(60);
    page.show();
    pass(4);
    page.hide();
    pass(3600);
    page.show();
    page.show();
    pass(5.9);
    expect(sendBeacon).not.toHaveBeenCalled();
    pass(0.1);
    expect(sendBeacon).toHaveBeenCalledOnce();
  });

  it("goes on where it was when the back button brings the page back, and tells no second time", () => {
    const { open, sendBeacon } = tab();
    const page = open();
    pass(6);
    page.putAside();
    pass(600);
    page.restore();
    pass(3.9);
    expect(sendBeacon).not.toHaveBeenCalled();
    pass(0.1);
    expect(sendBeacon).toHaveBeenCalledOnce();
    page.putAside();
    page.restore();
    page.hide();
    page.show();
    pass(60);
    expect(sendBeacon).toHaveBeenCalledOnce();
  });

  it("tells of an article once a tab, and of each", () => {
    const { open, sendBeacon } = tab();
    open();
    pass(10);
    open();
    pass(10);
    expect(sendBeacon).toHaveBeenCalledOnce();
    open({ carries: `another${read}` });
    pass(10);
    expect(sendBeacon.mock.calls.map(([, data]) => data)).toEqual([read, `another${read}`]);
  });

  it.each([
    ["nothing may be read", "getItem"],
    ["nothing may be written", "setItem"],
  ])("still tells where %s", (_, method) => {
    const refused = () => {
      throw new DOMException("no storage here", "SecurityError");
    };
    const { open, sendBeacon } = tab({ [method]: refused });
    open();
    pass(10);
    expect(sendBeacon).toHaveBeenCalledOnce();
  });
});
