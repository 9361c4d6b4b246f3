/** Errors meant for the person who asked: what is wrong, where, in their words. */
import type { z } from "zod";

/** One thing wrong. `field` names the input it belongs to, as the form does; "" for the whole. */
export type Problem = {
  field: string;
  message: string;
  /** When the message asks which of several things is meant: these, to be sent back as "FIELD-meant". */
  choices?: readonly { value: string; label: string }[];
};

/** A write that was not done. Nothing of it happened. */
export class Refused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(
      problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join("; "),
    );
    this.name = new.target.name;
  }
}

/** The actor may not do this. */
export class NotAllowed extends Refused {}

/** What was asked about does not exist. */
export class NotFound extends Refused {}

/** Somebody else saved first. `theirs` is what stands now, so that a person can compare and choose. */
export class Conflict<Theirs = unknown> extends Refused {
  constructor(
    problems: readonly Problem[],
    readonly theirs: Theirs,
    readonly changedFields: readonly string[],
  ) {
    super(problems);
  }
}

/** Refuses with one problem. */
export function refuse(field: string, message: string): never {
  throw new Refused([{ field, message }]);
}

/**
 * Parses input at the door.
 * @throws Refused with one problem per issue, its field as a dotted path ("body.content.3.attrs").
 */
export function accept<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Refused(
    result.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message })),
  );
}
