/** What happened to stories after they came out, so that corrections and versions are seen with real text in them. */

/** A story whose first version had other words. `is` stands in the story's file; `was` is what readers saw at first. */
export type Change = {
  slug: string;
  kind: "correction" | "clarification" | "update";
  was: string;
  is: string;
  note: string;
  hoursAgo: number;
};

export const changes: readonly Change[] = [
  {
    slug: "how-old-is-starlight",
    kind: "correction",
    was: "From Vega, high in northern summers, it is 52.",
    is: "From Vega, high in northern summers, it is 25.",
    note: "This article first said that the light of Vega is 52 years old. Two digits had changed places: it is 25.",
    hoursAgo: 29.5,
  },
  {
    slug: "the-second-we-all-agree-on",
    kind: "update",
    was: "an extra tick announced about six months ahead.",
    is: "an extra tick announced about six months ahead. Twenty-seven had been added by the end of 2016.",
    note: "Now says how many leap seconds have been added.",
    hoursAgo: 50.7,
  },
  {
    slug: "the-bar-code-turned-ordinary",
    kind: "clarification",
    was: "it was the first product ever sold by a bar code.",
    is: "it was the first product ever sold by its Universal Product Code.",
    note: "An earlier version called the pack of gum the first product ever sold by a bar code. Shops had tried other codes before; it was the first sold by the Universal Product Code.",
    hoursAgo: 96.3,
  },
];

export const retraction = {
  slug: "the-moon-and-the-sea",
  reason:
    "This piece said more briefly what “Why the tide comes twice a day” explains in full. Nothing in it was wrong; it was taken back so that this demo shows what a retraction looks like.",
  hoursAgo: 2.1,
};
