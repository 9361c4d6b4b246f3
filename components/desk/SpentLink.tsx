import { DoorHeading } from "./DoorHeading";

/** Where a one-time link leads that opens nothing (any more). */
export function SpentLink({ whatNow }: { whatNow: string }) {
  return (
    <>
      <DoorHeading title="This link opens nothing" />
      <p className="furniture">It was used already, withdrawn, or is over. {whatNow}</p>
      <p className="furniture mt-4">
        <a href="/admin/sign-in" className="underline">
          To the sign-in page
        </a>
      </p>
    </>
  );
}
