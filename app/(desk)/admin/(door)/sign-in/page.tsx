import { redirect } from "next/navigation";
import { whoIsSignedIn } from "@/app/(desk)/require-staff";
import { parameter, type Query } from "@/app/(site)/paper";
import { DoorHeading } from "@/components/desk/DoorHeading";
import { SignIn } from "@/components/desk/SignIn.island";
import { deskPath } from "@/newsroom/staff/rules";
import { withCode, withPassword } from "./actions";

export const metadata = { title: "Sign in" };

const told: Record<string, string> = {
  "new-password": "Your new password holds. Sign in with it.",
  out: "You are signed out.",
};

/** Signing in. */
export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const [asked, why] = await Promise.all([
    parameter(searchParams, "next"),
    parameter(searchParams, "after"),
  ]);
  const next = deskPath(asked);
  if (await whoIsSignedIn()) redirect(next);
  const notice = why && told[why];
  return (
    <>
      <DoorHeading title="Sign in" />
      {notice && (
        <p role="status" className="notice mb-6">
          {notice}
        </p>
      )}
      <SignIn next={next} withPassword={withPassword} withCode={withCode} />
    </>
  );
}
