/** From an empty folder to a paper with two people at work. */
import { expect, test } from "@playwright/test";
import { anEmptyPaper, start } from "../press/server";
import { password } from "./fixtures";

test.describe.configure({ timeout: 120_000 });

test("the first link sets a paper up, once; its admin invites somebody, who joins and signs in", async ({
  browser,
}) => {
  const paper = anEmptyPaper();
  const server = await start(paper, { STET_DEMO: "0" });
  const somebody = async () => (await browser.newContext({ baseURL: server.address })).newPage();
  try {
    const printed = /http:\S+\/admin\/setup\?token=\S+/;
    await expect.poll(server.said).toMatch(printed);
    const [link = ""] = printed.exec(server.said()) ?? [];

    const admin = await somebody();
    await admin.goto(link);
    await admin.getByLabel("The paper’s name").fill("The Harbor Post");
    await admin.getByLabel("Corrections address").fill("nobody");
    await admin.getByLabel("Language").selectOption("en-GB");
    await admin.getByLabel("Your name").fill("Ada Pen");
    await admin.getByLabel("Your e-mail").fill("ada@harbor.example");
    await admin.getByLabel("Password").fill("too short");
    await admin.getByRole("button", { name: "Set up the paper" }).click();
    await expect(admin.getByLabel("Corrections address")).toHaveAccessibleDescription(
      /is not an e-mail address/,
    );
    await expect(admin.getByLabel("The paper’s name")).toHaveValue("The Harbor Post");
    await admin.getByLabel("Corrections address").fill("errors@harbor.example");
    await admin.getByLabel("Password").fill(password);
    await admin.getByRole("button", { name: "Set up the paper" }).click();
    await expect(admin).toHaveURL(/\/admin$/);

    const stranger = await somebody();
    await stranger.goto("/");
    await expect(stranger.getByRole("link", { name: "The Harbor Post" }).first()).toBeVisible();
    await expect(stranger.getByRole("link", { name: "errors@harbor.example" })).toBeVisible();
    await stranger.goto(link);
    await expect(stranger.getByRole("heading", { name: "This link opens nothing" })).toBeVisible();

    await admin.goto("/admin/stories/new");
    await admin.getByRole("main").getByRole("link", { name: "Sections" }).click();
    await admin.getByLabel("Name").fill("News");
    await admin.getByRole("button", { name: "Add" }).click();
    await expect(admin.getByRole("list", { name: "Sections" })).toContainText("News");
    await admin.goto("/admin/stories/new");
    await expect(admin.getByLabel("Headline")).toBeVisible();

    await admin.goto("/admin/staff");
    const invitation = admin.getByRole("form", { name: "Invite somebody" });
    await invitation.getByLabel("Name").fill("Bo Line");
    await invitation.getByLabel("E-mail").fill("bo@harbor.example");
    await invitation.getByRole("button", { name: "Invite" }).click();
    const invited = await invitation.getByLabel("Link to pass on").inputValue();

    await stranger.goto(invited);
    await expect(stranger.getByRole("heading", { name: "Join The Harbor Post" })).toBeVisible();
    await stranger.getByLabel("Password").fill(password);
    await stranger.getByRole("button", { name: "Open my account" }).click();
    await expect(stranger).toHaveURL(/\/admin$/);
    await stranger.goto("/admin/account");
    await stranger.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(stranger.getByText("You are signed out.")).toBeVisible();
    await stranger.goto(invited);
    await expect(stranger.getByRole("heading", { name: "This link opens nothing" })).toBeVisible();

    await stranger.goto("/admin/sign-in?next=//evil.example/admin");
    await stranger.getByLabel("E-mail").fill("bo@harbor.example");
    await stranger.getByLabel("Password").fill(password);
    await stranger.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(stranger).toHaveURL(`${server.address}/admin`);
    await expect(stranger.getByRole("link", { name: "Your account, Bo Line" })).toBeVisible();
  } finally {
    await server.end("SIGTERM");
    paper.remove();
  }
});
