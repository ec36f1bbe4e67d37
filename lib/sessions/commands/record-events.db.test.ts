import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { fieldPaths, makeVisit, startWish, tap } from "#db/testing/session-makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { foldEvents, millisByItem } from "../rules/spans.ts";
import type { SessionEvent } from "../rules/steady-time.ts";
import { recordEvents } from "./record-events.ts";
import { startSession } from "./start-session.ts";

let house: TestHouse;
let here: ClinicWorld;

beforeAll(async () => {
  house = await openTestHouse();
  here = await makeClinic(house);
});
afterAll(() => house.close());

const LATER = "2026-03-02T09:00:00Z";
const minute = (n: number) => new Date(house.clock.now().getTime() + n * 60_000);

async function openSession() {
  const visit = await makeVisit(house, here);
  const outcome = await startSession(house.desk(here.mara), startWish(visit));
  if (!outcome.ok || outcome.value.status !== "started") throw new Error(JSON.stringify(outcome));
  return outcome.value.sessionId;
}
const send = (sessionId: string, events: unknown[], actor = here.mara) =>
  recordEvents(house.desk(actor, { now: LATER }), { sessionId, events });
const stored = async (sessionId: string) =>
  (await house.admin.query("select id from session_events where session_id = $1", [sessionId])).rows.length;
const spansOf = (events: readonly SessionEvent[]) =>
  foldEvents(events).spans.map(({ itemId, startedAt, endedAt }) => [itemId, startedAt.getTime(), endedAt.getTime()]);

test("taps sent twice, out of order or from two devices give the same spans", async () => {
  const taps = [
    tap("started", "breath", minute(1)),
    tap("started", "neck", minute(3)),
    tap("paused", "neck", minute(8)),
    tap("resumed", "neck", minute(9)),
    tap("ended", null, minute(15)),
  ];
  const inOrder = await openSession();
  const whole = await send(inOrder, taps);
  const scattered = await openSession();
  await send(
    scattered,
    [taps[4], taps[1]].filter((one) => one !== undefined),
  );
  await send(
    scattered,
    [taps[0], taps[1], taps[3]].filter((one) => one !== undefined),
  );
  const last = await send(scattered, [...taps].reverse());
  if (!whole.ok || !last.ok) throw new Error(JSON.stringify([whole, last]));
  expect(spansOf(last.value.events)).toEqual(spansOf(whole.value.events));
  expect(millisByItem(foldEvents(last.value.events)).get("neck")).toBe(11 * 60_000);
  expect(last.value.state).toBe("ended");
  expect(await stored(scattered)).toBe(5);
});

test("a batch leaves one audit row", async () => {
  const sessionId = await openSession();
  await send(sessionId, [tap("started", "neck", minute(1)), tap("stopped", "neck", minute(2))]);
  const { rows } = await house.admin.query("select outcome from audit_entries where subject_id = $1", [sessionId]);
  expect(rows).toEqual([{ outcome: "done" }]);
});

test("parallel sends of one batch store each tap once", async () => {
  const sessionId = await openSession();
  const taps = [tap("started", "neck", minute(1)), tap("ended", null, minute(12))];
  const replies = await Promise.all(Array.from({ length: 8 }, () => send(sessionId, taps)));
  expect(replies.every((one) => one.ok)).toBe(true);
  expect(await stored(sessionId)).toBe(2);
});

test("a session is led by its therapist or the clinical lead only", async () => {
  const sessionId = await openSession();
  for (const actor of [here.jonas, here.reception, here.manager]) {
    expect(await send(sessionId, [tap("started", "neck", minute(1))], actor)).toEqual({
      ok: false,
      refusal: "forbidden",
    });
  }
  expect(await stored(sessionId)).toBe(0);
  expect(await send(sessionId, [tap("started", "neck", minute(1))], here.lead)).toMatchObject({ ok: true });
});

test("another clinic's session is not there", async () => {
  const sessionId = await openSession();
  const elsewhere = await makeClinic(house);
  expect(await send(sessionId, [], elsewhere.mara)).toEqual({ ok: false, refusal: "not-found" });
});

test.each([
  [{ itemId: "tail" }, "events.0.itemId"],
  [{ itemId: null }, "events.0.itemId"],
  [{ itemId: "a\u0000" }, "events.0.itemId"],
  [{ kind: "danced" }, "events.0.kind"],
  [{ at: "2030-01-01T00:00:00Z" }, "events.0.at"],
  [{ at: "2026-03-01T00:00:00Z" }, "events.0.at"],
  [{ at: "noon" }, "events.0.at"],
  [{ id: "1" }, "events.0.id"],
  [{ detail: { reason: "<script>" } }, "events.0.detail.reason"],
  [{ detail: { steady: { tab: "t".repeat(41), ms: 1 } } }, "events.0.detail.steady.tab"],
])("a bad tap %j is refused by name and nothing of its batch is stored", async (part, path) => {
  const sessionId = await openSession();
  const outcome = await send(sessionId, [
    { ...tap("started", "neck", minute(1)), ...part },
    tap("ended", null, minute(2)),
  ]);
  expect(outcome).toMatchObject({ ok: false, refusal: "invalid" });
  expect(fieldPaths(outcome)).toContain(path);
  expect(await stored(sessionId)).toBe(0);
});
