import { expect, it } from "vitest";
import { database, transaction } from "./database";
import { outageOf } from "./outage";
import { onFullDisk, without } from "./testing/outages";
import { describeOnBoth } from "./testing/paper";

const thrownBy = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => expect.unreachable("it was done"),
    (error: unknown) => error,
  );

describeOnBoth("an outage", ({ provider }) => {
  it("is not what a query or its writer did wrong", async () => {
    expect(
      outageOf(await thrownBy(() => database().$queryRawUnsafe("SELECT nonsense"))),
    ).toBeUndefined();
    await without("Topic", async () => {
      expect(outageOf(await thrownBy(() => database().topic.count()))).toBeUndefined();
    });
    const twice = () =>
      transaction(async (tx) => {
        for (let time = 0; time < 2; time += 1) {
          await tx.setting.create({ data: { key: "same", value: "{}" } });
        }
      });
    expect(outageOf(await thrownBy(twice))).toBeUndefined();
  });

  it.runIf(provider === "postgresql")("is a disk that is full", async () => {
    const writing = () =>
      transaction(async (tx) => {
        await tx.auditEvent.create({
          data: { actorKind: "clock", actorName: "clock", action: "a", noun: "n", nounId: 1 },
        });
      });
    await onFullDisk(async () => {
      expect(outageOf(await thrownBy(writing))?.kind).toBe("full");
    });
  });

  it.runIf(provider === "postgresql")("is a query that a time-out ends", async () => {
    const slow = () =>
      transaction(async (tx) => {
        await tx.$executeRawUnsafe("SET LOCAL statement_timeout = 50");
        await tx.$queryRawUnsafe("SELECT pg_sleep(5)::text");
      });
    expect(outageOf(await thrownBy(slow))?.kind).toBe("slow");
  });
});

it("is found behind what it caused, in the words of drivers that give no code", () => {
  const behind = (cause: unknown) => new Error("a page could not be made", { cause });
  expect(outageOf(behind(behind(new Error("Query read timeout"))))?.kind).toBe("slow");
  expect(outageOf(behind(new Error("Connection terminated unexpectedly")))?.kind).toBe("away");
  expect(outageOf(behind(Object.assign(new Error("write"), { code: "ENOSPC" })))?.kind).toBe(
    "full",
  );
  expect(outageOf(behind(new Error("nothing of the sort")))).toBeUndefined();
  const circle = new Error("in a circle");
  circle.cause = circle;
  expect(outageOf(circle)).toBeUndefined();
});
