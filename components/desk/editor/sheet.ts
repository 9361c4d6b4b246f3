/** The story as it stands on the screen. Kept outside React, so that a keystroke draws nothing anew. */
import { type Body, body } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/schema";
import { type StoryWords, withoutEmptyEnd } from "./words";

type Fields = Omit<Content, "body">;

/** Collects what the fields and the text say. */
export class Sheet {
  #words: StoryWords;
  #text: (() => unknown) | null = null;
  onChange: () => void = () => {};

  constructor(words: StoryWords) {
    this.#words = words;
  }

  /** What was last put in; the text's own state is in `gather`. */
  get words(): StoryWords {
    return this.#words;
  }

  /** Starts over with other words. */
  replace(words: StoryWords): void {
    this.#words = words;
    this.#text = null;
  }

  /** Where the text is read from, once there is an editor. */
  attach(text: () => unknown): void {
    this.#text = text;
  }

  set(fields: Partial<Fields>): void {
    this.#words = { ...this.#words, content: { ...this.#words.content, ...fields } };
    this.onChange();
  }

  place(place: Partial<Omit<StoryWords, "content">>): void {
    this.#words = { ...this.#words, ...place };
    this.onChange();
  }

  /** The words as the newsroom will have them. */
  gather(): StoryWords {
    const { content } = this.#words;
    const line = (text: string | null) => text?.trim() || null;
    return {
      ...this.#words,
      content: {
        ...content,
        headline: content.headline.trim(),
        kicker: line(content.kicker),
        deck: line(content.deck),
        dateline: line(content.dateline),
        searchTitle: line(content.searchTitle),
        searchDescription: line(content.searchDescription),
        leadCaption: line(content.leadCaption),
        body: this.#body(),
      },
    };
  }

  #body(): Body {
    if (!this.#text) return this.#words.content.body;
    const text = this.#text();
    const parsed = body.safeParse(text);
    // What no body may hold is sent as it is: the newsroom says what is wrong with it.
    return parsed.success ? withoutEmptyEnd(parsed.data) : (text as Body);
  }
}
