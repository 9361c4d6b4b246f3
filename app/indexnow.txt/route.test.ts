import { expect, it, vi } from "vitest";
import * as environment from "@/newsroom/env";
import { GET } from "./route";

it("shows the key where there is one", async () => {
  expect(GET().status).toBe(404);
  vi.spyOn(environment, "env").mockReturnValue({
    ...environment.env(),
    indexNowKey: "0123456789abcdef",
  });
  expect(await GET().text()).toBe("0123456789abcdef");
});
