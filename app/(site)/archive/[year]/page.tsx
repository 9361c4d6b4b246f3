import { permanentRedirect } from "next/navigation";
import { NotFoundPage } from "../../NotFoundPage";
import { parsedDate } from "../calendar";

/** A year alone is a part of the archive's one list of months. */
export default async function ArchiveYear({ params }: { params: Promise<{ year: string }> }) {
  const { year } = await params;
  if (parsedDate({ year }).year === null) return <NotFoundPage path={`/archive/${year}`} />;
  return permanentRedirect(`/archive#y-${year}`);
}
