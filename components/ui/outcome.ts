/** What became of a form that was sent. Problems name the field they belong to; "" is the form as a whole. */
export type Outcome = {
  problems?: readonly {
    field: string;
    message: string;
    /** What the message asks about: one of these comes back with the form as "FIELD-meant". */
    choices?: readonly { value: string; label: string }[];
  }[];
  /** Where to look at what stood in the way. */
  see?: readonly { label: string; href: string }[];
  /** What to say when it went well: "Saved". */
  done?: string;
  /** An address of this site to go on to. */
  goTo?: string;
};

/** A server action as forms call it. */
export type FormAction = (form: FormData) => Promise<Outcome>;
