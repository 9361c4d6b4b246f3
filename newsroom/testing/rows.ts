/** What stories need around them, put straight into the database, each with a name of its own. */
import { createHash } from "node:crypto";
import { type Prisma, transaction } from "../database";
import type { Actor, Role } from "../staff/schema";

let made = 0;
const next = (): number => {
  made += 1;
  return made;
};

/** A section; named "Section 1" and so on unless told. */
export function aSection(given: Partial<Prisma.SectionCreateInput> = {}) {
  const number = next();
  const data = { slug: `section-${number}`, name: `Section ${number}`, ...given };
  return transaction((tx) => tx.section.create({ data }));
}

/** A topic. */
export function aTopic(given: Partial<Prisma.TopicCreateInput> = {}) {
  const number = next();
  const data = { slug: `topic-${number}`, name: `Topic ${number}`, ...given };
  return transaction((tx) => tx.topic.create({ data }));
}

/** An author. */
export function anAuthor(given: Partial<Prisma.AuthorCreateInput> = {}) {
  const number = next();
  const data = { slug: `author-${number}`, name: `Author ${number}`, ...given };
  return transaction((tx) => tx.author.create({ data }));
}

/** A picture's row, printable as it stands; no file lies behind it. */
export function anImage(given: Partial<Prisma.ImageCreateInput> = {}) {
  const hash = createHash("sha256").update(`picture ${next()}`).digest("hex").slice(0, 32);
  const said = { alt: "A harbour at dawn", credit: "Kim Lens" };
  const data = { hash, width: 2400, height: 1600, ...said, ...given };
  return transaction((tx) => tx.image.create({ data }));
}

/** Somebody with an account, as the actor of a write. */
export async function staff(
  role: Role,
  name = `The ${role}`,
): Promise<Extract<Actor, { kind: "staff" }>> {
  const email = `staff-${next()}@example.org`;
  const { id } = await transaction((tx) => tx.staff.create({ data: { name, email, role } }));
  return { kind: "staff", id, name, role };
}
