/** What the desk's browser tests start from: a server and a paper of each worker's own, with one person of every role. */
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
} from "@playwright/test";
import { connect, disconnect } from "@/newsroom/database";
import { join } from "@/newsroom/staff/accounts";
import { commandLine, type Role, role } from "@/newsroom/staff/schema";
import { inviteStaff } from "@/newsroom/staff/write";
import { aPaper, type Paper, type Server, start } from "../press/server";

export { expect } from "@playwright/test";

/** Everybody's password. */
export const password = "an honest day’s work";
const addressOf = (of: Role): string => `${of}@paper.example`;

/** Gives the paper one person of each role: "The editor" and so on. */
export async function hire({ database }: Paper): Promise<void> {
  connect({ provider: "sqlite", file: database });
  for (const of of role.options) {
    const person = { name: `The ${of}`, email: addressOf(of) };
    const { token } = await inviteStaff(commandLine, { ...person, role: of });
    await join(token, { ...person, password });
  }
  await disconnect();
}

/** Signs a browser in as somebody of this role. */
export async function signIn(context: BrowserContext, address: string, of: Role): Promise<void> {
  const answer = await context.request.post(`${address}/api/auth/sign-in/email`, {
    headers: { origin: address },
    data: { email: addressOf(of), password },
  });
  if (!answer.ok()) throw new Error(`the ${of} could not sign in: ${await answer.text()}`);
}

type Desk = Server & { paper: Paper };
/** Opens a page of the desk's server, signed in as somebody of this role. */
type As = (role: Role, options?: BrowserContextOptions) => Promise<Page>;

/** `desk`: the worker's server. `as`: somebody at work there. */
export const test = base.extend<{ as: As }, { desk: Desk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its first parameter.
    async ({}, use) => {
      const paper = await aPaper();
      await hire(paper);
      const server = await start(paper);
      await use({ ...server, paper });
      await server.end("SIGTERM");
      paper.remove();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ desk }, use) => use(desk.address),
  as: async ({ browser, desk }, use) => {
    const open: Page[] = [];
    await use(async (of, options) => {
      const context = await browser.newContext({ baseURL: desk.address, ...options });
      await signIn(context, desk.address, of);
      const page = await context.newPage();
      open.push(page);
      return page;
    });
    for (const page of open) await page.context().close();
  },
});
