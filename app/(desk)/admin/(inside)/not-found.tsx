import { DeskPage } from "@/components/desk/DeskPage";

/** Drawn when a screen, or what it was asked to show, does not exist. */
export default function DeskNotFound() {
  return (
    <DeskPage title="There is nothing here">
      <p className="furniture">
        It may have been moved or never have existed. <a href="/admin">Back to the stories</a>
      </p>
    </DeskPage>
  );
}
