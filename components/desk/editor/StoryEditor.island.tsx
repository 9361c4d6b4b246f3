"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { pictureIds } from "@/newsroom/articles/body";
import type { Choices } from "@/newsroom/articles/desk-read";
import { type Saves, wasDone } from "@/newsroom/articles/draft-protocol";
import { sameContent } from "@/newsroom/articles/rules";
import type { ArticleState } from "@/newsroom/articles/schema";
import type { PictureView } from "@/newsroom/media/schema";
import { Autosave } from "./autosave";
import { ConflictDialog } from "./ConflictDialog.island";
import { clockTime } from "./clock-time";
import { type Drawer, type Kept, KeptWords } from "./kept-words";
import { newOpening, newStoryAddress, newStoryPath, open, wasLeft } from "./opening";
import { AutosaveContext, useSaveState } from "./problems.island";
import { recovering } from "./protocol";
import { StoryBar } from "./StoryBar.island";
import { type PaperOfStory, StoryPage } from "./StoryPage.island";
import { StoryPanel } from "./StoryPanel.island";
import { send, sendAside } from "./send";
import { Sheet } from "./sheet";
import type { Standing, StoryActions } from "./standing";
import { type StoryWords, wordsOf } from "./words";

type Props = {
  /** Names this drawing of the page. */
  drawn: string;
  standing: Standing;
  revision: number | null;
  /** The saves of the draft, as the page was drawn. */
  saves: Saves;
  /** Names a new story; null makes a new name. */
  draftKey: string | null;
  start: StoryWords;
  choices: Choices;
  pictures: Record<number, PictureView>;
  paper: PaperOfStory;
  staffId: number;
  actions: StoryActions;
};

function drawer(): Drawer | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    // Some people forbid pages to keep anything.
    return null;
  }
}

/** Everything one opening of the editor holds beside what is drawn. */
function opened({ standing, revision, draftKey, start, staffId, pictures }: Props) {
  const sheet = new Sheet(start);
  const kept = new KeptWords(drawer(), staffId, standing.id, newOpening());
  const listeners: { state?: (state: ArticleState) => void; touch?: () => void } = {};
  const autosave = new Autosave({
    gather: () => sheet.gather(),
    send,
    kept,
    id: standing.id,
    draftKey: standing.id === null ? (draftKey ?? kept.opening) : null,
    revision,
    standing: standing.id === null ? null : start,
    blank: start,
    onState: (state) => listeners.state?.(state),
  });
  if (standing.readOnly === null) {
    sheet.onChange = () => {
      autosave.touch();
      listeners.touch?.();
    };
  }
  const known = new Map(Object.values(pictures).map((picture) => [picture.id, picture]));
  return { sheet, kept, autosave, listeners, pictures: known };
}

/** A story's editor, unless its page is one that was left before: that one is asked for anew. */
export function StoryEditor(props: Props) {
  const [isOld] = useState(() => wasLeft(props.drawn));
  useEffect(() => {
    if (isOld) window.location.reload();
    else return open(props.drawn);
  }, [isOld, props.drawn]);
  const first = useRef(props.drawn);
  useEffect(() => {
    // The menu's New story, while one is open: to the router it is the page that is drawn already.
    const isNext = first.current !== props.drawn && window.location.search === "";
    if (isNext && window.location.pathname === newStoryAddress) window.location.reload();
  }, [props.drawn]);
  return isOld ? <p className="furniture">Opening the story…</p> : <Opening {...props} />;
}

/** The page itself is the form, and saves itself. */
function Opening(props: Props) {
  const { paper, choices, actions, start: first, saves } = props;
  const [{ sheet, kept, autosave, listeners, pictures }] = useState(() => opened(props));
  const [standing, setStanding] = useState(props.standing);
  const [page, setPage] = useState({ number: 0, start: first });
  const [sectionId, setSectionId] = useState(first.sectionId);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [offer, setOffer] = useState<Kept | null>(null);
  // What to do once the page is drawn with other words.
  const afterwards = useRef<(() => Promise<unknown>) | null>(null);

  const update = (more: Partial<Standing>) => setStanding((before) => ({ ...before, ...more }));

  // Not by the router, which would draw the page anew and lose what is being typed; it hears of the address all the same.
  const goesBy = (path: string) => window.history.replaceState(null, "", path);

  listeners.touch = () => {
    const { id, draftKey } = autosave.position;
    // From now on this address is this story's, whatever becomes of the first save.
    if (id === null && draftKey && !window.location.search) goesBy(newStoryPath(draftKey));
  };
  listeners.state = ({ id, slug, status, sectionId }) => {
    if (standing.id === null) goesBy(`/admin/stories/${id}`);
    update({ id, slug, status, sectionId });
  };

  useEffect(() => {
    if (props.standing.id === null) document.getElementById("headline")?.focus();
  }, [props.standing.id]);

  // Once: whoever draws the page again has decided already.
  const isRecovered = useRef(false);
  useEffect(() => {
    if (props.standing.readOnly !== null || isRecovered.current) return;
    isRecovered.current = true;
    const { forget, take, deliver, offer } = recovering(kept.earlier(), autosave.position, saves);
    kept.forget(forget);
    for (const words of deliver) void deliverAgain(kept, words);
    setOffer(offer);
    if (take) takeKept(take);
  });

  useEffect(() => {
    const saveKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      void autosave.saveNow();
    };
    const leave = () => autosave.leave();
    const turn = () => void autosave.saveNow();
    window.addEventListener("keydown", saveKey);
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", turn);
    document.addEventListener("visibilitychange", turn);
    return () => {
      window.removeEventListener("keydown", saveKey);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", turn);
      document.removeEventListener("visibilitychange", turn);
      autosave.leave();
      autosave.stop();
    };
  }, [autosave]);

  function onEditor(made: Editor | null) {
    setEditor(made);
    if (!made) return;
    sheet.attach(() => made.getJSON());
    const next = afterwards.current;
    afterwards.current = null;
    void next?.();
  }

  /** Draws the page with other words, then goes on. */
  function put(words: StoryWords, next: () => Promise<unknown>) {
    sheet.replace(words);
    afterwards.current = next;
    setSectionId(words.sectionId);
    setPage(({ number }) => ({ number: number + 1, start: words }));
  }

  function takeKept(words: Kept) {
    put(words.words, async () => {
      // What cannot be saved now is kept by this opening too.
      await autosave.takeOver(words);
      kept.forget([words]);
    });
    listeners.touch?.();
  }

  return (
    <AutosaveContext value={autosave}>
      <div className="story-editor" data-story="">
        <h1 className="sr-only">{standing.id === null ? "New story" : "Edit story"}</h1>
        <div className="story-bar">
          <StoryBar
            autosave={autosave}
            id={standing.id}
            editor={editor}
            timeZone={paper.timeZone}
          />
        </div>
        {standing.readOnly && <p className="notice my-3">{standing.readOnly}</p>}
        {offer && (
          <div role="alert" className="notice my-3 flex flex-wrap items-center gap-3">
            <p>
              There are words on this device that were never saved (from{" "}
              {clockTime(new Date(offer.at), paper.timeZone)}).
            </p>
            <Button
              onClick={() => {
                setOffer(null);
                takeKept(offer);
              }}
            >
              Use them
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                kept.forgetEarlier();
                setOffer(null);
              }}
            >
              Throw away
            </Button>
          </div>
        )}
        <div className="story-columns pt-6">
          <StoryPage
            key={page.number}
            start={page.start}
            sheet={sheet}
            choices={choices}
            pictures={pictures}
            paper={paper}
            readOnly={standing.readOnly !== null}
            editor={editor}
            sectionId={sectionId}
            onSection={(chosen) => {
              setSectionId(chosen);
              if (!standing.isPublic) sheet.place({ sectionId: chosen });
            }}
            onEditor={onEditor}
          />
          <aside className="mt-10 lg:col-start-3 lg:row-start-3 lg:mt-7">
            <StoryPanel
              key={page.number}
              standing={standing}
              sectionId={sectionId}
              sections={choices.sections}
              start={{
                kind: page.start.kind,
                slug: page.start.slug,
                title: page.start.content.searchTitle,
                description: page.start.content.searchDescription,
              }}
              autosave={autosave}
              sheet={sheet}
              actions={actions}
              lang={paper.language}
              onStanding={update}
            />
          </aside>
        </div>
        <Conflict autosave={autosave} choices={choices} pictures={pictures} put={put} />
      </div>
    </AutosaveContext>
  );
}

type ConflictProps = {
  autosave: Autosave;
  choices: Choices;
  pictures: ReadonlyMap<number, PictureView>;
  put(words: StoryWords, next: () => Promise<unknown>): void;
};

/** Sends what another opening left on its way. It is one story, and one save, however often it is sent. */
async function deliverAgain(kept: KeptWords, words: Kept): Promise<void> {
  const { id, revision, save, follows = [], draftKey = null } = words;
  if (!save) return;
  const answer = await send({ id, draftKey, revision, save, follows, words: words.words }, false);
  if (answer.kind === "saved") kept.forget([words]);
  if (answer.kind !== "conflict") return;
  if (wasDone(answer.theirs.saves, save)) kept.forget([words]);
  else kept.handTo(answer.theirs.id, words);
}

/** Asks, when somebody else saved first. */
function Conflict({ autosave, choices, pictures, put }: ConflictProps) {
  const state = useSaveState(autosave);
  if (state.kind !== "conflict") return null;
  const { mine, theirs, base, message } = state;
  const nameFrom = (all: readonly { id: number; name: string }[]) => (ids: readonly number[]) =>
    ids.map((id) => all.find((one) => one.id === id)?.name ?? `No. ${id}`).join(", ");

  async function choose(chosen: StoryWords): Promise<boolean> {
    const unchosen = [mine, wordsOf(theirs, mine)].filter(
      (words) => !sameContent(words.content, chosen.content),
    );
    for (const words of unchosen) {
      if (!(await sendAside(theirs.id, words))) return false;
    }
    const { content } = chosen;
    const isKnown = [content.leadImageId, ...pictureIds(content.body)].every(
      (id) => id === null || pictures.has(id),
    );
    put(chosen, async () => {
      await autosave.resolve(theirs);
      // Their pictures come with the page.
      if (!isKnown && !autosave.isUnsaved) window.location.reload();
    });
    return true;
  }
  return (
    <ConflictDialog
      mine={mine}
      theirs={theirs}
      base={base}
      message={message}
      nameSection={(id) => nameFrom(choices.sections)([id])}
      nameAuthors={nameFrom(choices.authors)}
      nameTopics={nameFrom(choices.topics)}
      onChoose={choose}
    />
  );
}
