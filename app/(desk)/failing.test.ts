/** What the desk answers when its database fails: a sentence and 503, and nothing of what was sent is called wrong. */
import { expect, it, vi } from "vitest";
import { edited } from "@/newsroom/testing/edits";
import { onFullDisk, without } from "@/newsroom/testing/outages";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { aStory, form } from "../testing/things";
import { load, people, request, visit } from "../testing/visits";

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
type Action = (form: FormData) => Promise<{ problems?: { message: string }[] }>;

/** What went to the log meanwhile, which would fill a test run's screen. */
const listening = () => vi.spyOn(console, "error").mockImplementation(() => undefined);

describeOnBoth("a desk whose database fails", ({ provider }) => {
  it("answers the editor's script with 503 and why, or 500 and by which name the log has it", async () => {
    const log = listening();
    const { editor } = await people();
    const { id } = await aStory(editor.actor, "draft");
    const { article, ...draft } = await edited(id, { deck: "Another deck" });
    const { POST } = (await load("api/stories/[id]/draft/route.ts")) as { POST: Handler };
    const save = async () => {
      let answer: Response | undefined;
      await visit(editor.cookie, async () => {
        const sent = request(`/api/stories/${id}/draft`, {
          method: "POST",
          body: JSON.stringify({ revision: article?.revision, ...draft }),
          headers: { "content-type": "application/json", "x-request-id": "7f3a21c9" },
        });
        answer = await POST(sent, { params: Promise.resolve({ id: String(id) }) });
        return answer;
      });
      return { status: answer?.status, said: await answer?.json() };
    };
    if (provider === "postgresql") {
      const { status, said } = await onFullDisk(save);
      expect(status).toBe(503);
      expect(said.problems).toEqual([
        { field: "", message: expect.stringContaining("The disk is full") },
      ]);
    }
    for (const table of ["Draft", "Session"]) {
      const { status, said } = await without(table, save);
      expect(status).toBe(500);
      expect(said.problems[0].message).toContain("7f3a21c9");
    }
    expect(log).toHaveBeenCalledWith(expect.any(String), expect.any(Error));
    expect((await save()).status).toBe(200);
  }, 60_000);

  it("says so above a form, the sign-in's too", async () => {
    listening();
    const { withPassword } = (await load("(desk)/admin/(door)/sign-in/actions.ts")) as {
      withPassword: Action;
    };
    const { askForLink } = (await load("(desk)/admin/(door)/sign-in/forgot/actions.ts")) as {
      askForLink: Action;
    };
    const given = form({ email: "ana@example.org", password: "whatever it may be" });
    for (const action of [withPassword, askForLink]) {
      const { problems } = await without("Staff", () => action(given));
      expect(problems?.[0]?.message).toMatch(/^Something went wrong on the paper’s side/);
    }
  }, 60_000);
});
