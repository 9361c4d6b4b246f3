/** How a picture for sharing is composed: like the head of a page, calm, in the paper's type. Sizes in pixels. */

/** An element as satori takes it: React's shape, without React. */
export type Drawn = {
  type: "div";
  props: { style: Record<string, string | number>; children?: Drawn[] | string };
};

const paper = "#fdfcfa";
const ink = "#1b1815";
const red = "#8e1616";
const muted = "#5b544c";

// A font's parts have names of their own: satori knows one font by a name.
const serif = "Newsreader, Newsreader ext, Newsreader vietnamese";
const sans = "Libre Franklin, Libre Franklin ext, Libre Franklin vietnamese";

const box = (style: Record<string, string | number>, children?: Drawn[] | string): Drawn => ({
  type: "div",
  props: {
    style: { display: "flex", boxSizing: "border-box", ...style },
    ...(children !== undefined && { children }),
  },
});

/** What a card says. A line that is empty is left out. */
export type CardText =
  | { look: "page"; name: string; label: string; title: string }
  | { look: "paper"; name: string; tagline: string }
  | { look: "logo"; name: string };

/** A card, composed. */
export function compose(text: CardText): Drawn {
  switch (text.look) {
    case "page":
      return pageCard(text);
    case "paper":
      return paperCard(text);
    case "logo":
      return nameCard(text.name);
    default:
      return text satisfies never;
  }
}

/** What a line may be wide, and how wide a letter is on average for its size. */
const measure = 1056;
const letterWidth = 0.56;

/** The shorter a headline, the larger it is set; but no word is wider than the line. */
function sizeFor(title: string): number {
  const length = [...title].length;
  const longestWord = Math.max(
    1,
    ...title.split(/[\s\u2010-\u2015-]+/).map((word) => [...word].length),
  );
  const steps = [
    [24, 120],
    [45, 104],
    [75, 88],
    [110, 74],
    [160, 62],
  ] as const;
  const size = steps.find(([most]) => length <= most)?.[1] ?? 50;
  return Math.min(size, Math.floor(measure / (longestWord * letterWidth)));
}

/** Above this many letters lines are filled rather than balanced: they are many enough. */
const longestBalanced = 110;

/** The paper's name over a rule, and under it the label and the title. */
function pageCard({ name, label, title }: { name: string; label: string; title: string }): Drawn {
  const size = sizeFor(title);
  return box(
    {
      width: "100%",
      height: "100%",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: "52px 72px 64px",
      background: paper,
      color: ink,
      fontFamily: serif,
    },
    [
      box({ flexDirection: "column" }, [
        box({ fontSize: 44, fontWeight: 500, letterSpacing: "-0.01em", lineHeight: 1.2 }, name),
        box({ marginTop: 16, height: 4, background: red }),
      ]),
      box({ flexDirection: "column" }, [
        ...(label
          ? [
              box(
                {
                  marginBottom: 18,
                  fontFamily: sans,
                  fontSize: 28,
                  fontWeight: 600,
                  letterSpacing: "0.01em",
                  color: red,
                },
                label,
              ),
            ]
          : []),
        box(
          {
            display: "block",
            fontSize: size,
            fontWeight: 500,
            letterSpacing: "-0.02em",
            lineHeight: 1.06,
            textWrap: [...title].length > longestBalanced ? "wrap" : "balance",
            lineClamp: 6,
            wordBreak: "break-word",
          },
          title,
        ),
      ]),
    ],
  );
}

/** The paper as a whole: its name, as large as it goes, between two rules. */
function paperCard({ name, tagline }: { name: string; tagline: string }): Drawn {
  return box(
    {
      width: "100%",
      height: "100%",
      flexDirection: "column",
      justifyContent: "center",
      alignItems: "center",
      padding: "0 72px",
      background: paper,
      color: ink,
      fontFamily: serif,
    },
    [
      box(
        {
          display: "block",
          fontSize: sizeFor(name),
          fontWeight: 500,
          letterSpacing: "-0.02em",
          lineHeight: 1.05,
          textAlign: "center",
          textWrap: "balance",
          lineClamp: 3,
          wordBreak: "break-word",
        },
        name,
      ),
      box({ marginTop: 34, width: 180, height: 4, background: red }),
      ...(tagline
        ? [
            box(
              {
                display: "block",
                marginTop: 32,
                fontSize: 34,
                lineHeight: 1.3,
                color: muted,
                textAlign: "center",
                textWrap: "balance",
                lineClamp: 2,
                wordBreak: "break-word",
              },
              tagline,
            ),
          ]
        : []),
    ],
  );
}

/** A publisher's mark where the paper has no picture for it: its name in a square. */
function nameCard(name: string): Drawn {
  const longest = Math.max(...name.split(/\s+/).map((word) => [...word].length));
  return box(
    {
      width: "100%",
      height: "100%",
      flexDirection: "column",
      justifyContent: "center",
      padding: "0 48px",
      background: paper,
      color: ink,
      fontFamily: serif,
    },
    [
      box(
        {
          display: "block",
          fontSize: Math.max(30, Math.min(132, 850 / longest)),
          fontWeight: 600,
          letterSpacing: "-0.02em",
          lineHeight: 1,
          lineClamp: 4,
          wordBreak: "break-word",
        },
        name,
      ),
      box({ marginTop: 36, width: 120, height: 8, background: red }),
    ],
  );
}
