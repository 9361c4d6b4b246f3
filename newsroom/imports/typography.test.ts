import { describe, expect, it } from "vitest";
import { typeset, typesetRuns } from "./typography";

describe("straight marks are set", () => {
  it.each([
    [`"We met," she said. "It rained."`, "“We met,” she said. “It rained.”"],
    [`He called it "a 'win-win' plan" twice.`, "He called it “a ‘win-win’ plan” twice."],
    [`"'Hello,' he said," she said.`, "“‘Hello,’ he said,” she said."],
    [`("In brackets")`, "(“In brackets”)"],
    [`Seeking 'Win-Win Cooperation,' two meet`, "Seeking ‘Win-Win Cooperation,’ two meet"],
    [`It's the dogs' and James's, isn't it`, "It’s the dogs’ and James’s, isn’t it"],
    [`O'Brien and l'été`, "O’Brien and l’été"],
    [`the '90s, the 1990's, class of '69`, "the ’90s, the 1990’s, class of ’69"],
    [`'Tis rock 'n' roll, 'twas for 'em`, "’Tis rock ’n’ roll, ’twas for ’em"],
    [`'Twenty of them,' he said`, "‘Twenty of them,’ he said"],
    [`a 6'2" man, a 12" ruler, a 6' wall`, "a 6′2″ man, a 12″ ruler, a 6′ wall"],
    [`"He is 6'2" tall," she said`, "“He is 6′2″ tall,” she said"],
    [`"It was 1984" and then`, "“It was 1984” and then"],
    [`at 40°26'46" north`, "at 40°26′46″ north"],
    [`'It was 1984' and`, "‘It was 1984’ and"],
    ["``Like this,'' the wire says", "“Like this,” the wire says"],
    [`he said--"never"--and left`, "he said—“never”—and left"],
    [`"Wait--" he said`, "“Wait—” he said"],
    [`pages 12--14, 1914--1918`, "pages 12–14, 1914–1918"],
    [`well -- perhaps --- not`, "well — perhaps — not"],
    [`-----`, "-----"],
    [`a well-known fact - yes`, "a well-known fact - yes"],
    [`" spaced "`, "“ spaced ”"],
    [`他说"你好"。`, "他说“你好”。"],
    [`"First paragraph of a long speech.`, "“First paragraph of a long speech."],
  ])("%s", (typed, set) => {
    expect(typeset(typed)).toBe(set);
  });

  it("and setting twice changes nothing more", () => {
    const set = typeset(`"It's 6'2"," the '90s man said--'twas 12" off.`);
    expect(typeset(set)).toBe(set);
  });
});

describe("what is kept", () => {
  it.each([
    "“Curly already,” it’s ‘so’",
    "the ‘90s as somebody set them",
    "https://example.org/it's--here?q=1",
    "www.example.org/a--b and o'neil@example.org",
    "–— … ′ ″",
  ])("%s", (typed) => {
    expect(typeset(typed)).toBe(typed);
  });

  it("an address keeps its own marks while the quotes around it are set", () => {
    expect(typeset(`see "https://example.org/it's" now`)).toBe(
      "see “https://example.org/it's” now",
    );
  });

  it("a run of code, which its neighbours still see", () => {
    const runs = [{ text: '"' }, { text: "it's --x", keep: true }, { text: '" was typed' }];
    expect(typesetRuns(runs)).toEqual(["“", "it's --x", "” was typed"]);
  });
});

describe("runs side by side", () => {
  it("are set as one text and given back apart", () => {
    const runs = [
      { text: 'She said "' },
      { text: "never" },
      { text: `" and it` },
      { text: "'s so-" },
      { text: "-yes" },
    ];
    expect(typesetRuns(runs)).toEqual(["She said “", "never", "” and it", "’s so—", "yes"]);
  });
});

describe("a paper’s language decides its marks", () => {
  it.each([
    ["de", "„Gut“, sagte er, ‚ja‘, so ist’s"],
    ["de-AT", "„Gut“, sagte er, ‚ja‘, so ist’s"],
    ["fr", "«\u202fGut\u202f», sagte er, “ja”, so ist’s"],
    ["sv", "”Gut”, sagte er, ’ja’, so ist’s"],
    ["ru", "«Gut», sagte er, „ja“, so ist’s"],
    ["pt", "“Gut”, sagte er, ‘ja’, so ist’s"],
  ])("%s", (language, set) => {
    expect(typeset(`"Gut", sagte er, 'ja', so ist's`, language)).toBe(set);
  });
});
