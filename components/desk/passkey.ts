/** The ceremonies of passkeys, between the browser, its device and the paper. */
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

/** What became of it: null when it went well, else what to say. */
export type Trouble = string | null;

const unanswered = "The paper did not answer; try again.";

/** What the paper says of a failure of its own, in a sentence; null when it was none. */
function failureIn(status: number, said: unknown): Trouble {
  if (status < 500) return null;
  const { message } = (said ?? {}) as { message?: unknown };
  return typeof message === "string" ? message : unanswered;
}

type Asked = { ok: boolean; failure: Trouble; said: unknown };

async function ask(path: string, sent?: object): Promise<Asked> {
  const response = await fetch(`/api/auth/passkey/${path}`, {
    method: sent ? "POST" : "GET",
    headers: sent && { "Content-Type": "application/json" },
    body: sent && JSON.stringify(sent),
  });
  const said: unknown = await response.json().catch(() => null);
  return { ok: response.ok, failure: failureIn(response.status, said), said };
}

/** Signs in with a passkey of this device. */
export async function signInWithPasskey(): Promise<Trouble> {
  try {
    const { ok, failure, said } = await ask("generate-authenticate-options");
    if (!ok) return failure ?? unanswered;
    // The paper's own server says what these are, and checks what comes back.
    const options = said as PublicKeyCredentialRequestOptionsJSON;
    const response = await startAuthentication({
      optionsJSON: { ...options, userVerification: "required" },
    });
    const answer = await ask("verify-authentication", { response });
    return answer.ok ? null : (answer.failure ?? "This passkey opens no account here.");
  } catch (error) {
    return inWords(error);
  }
}

/** Makes a passkey on this device for whoever is signed in. */
export async function makePasskey(name: string): Promise<Trouble> {
  try {
    const { ok, failure, said } = await ask("generate-register-options");
    if (!ok)
      return (
        failure ?? "Sign out and in again first: passkeys are made within a day of signing in."
      );
    const options = said as PublicKeyCredentialCreationOptionsJSON;
    const response = await startRegistration({ optionsJSON: options });
    const answer = await ask("verify-registration", { response, name });
    return answer.ok
      ? null
      : (answer.failure ?? "The paper could not take this passkey; try again.");
  } catch (error) {
    return inWords(error);
  }
}

function inWords(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") return "No passkey was used.";
  if (name === "InvalidStateError") return "This device has a passkey for your account already.";
  if (name === "TypeError") return unanswered;
  return "Passkeys do not work in this browser, or not at this address.";
}
