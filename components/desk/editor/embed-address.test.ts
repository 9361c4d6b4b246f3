import { expect, it } from "vitest";
import { body } from "@/newsroom/articles/body";
import { recogniseEmbed } from "./embed-address";

it.each([
  ["https://www.youtube.com/watch?v=abc", "youtube"],
  ["http://youtu.be/abc", "youtube"],
  ["vimeo.com/12345", "vimeo"],
  ["https://soundcloud.com/somebody/a-song", "soundcloud"],
  ["https://datawrapper.dwcdn.net/AbCdE/1/", "datawrapper"],
  ["https://public.flourish.studio/visualisation/1/", "flourish"],
])("knows whose address %s is, in a form a body may hold", (address, provider) => {
  const found = recogniseEmbed(address);
  expect(found).toMatchObject({ provider, url: expect.stringMatching(/^https:/) });
  const embed = { type: "embed", attrs: { ...found, title: "" } };
  expect(body.safeParse({ type: "doc", content: [embed] }).success).toBe(true);
});

it.each([
  "https://example.org/watch?v=abc",
  "https://notyoutube.com/watch",
  "https://youtube.com.example.org/watch",
  "https://youtube.com@example.org/watch",
  "javascript:alert(1)//youtube.com",
  "https://www.youtube.com/",
  "two words",
  "",
])("shows nothing of %j", (address) => {
  expect(recogniseEmbed(address)).toBeNull();
});
