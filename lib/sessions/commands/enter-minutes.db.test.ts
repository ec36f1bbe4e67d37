import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { fieldPaths, makeVisit, startWish, tap } from "#db/testing/session-makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { openNote } from "../queries/open-note.ts";
import { enterMinutes } from "./enter-minutes.ts";
import { recordEvents } from "./record-events.ts";
import { startSession } from "./start-session.ts";

let house: TestHouse;
let here: ClinicWorld;
const LATER = "2026-03-02T09:30:00Z";

beforeAll(async () => {
  house = await openTestHouse();
  here = await makeClinic(house);
});
afterAll(() => house.close());

async function openSession() {
  const outcome = await startSession(house.desk(here.mara), startWish(await makeVisit(house, here)));
  if (!outcome.ok || outcome.value.status !== "started") throw new Error(JSON.stringify(outcome));
  return outcome.value.sessionId;
}
const enter = (sessionId: string, minutes: object, actor = here.mara) =>
  enterMinutes(house.desk(actor, { now: LATER }), { sessionId, minutes, skipReason: "time" });

test("minutes from paper become the dose, also where the clock had run before, and leave one audit row", async () => {
  const sessionId = await openSession();
  const at = new Date(house.clock.now().getTime() + 60_000);
  await recordEvents(house.desk(here.mara, { now: LATER }), { sessionId, events: [tap("started", "neck", at)] });
  expect(await enter(sessionId, { neck: 12.5, "axilla-l": 6 })).toMatchObject({ ok: true });
  const note = await openNote(house.desk(here.mara, { now: LATER }), { sessionId });
  if (!note.ok) throw new Error(note.refusal);
  const minutes = Object.fromEntries(note.value.regions.map((row) => [row.itemId, row.actualMinutes]));
  expect(minutes).toMatchObject({ neck: 12.5, "axilla-l": 6, "axilla-r": 0 });
  expect(note.value.totalMinutes).toBe(18.5);
  expect(note.value.state).toBe("ended");
  const { rows } = await house.admin.query(
    "select deed from audit_entries where subject_id = $1 and deed = 'session.enter-minutes'",
    [sessionId],
  );
  expect(rows).toHaveLength(1);
  expect(await enter(sessionId, { neck: 1 })).toEqual({ ok: false, refusal: "already-ended" });
});

test.each([
  [{ tail: 3 }, "minutes.tail"],
  [{ neck: -1 }, "minutes.neck"],
  [{ neck: 61 }, "minutes.neck"],
  [{ neck: "ten" }, "minutes.neck"],
])("bad minutes %j are named and nothing is stored", async (minutes, path) => {
  const sessionId = await openSession();
  const outcome = await enter(sessionId, minutes);
  expect(fieldPaths(outcome)).toContain(path);
  const { rows } = await house.admin.query("select 1 from session_events where session_id = $1", [sessionId]);
  expect(rows).toEqual([]);
});

test("only who leads the session may, and another clinic's session is not there", async () => {
  const sessionId = await openSession();
  expect(await enter(sessionId, {}, here.reception)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await enter(sessionId, {}, (await makeClinic(house)).mara)).toEqual({ ok: false, refusal: "not-found" });
});
