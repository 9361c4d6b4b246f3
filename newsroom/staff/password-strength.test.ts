import { expect, it } from "vitest";
import { isGuessable } from "./password-strength";

const owner = ["Ada Pen", "ada.pen@harbourpost.example", "The Harbour Post"];

it.each([
  "aaaaaaaaaaaa",
  "123456789012",
  "password1234",
  "qwertyuiop12",
  "ada.pen@harbourpost.example",
  "AdaPenAdaPen",
  "The Harbour Post",
  "harbourpost1",
])("%s is guessed", async (password) => {
  expect(await isGuessable(password, owner)).toBe(true);
});

it.each([
  "an honest day’s work",
  "correct horse battery",
  "Krähen über dem Deich",
  "v8#kPq2!zR5m",
  "xxxxxxxxxxxx and then the tide came in",
])("%s is not", async (password) => {
  expect(await isGuessable(password, owner)).toBe(false);
});

it("looks at the longest password there may be at once", async () => {
  const begun = process.cpuUsage();
  await isGuessable("ab1!".repeat(64), owner);
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(2);
});
