import { DoorHeading } from "@/components/desk/DoorHeading";
import { Button } from "@/components/ui/Button.island";
import { TextField } from "@/components/ui/Field.island";
import { Form } from "@/components/ui/Form.island";
import { mailsGoOut } from "@/newsroom/mail/send";
import { askForLink } from "./actions";

export const metadata = { title: "Forgotten password" };

/** Where a new password comes from: a link by mail, or an admin. */
export default function ForgotPage() {
  return (
    <>
      <DoorHeading title="Forgotten your password?" />
      {mailsGoOut() ? (
        <Form action={askForLink} label="Ask for a link" className="space-y-4">
          <TextField
            name="email"
            label="E-mail"
            type="email"
            autoComplete="username"
            hint="The address of your account. You get a link with which you choose a new password."
          />
          <Button type="submit" look="strong">
            Send the link
          </Button>
        </Form>
      ) : (
        <p className="furniture">
          This paper sends no mail. Ask one of its admins: on the Staff screen they can make a link
          with which you choose a new password.
        </p>
      )}
      <p className="furniture mt-6">
        <a href="/admin/sign-in" className="underline">
          Back to the sign-in page
        </a>
      </p>
    </>
  );
}
