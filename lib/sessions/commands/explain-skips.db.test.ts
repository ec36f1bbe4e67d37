import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { fieldPaths, makeVisit, startWish, tap } from "#db/testing/session-makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { openNote } from "../queries/open-note.ts";
import { explainSkips } from "./explain-skips.ts";
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

const at = (seconds: number) => new Date(house.clock.now().getTime() + seconds * 1000);
async function endedSession(
  events = [tap("started", "neck", at(0)), tap("started", "axilla-l", at(720)), tap("ended", null, at(730))],
) {
  const outcome = await startSession(house.desk(here.mara), startWish(await makeVisit(house, here)));
  if (!outcome.ok || outcome.value.status !== "started") throw new Error(JSON.stringify(outcome));
  const { sessionId } = outcome.value;
  await recordEvents(house.desk(here.mara, { now: LATER }), { sessionId, events });
  return sessionId;
}
const explain = (sessionId: string, itemIds: unknown, actor = here.mara) =>
  explainSkips(house.desk(actor, { now: LATER }), { sessionId, itemIds, reason: "pain" });

test("a region that was touched too shortly is left out with its reason, and one audit row says so", async () => {
  const sessionId = await endedSession();
  expect(await explain(sessionId, ["axilla-l", "axilla-r"])).toMatchObject({ ok: true });
  const note = await openNote(house.desk(here.mara, { now: LATER }), { sessionId });
  if (!note.ok) throw new Error(note.refusal);
  const rows = Object.fromEntries(note.value.regions.map((row) => [row.itemId, [row.actualMinutes, row.skipReason]]));
  expect(rows).toMatchObject({ neck: [12, null], "axilla-l": [0, "pain"], "axilla-r": [0, "pain"] });
  const { rows: audit } = await house.admin.query(
    "select 1 from audit_entries where deed = 'session.explain-skips' and subject_id = $1",
    [sessionId],
  );
  expect(audit).toHaveLength(1);
});

test("a running session, a stranger and an unknown region are refused and nothing is stored", async () => {
  const running = await endedSession([tap("started", "neck", at(0))]);
  expect(await explain(running, ["neck"])).toEqual({ ok: false, refusal: "not-ended" });
  const sessionId = await endedSession();
  expect(fieldPaths(await explain(sessionId, ["tail"]))).toEqual(["itemIds.0"]);
  expect(fieldPaths(await explain(sessionId, ["a\u0000"]))).toEqual(["itemIds.0"]);
  expect(fieldPaths(await explain(sessionId, []))).toEqual(["itemIds"]);
  expect(await explain(sessionId, ["neck"], here.jonas)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await explain(sessionId, ["neck"], (await makeClinic(house)).mara)).toEqual({
    ok: false,
    refusal: "not-found",
  });
  const { rows } = await house.admin.query("select 1 from session_events where session_id = $1", [sessionId]);
  expect(rows).toHaveLength(3);
});
