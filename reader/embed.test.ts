import { expect, it, vi } from "vitest";
import { offerEmbeds } from "./embed";

/** As much of a page as the script touches: one button that loads a frame, and the words around it. */
function openPage() {
  const words = { after: vi.fn(), toggleAttribute: vi.fn() };
  const frame = { setAttribute: vi.fn(), focus: vi.fn() };
  const button = Object.assign(new EventTarget(), {
    dataset: { frame: "https://flo.uri.sh/story/1/embed", title: "Rents" },
    classList: { remove: vi.fn() },
    parentElement: words,
  });
  const page = { querySelectorAll: () => [button], createElement: vi.fn(() => frame) };
  offerEmbeds(page as unknown as Document);
  return { page, button, frame, words };
}

it("asks for nothing until the reader does", () => {
  const { page, button } = openPage();
  expect(button.classList.remove).toHaveBeenCalledWith("invisible");
  expect(page.createElement).not.toHaveBeenCalled();
});

it("loads what the button names: sandboxed, with its title, in the room of the words", () => {
  const { button, frame, words } = openPage();
  button.dispatchEvent(new Event("click"));
  expect(frame).toMatchObject({
    src: "https://flo.uri.sh/story/1/embed",
    title: "Rents",
    referrerPolicy: "strict-origin-when-cross-origin",
  });
  const [, sandbox] = frame.setAttribute.mock.calls.find(([name]) => name === "sandbox") ?? [];
  expect(sandbox).not.toMatch(/top-navigation|modals|downloads/);
  expect(words.after).toHaveBeenCalledWith(frame);
  expect(words.toggleAttribute).toHaveBeenCalledWith("inert", true);
  expect(frame.focus).toHaveBeenCalled();
});
