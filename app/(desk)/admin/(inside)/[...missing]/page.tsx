import { notFound } from "next/navigation";
import { requireStaff } from "../../../require-staff";

/** What no screen stands at. */
export default async function MissingPage() {
  await requireStaff();
  notFound();
}
