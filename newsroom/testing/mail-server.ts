/** A mail server for tests: takes what it is given, or says no. */
import { createServer } from "node:net";

/** Where it listens, and the mails it took, headers and text, with quoted-printable undone. */
export type MailServer = {
  url: string;
  mails: string[];
  /** Whom they were for. */
  recipients: string[];
  /** Whether it turns mails away from now on. */
  refusing: boolean;
  close: () => void;
};

/** Opens one on a free port of this machine. */
export async function openMailServer(): Promise<MailServer> {
  const taken: MailServer = {
    url: "",
    mails: [],
    recipients: [],
    refusing: false,
    close: () => void server.close(),
  };
  const server = createServer((socket) => {
    let lines = "";
    let mail: string[] | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.on("error", () => undefined);
    say("220 mail.example");
    socket.on("data", (chunk) => {
      lines += chunk.toString();
      for (let end = lines.indexOf("\r\n"); end >= 0; end = lines.indexOf("\r\n")) {
        const line = lines.slice(0, end);
        lines = lines.slice(end + 2);
        if (mail) {
          if (line !== ".") mail.push(line);
          else {
            taken.mails.push(plain(mail.join("\n")));
            mail = null;
            say("250 taken");
          }
        } else if (line === "DATA") {
          mail = [];
          say("354 go on");
        } else if (taken.refusing && line.startsWith("RCPT")) say("550 no such mailbox");
        else if (line === "QUIT") socket.end("221 bye\r\n");
        else {
          const [, recipient] = /^RCPT TO:<(.*)>/.exec(line) ?? [];
          if (recipient) taken.recipients.push(recipient);
          say("250 fine");
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  taken.url = `smtp://127.0.0.1:${address.port}`;
  return taken;
}

const plain = (mail: string) =>
  mail
    .replace(/=\n/g, "")
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) =>
      Buffer.from(bytes.replaceAll("=", ""), "hex").toString(),
    );
