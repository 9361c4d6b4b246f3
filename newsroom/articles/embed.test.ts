import { describe, expect, it } from "vitest";
import { frameOf, frameOrigin, type Provider } from "./embed";

const src = (provider: Provider, url: string) => frameOf({ provider, url })?.src;

describe("frameOf", () => {
  it.each<[Provider, string, string]>([
    ["youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "/embed/dQw4w9WgXcQ?autoplay=1"],
    ["youtube", "https://youtu.be/dQw4w9WgXcQ?t=1m30s", "/embed/dQw4w9WgXcQ?autoplay=1&start=90"],
    ["youtube", "https://m.youtube.com/shorts/dQw4w9WgXcQ", "/embed/dQw4w9WgXcQ?autoplay=1"],
    [
      "youtube",
      "https://www.youtube.com/watch?list=x&v=dQw4w9WgXcQ&t=90",
      "/embed/dQw4w9WgXcQ?autoplay=1&start=90",
    ],
    ["vimeo", "https://vimeo.com/76979871", "/video/76979871?dnt=1&autoplay=1"],
    [
      "vimeo",
      "https://vimeo.com/76979871/8272103f6e",
      "/video/76979871?dnt=1&autoplay=1&h=8272103f6e",
    ],
    [
      "vimeo",
      "https://player.vimeo.com/video/76979871?h=8272103f6e&x=1",
      "/video/76979871?dnt=1&autoplay=1&h=8272103f6e",
    ],
    [
      "soundcloud",
      "https://soundcloud.com/a-b/sets/c_d?utm_source=x",
      "/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa-b%2Fsets%2Fc_d&auto_play=true",
    ],
    ["datawrapper", "https://datawrapper.dwcdn.net/AbC12/3/", "/AbC12/"],
    ["datawrapper", "https://www.datawrapper.de/_/AbC12/", "/AbC12/"],
    [
      "flourish",
      "https://public.flourish.studio/visualisation/123456/",
      "/visualisation/123456/embed",
    ],
    ["flourish", "https://flo.uri.sh/story/123456/embed", "/story/123456/embed"],
  ])("%s: %s", (provider, url, path) => {
    const built = src(provider, url) ?? "";
    expect(built.slice(new URL(built).origin.length)).toBe(path);
    expect(frameOrigin(built)).toBe(new URL(built).origin);
  });

  it.each<[Provider, string]>([
    ["youtube", "https://www.youtube.com/@channel"],
    ["youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ%22%3E%3Cscript%3E"],
    ["youtube", "https://www.youtube.com/watch?v=../../redirect"],
    ["youtube", "https://www.youtube.com/redirect?q=https://evil.example&v=dQw4w9WgXcQ"],
    ["youtube", "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ"],
    ["youtube", "https://evil.example/embed/dQw4w9WgXcQ"],
    ["youtube", "https://youtube.com@evil.example/embed/dQw4w9WgXcQ"],
    ["youtube", "https://kim:secret@youtube.com/embed/dQw4w9WgXcQ"],
    ["youtube", "https://youtube.com:8443/embed/dQw4w9WgXcQ"],
    ["youtube", "http://youtube.com/embed/dQw4w9WgXcQ"],
    ["youtube", "javascript:alert(1)//youtube.com/embed/dQw4w9WgXcQ"],
    ["youtube", "data:text/html,<script>alert(1)</script>"],
    ["youtube", "https://vimeo.com/76979871"],
    ["youtube", "https://www.youtube.com/embed/videoseries?list=PL1"],
    ["youtube", "not an address"],
    ["vimeo", "https://vimeo.com/"],
    ["vimeo", "https://vimeo.com/76979871/../../x"],
    ["vimeo", "https://evil.vimeo.com.example/76979871"],
    ["soundcloud", "https://on.soundcloud.com/abc"],
    ["soundcloud", "https://soundcloud.com/discover"],
    ["soundcloud", "https://w.soundcloud.com/player/?url=https://evil.example"],
    ["soundcloud", "https://soundcloud.com/a/b%22onload=alert(1)"],
    ["datawrapper", "https://www.datawrapper.de/blog"],
    ["datawrapper", "https://datawrapper.dwcdn.net/AbC12/../../evil"],
    ["datawrapper", "https://evil.example/AbC12/"],
    ["flourish", "https://flourish.studio/examples/"],
    ["flourish", "https://flo.uri.sh/visualisation/1;x/embed"],
  ])("%s: nothing for %s", (provider, url) => {
    expect(frameOf({ provider, url })).toBeNull();
  });

  it("hands on only the key of a Vimeo video, and only the seconds of a start", () => {
    expect(src("vimeo", "https://vimeo.com/1?h=%22%3E")).not.toContain("h=");
    expect(src("youtube", "https://youtu.be/dQw4w9WgXcQ?t=1%26mute=1")).not.toContain("start");
  });
});

describe("frameOrigin", () => {
  it.each([
    "https://evil.example/embed",
    "http://player.vimeo.com/video/1",
    "https://player.vimeo.com:444/video/1",
    "https://player.vimeo.com.evil.example/",
    "https://flo.uri.sh; script-src *",
    "javascript:alert(1)",
    "blob:https://player.vimeo.com/1",
    "",
  ])("allows no frame of %j", (address) => {
    expect(frameOrigin(address)).toBeNull();
  });
});
