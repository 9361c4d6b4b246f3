import { expect, it } from "vitest";
import { cleanFileName } from "./file-name";

it.each([
  ["harbour.jpg", "harbour.jpg"],
  ["  Der Hafen, früh.jpg ", "Der Hafen, früh.jpg"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\kim\\harbour.jpg", "harbour.jpg"],
  ["harbour\u202egpj.exe", "harbourgpj.exe"],
  ["har\u0000bour\n.jpg", "harbour.jpg"],
  ["<img src=x onerror=alert(1)>.png", "<img src=x onerror=alert(1)>.png"],
  ["half a pair \ud83d", "half a pair"],
  ["..", null],
  ["a/", null],
  ["", null],
  [null, null],
])("%j is kept as %j", (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});

it("cuts a very long name", () => {
  expect(cleanFileName("🌊".repeat(300))).toBe("🌊".repeat(200));
});
