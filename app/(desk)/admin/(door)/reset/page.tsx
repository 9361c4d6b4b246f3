import { parameter, type Query } from "@/app/(site)/paper";
import { DoorHeading } from "@/components/desk/DoorHeading";
import { NewPassword } from "@/components/desk/PersonFields";
import { SpentLink } from "@/components/desk/SpentLink";
import { Button } from "@/components/ui/Button.island";
import { Form } from "@/components/ui/Form.island";
import { readInvitation } from "@/newsroom/staff/read";
import { shortestPassword } from "@/newsroom/staff/rules";
import { choose } from "./actions";

export const metadata = { title: "New password" };

/** Where a reset link leads. */
export default async function ResetPage({ searchParams }: { searchParams: Query }) {
  const token = await parameter(searchParams, "token");
  const link = token ? await readInvitation(token, "reset") : null;
  if (!token || !link) return <SpentLink whatNow="Ask for another one." />;
  return (
    <>
      <DoorHeading title="Choose a new password">
        For {link.email}. Wherever you are signed in, you will be signed out.
      </DoorHeading>
      <Form action={choose.bind(null, token)} className="space-y-4">
        <input type="hidden" name="username" autoComplete="username" value={link.email ?? ""} />
        <NewPassword shortest={shortestPassword} label="New password" />
        <Button type="submit" look="strong">
          Set the new password
        </Button>
      </Form>
    </>
  );
}
