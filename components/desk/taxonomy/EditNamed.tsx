import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/ui/Button.island";
import { DeskPage } from "../DeskPage";
import { SeenForm } from "../SeenForm.island";
import { RemoveNamed } from "./RemoveNamed.island";

type Remove = ComponentProps<typeof RemoveNamed>;
type Props = {
  noun: Remove["noun"];
  name: string;
  /** Where readers find it. */
  path: string;
  list: { path: string; label: string };
  seen: ComponentProps<typeof SeenForm>["seen"];
  save: ComponentProps<typeof SeenForm>["action"];
  remove: Remove["action"];
  /** Its fields. */
  children: ReactNode;
};

/** The screen of a section, a topic or an author. */
export function EditNamed(props: Props) {
  const { noun, name, path, list, seen, save, remove, children } = props;
  return (
    <DeskPage
      title={name}
      intro={
        <>
          <a href={list.path} className="underline">
            {list.label}
          </a>{" "}
          ·{" "}
          <a href={path} className="underline">
            {path} as readers see it
          </a>
        </>
      }
      actions={<RemoveNamed noun={noun} name={name} action={remove} />}
    >
      <SeenForm
        seen={seen}
        action={save}
        label={`About the ${noun}`}
        className="grid max-w-[36rem] gap-4"
      >
        {children}
        <div>
          <Button type="submit" look="strong">
            Save
          </Button>
        </div>
      </SeenForm>
    </DeskPage>
  );
}
