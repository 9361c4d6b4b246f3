import { expect, it } from "vitest";
import { clientsAreCurrent } from "./clients.mjs";
import { root } from "./root.mjs";

it("the database clients were made from the models as they are; if not, `npm run generate` makes them", () => {
  expect(clientsAreCurrent(root)).toBe(true);
});
