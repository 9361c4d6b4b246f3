import { DeskPage } from "@/components/desk/DeskPage";

export const metadata = { title: "Not allowed" };

/** Where those end up who asked for a screen their role does not open. */
export default function NotAllowedPage() {
  return (
    <DeskPage title="Your role does not open this screen">
      <p className="furniture">
        Ask an admin of the paper if you need it. <a href="/admin">Back to the stories</a>
      </p>
    </DeskPage>
  );
}
