import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "../fixtures";
import { kindsOfPages } from "../pages/kinds";

const java = spawnSync("java", ["-version"]).status === 0;

test("the Nu HTML checker finds no error on any kind of page", async ({ request }) => {
  test.skip(!java, "SKIPPED: the Nu HTML checker needs Java, and there is none on this machine");
  test.setTimeout(120_000);
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const folder = mkdtempSync(join(tmpdir(), "stet-html-"));
  try {
    for (const { name, path } of await kindsOfPages(request)) {
      const page = await request.get(path);
      writeFileSync(join(folder, `${name.replaceAll(" ", "-")}.html`), await page.text());
    }
    const checker = spawnSync(
      "java",
      ["-jar", jar, "--skip-non-html", "--format", "json", "--exit-zero-always", folder],
      {
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    type Message = { type: string; url: string; message: string; extract?: string };
    const { messages } = JSON.parse(checker.stderr) as { messages: Message[] };
    const errors = messages
      .filter(({ type }) => type === "error" || type === "non-document-error")
      .map(({ url, message, extract }) => `${url.split("/").at(-1)}: ${message} ${extract ?? ""}`);
    expect(errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
