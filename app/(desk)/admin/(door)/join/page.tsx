import { paper, parameter, type Query } from "@/app/(site)/paper";
import { DoorHeading } from "@/components/desk/DoorHeading";
import { PersonFields } from "@/components/desk/PersonFields";
import { SpentLink } from "@/components/desk/SpentLink";
import { Button } from "@/components/ui/Button.island";
import { Form } from "@/components/ui/Form.island";
import { readInvitation } from "@/newsroom/staff/read";
import { shortestPassword } from "@/newsroom/staff/rules";
import { follow } from "./actions";

export const metadata = { title: "Join" };

/** Where an invitation leads. */
export default async function JoinPage({ searchParams }: { searchParams: Query }) {
  const token = await parameter(searchParams, "token");
  const [{ settings }, invitation] = await Promise.all([
    paper(),
    token ? readInvitation(token) : null,
  ]);
  if (!token || !invitation?.email) {
    return <SpentLink whatNow="Ask an admin of the paper for a new invitation." />;
  }
  return (
    <>
      <DoorHeading title={`Join ${settings.name}`}>
        You are invited as {invitation.role === "contributor" ? "a" : "an"} {invitation.role}.
      </DoorHeading>
      <Form action={follow.bind(null, token)} label="Your account" className="space-y-4">
        <PersonFields name={invitation.name} email={invitation.email} shortest={shortestPassword} />
        <Button type="submit" look="strong">
          Open my account
        </Button>
      </Form>
    </>
  );
}
