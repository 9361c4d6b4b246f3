import { expect, it } from "vitest";
import { describeOnBoth } from "../testing/paper";
import { aColleague, password } from "../testing/people";
import { linkTo } from "./links";
import { signIn } from "./sign-in";

// Read once, by whoever asks first: before any test does.
process.env.SITE_URL = "https://paper.example";

describeOnBoth("a paper at an https: address", () => {
  it("gives cookies that never travel in the open, and links to its own address", async () => {
    const { email } = await aColleague("editor");
    const { cookies } = await signIn(new Headers(), { email, password });
    expect(cookies.length).toBeGreaterThan(0);
    for (const line of cookies) expect(line).toMatch(/^__Secure-stet\..*; Secure/i);
    expect(linkTo("join", "abc")).toBe("https://paper.example/admin/join?token=abc");
  });
});
