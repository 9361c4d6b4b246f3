import { Fragment, type ReactNode } from "react";
import type { Body as ArticleBody, Block } from "@/newsroom/articles/body";
import { quotedWords } from "@/newsroom/articles/pull-quote";
import type { Words } from "@/newsroom/language/dictionary";
import type { PictureView } from "@/newsroom/media/schema";
import { BlockQuote } from "./blocks/BlockQuote";
import { Embed } from "./blocks/Embed";
import { Figure } from "./blocks/Figure";
import { InlineText } from "./blocks/InlineText";
import { List } from "./blocks/List";
import { PullQuote } from "./blocks/PullQuote";

type Props = {
  body: ArticleBody;
  dateline?: string | null;
  pictures: Record<number, PictureView>;
  words: Words;
};

/** An article's text, block by block. */
export function Body({ body, dateline, pictures, words }: Props) {
  const quotes = quotedWords(body);
  const pullQuotes = body.content.filter(({ type }) => type === "pullQuote");
  const opening = body.content.findIndex(({ type }) => type === "paragraph");

  function draw(block: Block, index: number): ReactNode {
    switch (block.type) {
      case "paragraph":
        return (
          <p>
            {dateline && index === opening && (
              <>
                <span className="text-[0.9em] font-semibold tracking-[0.03em]">{dateline}</span>
                {" — "}
              </>
            )}
            <InlineText content={block.content} />
          </p>
        );
      case "heading": {
        const Heading = block.attrs.level === 2 ? "h2" : "h3";
        return (
          <Heading>
            <InlineText content={block.content} />
          </Heading>
        );
      }
      case "bulletList":
      case "orderedList":
        return <List list={block} />;
      case "blockQuote":
        return <BlockQuote block={block} />;
      case "figure": {
        const picture = pictures[block.attrs.imageId];
        if (!picture) return null;
        return (
          <Figure
            picture={picture}
            caption={block.attrs.caption ?? picture.caption}
            sizes="(min-width: 40rem) 34rem, 94vw"
          />
        );
      }
      case "pullQuote": {
        const text = quotes.get(block.attrs.quote);
        return text ? (
          <PullQuote
            label={words.pullQuote(pullQuotes.indexOf(block) + 1)}
            text={text}
            attribution={block.attrs.attribution}
          />
        ) : null;
      }
      case "embed":
        return <Embed block={block} words={words} />;
      case "rule":
        return <hr />;
      default:
        return block satisfies never;
    }
  }

  return (
    <div className="prose">
      {body.content.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, so neither does the order
        <Fragment key={index}>{draw(block, index)}</Fragment>
      ))}
    </div>
  );
}
