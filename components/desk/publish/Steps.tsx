import { Button } from "@/components/ui/Button.island";
import type { FormAction } from "@/components/ui/outcome";
import type { Publishing } from "@/newsroom/articles/publish-read";
import { mayMove } from "@/newsroom/articles/rules";
import type { Status } from "@/newsroom/articles/schema";
import { type Read, StoryForm } from "./StoryForm";

/** A step on the way, and what its button says. */
type Step = { step: "submit" | "markReady" | "draft"; to: Status; label: string };

const steps: readonly Step[] = [
  { step: "submit", to: "inReview", label: "Submit for review" },
  { step: "markReady", to: "ready", label: "Mark ready" },
  { step: "draft", to: "draft", label: "Back to draft" },
];

type Props = { story: Publishing; read: Read; action: FormAction };

/** Hands a story on, or back. */
export function Steps({ story, read, action }: Props) {
  const { status } = story.state;
  const open = steps.filter(
    ({ step, to }) => mayMove(status, to) && (step === "draft" || story.may[step]),
  );
  return (
    <StoryForm story={read} action={action} label="Its way" className="flex flex-wrap gap-2">
      {open.map(({ step, label }) => (
        <Button
          key={step}
          type="submit"
          name="step"
          value={step}
          look={story.may.publish ? "plain" : step === "submit" ? "strong" : "plain"}
        >
          {status === "scheduled" && step === "markReady" ? "Off the schedule, still ready" : label}
        </Button>
      ))}
    </StoryForm>
  );
}
