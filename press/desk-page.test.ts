import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { holdPage } from "./desk-page";

let server: Server | undefined;
afterEach(() => server?.close());

async function ask(answer: RequestListener, headers: Record<string, string> = {}) {
  server = createServer((request, response) => {
    holdPage(response, "n0nce", request.headers["accept-encoding"]?.toString());
    answer(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/`, { headers });
}

const page: RequestListener = (_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.flushHeaders();
  response.write("<head><sty");
  response.write(Buffer.from('le data-precedence="next">a{}</style></head><p>Ein Bär', "utf8"));
  response.end("</p>");
};

describe("a screen of the desk on its way out", () => {
  it("has the nonce of its policy on its style sheets, wherever the pieces end", async () => {
    const answer = await ask(page);
    expect(await answer.text()).toBe(
      '<head><style nonce="n0nce" data-precedence="next">a{}</style></head><p>Ein Bär</p>',
    );
    expect(answer.headers.get("vary")).toBe("Accept-Encoding");
  });

  it("goes out compressed to whoever reads that", async () => {
    const zipped = await ask(page, { "accept-encoding": "gzip, br" });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect(await zipped.text()).toContain("Ein Bär");
    const plain = await ask(page, { "accept-encoding": "identity" });
    expect(plain.headers.get("content-encoding")).toBeNull();
  });

  it("gives a nonce to nothing that people wrote", async () => {
    const answer = await ask((_, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end("<p>&lt;style data-precedence=x&gt;</p><style>b{}</style>");
    });
    expect(await answer.text()).not.toContain("n0nce");
  });

  it("leaves all that is no page as it is written", async () => {
    const answer = await ask((_, response) => {
      response.setHeader("Content-Type", "text/x-component");
      response.write("<style data-precedence=");
      response.end("x");
    });
    expect(await answer.text()).toBe("<style data-precedence=x");
  });
});
