import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./root.mjs";

it("is not troubled when nobody reads on", async () => {
  const stet = spawn(process.execPath, [join(root, "cli/stet.mjs"), "--help"]);
  stet.stdout.destroy();
  let complained = "";
  stet.stderr.on("data", (text) => {
    complained += text;
  });
  const [code] = await once(stet, "exit");
  expect(complained).not.toContain("EPIPE");
  expect(code).toBe(0);
});
