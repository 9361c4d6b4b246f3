import { TextField } from "../ui/Field.island";

type Props = { name?: string | null; email?: string | null; shortest: number };

/** Who opens an account: name, e-mail, password. */
export function PersonFields({ name, email, shortest }: Props) {
  return (
    <>
      <TextField name="name" label="Your name" autoComplete="name" defaultValue={name ?? ""} />
      <TextField
        name="email"
        label="Your e-mail"
        type="email"
        autoComplete="username"
        defaultValue={email ?? ""}
        hint="You sign in with it."
      />
      <NewPassword shortest={shortest} />
    </>
  );
}

/** A password to be chosen. */
export function NewPassword({
  shortest,
  label = "Password",
}: {
  shortest: number;
  label?: string;
}) {
  return (
    <TextField
      name="password"
      label={label}
      type="password"
      autoComplete="new-password"
      minLength={shortest}
      hint={`At least ${shortest} characters: a few words you remember, or what your browser suggests.`}
    />
  );
}
