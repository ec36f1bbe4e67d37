import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { gapsOf, makeVisit, startWish, type TapWish, tap, wholeSession } from "#db/testing/session-makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { SEED_CLASSIC } from "../knowledge/seed-classic.ts";
import { listDose } from "../queries/list-dose.ts";
import { listSessions } from "../queries/list-sessions.ts";
import { openNote } from "../queries/open-note.ts";
import { EMPTY_DOCUMENT } from "../rules/document.ts";
import { enterMinutes } from "./enter-minutes.ts";
import { recordEvents } from "./record-events.ts";
import { saveDocument } from "./save-document.ts";
import { signSession } from "./sign-session.ts";
import { startSession } from "./start-session.ts";

let house: TestHouse;
let here: ClinicWorld;
const LATER = "2026-03-02T09:30:00Z";
const PLAN = { items: SEED_CLASSIC.steps.flatMap((step) => step.items) };

beforeAll(async () => {
  house = await openTestHouse();
  here = await makeClinic(house);
});
afterAll(() => house.close());

const later = (actor = here.mara) => house.desk(actor, { now: LATER });

async function readySession(options: { taps?: TapWish[]; adverse?: string | null; leader?: ClinicWorld["mara"] } = {}) {
  const visit = await makeVisit(house, here);
  const leader = options.leader ?? here.mara;
  const outcome = await startSession(house.desk(leader), startWish(visit));
  if (!outcome.ok || outcome.value.status !== "started") throw new Error(JSON.stringify(outcome));
  const { sessionId } = outcome.value;
  const events = options.taps ?? wholeSession(PLAN, house.clock.now());
  const recorded = await recordEvents(later(leader), { sessionId, events });
  if (!recorded.ok) throw new Error(JSON.stringify(recorded));
  const adverseEvent = options.adverse === undefined ? "none" : options.adverse;
  await saveDocument(later(leader), { sessionId, revision: 0, document: { ...EMPTY_DOCUMENT, adverseEvent } });
  return { sessionId, ...visit };
}
const sign = (sessionId: string, actor = here.mara, extra = {}) =>
  signSession(later(actor), { sessionId, provenAt: LATER, ...extra });

describe("a signature", () => {
  test("freezes minutes that sum to the whole, ends the visit, and its hash fits what is stored", async () => {
    const { sessionId, appointmentId, clientId } = await readySession();
    expect(await sign(sessionId)).toMatchObject({
      ok: true,
      value: { contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const note = await openNote(later(), { sessionId });
    if (!note.ok || note.value.state !== "signed") throw new Error("not signed");
    expect(note.value.intact).toBe(true);
    expect(note.value.signerName).toBe(here.mara.name);
    const { rows } = await house.admin.query(
      `select (select sum(actual_minutes) from session_regions where session_id = $1)::float as regions,
              (select extract(epoch from sum(ended_at - started_at)) / 60 from session_spans where session_id = $1)::float as spans,
              (select state from appointments where id = $2) as state`,
      [sessionId, appointmentId],
    );
    expect(rows).toEqual([{ regions: 86, spans: 86, state: "done" }]);
    const dose = await listDose(later(here.manager), { clientId });
    expect(dose.ok && dose.value.reduce((sum, row) => sum + row.actualMinutes, 0)).toBe(84);
    expect(await listSessions(later(), { clientId })).toMatchObject({
      ok: true,
      value: [{ id: sessionId, totalMinutes: 86 }],
    });
    const audit = await house.admin.query(
      "select 1 from audit_entries where subject_id = $1 and deed = 'session.sign'",
      [sessionId],
    );
    expect(audit.rowCount).toBe(1);
  });

  test.each([
    ["not-ended", { taps: wholeSession(PLAN, new Date("2026-03-02T07:30:00Z")).slice(0, -1) }],
    ["adverse-event-unanswered", { adverse: null }],
    [
      "item-without-reason",
      {
        taps: [
          tap("started", "neck", new Date("2026-03-02T07:31:00Z")),
          tap("ended", null, new Date("2026-03-02T07:41:00Z")),
        ],
      },
    ],
    ["order-reason", { taps: wholeSession({ items: [...PLAN.items].reverse() }, new Date("2026-03-02T07:30:00Z")) }],
  ])("waits for what is missing: %s", async (gap, options) => {
    const { sessionId } = await readySession(options);
    const outcome = await sign(sessionId);
    expect(outcome).toMatchObject({ ok: false, refusal: "not-ready" });
    expect(gapsOf(outcome)).toContain(gap);
    const { rows } = await house.admin.query("select state, note from sessions where id = $1", [sessionId]);
    expect(rows[0]).toMatchObject({ note: null });
  });

  test("is given by its therapist or the clinical lead, never by a trainee or a colleague", async () => {
    const { sessionId } = await readySession();
    for (const actor of [here.trainee, here.jonas, here.owner, here.reception]) {
      expect(await sign(sessionId, actor)).toEqual({ ok: false, refusal: "forbidden" });
    }
    const own = await readySession({ leader: here.trainee });
    expect(await sign(own.sessionId, here.trainee)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await sign(own.sessionId, here.lead)).toMatchObject({ ok: true });
    expect(await sign(sessionId, (await makeClinic(house)).mara)).toEqual({ ok: false, refusal: "not-found" });
  });

  test("needs a fresh proof of who signs, and covers only what the signer saw", async () => {
    const { sessionId } = await readySession();
    expect(await sign(sessionId, here.mara, { provenAt: "2026-03-02T09:24:59Z" })).toMatchObject({
      refusal: "proof-too-old",
    });
    expect(await sign(sessionId, here.mara, { provenAt: "2026-03-02T10:00:00Z" })).toMatchObject({
      refusal: "proof-too-old",
    });
    const seen = await openNote(later(), { sessionId });
    const draftHash = seen.ok && seen.value.state !== "signed" ? seen.value.draftHash : "";
    await saveDocument(later(), { sessionId, revision: 1, document: { ...EMPTY_DOCUMENT, adverseEvent: "AE1" } });
    expect(await sign(sessionId, here.mara, { draftHash })).toMatchObject({ refusal: "changed" });
    expect(await sign(sessionId, here.mara, { provenAt: "never" })).toMatchObject({ refusal: "invalid" });
  });

  test("given twice at once is one signature", async () => {
    const { sessionId } = await readySession();
    const both = await Promise.all([sign(sessionId), sign(sessionId)]);
    expect(both.map((one) => (one.ok ? "ok" : one.refusal)).sort()).toEqual(["ok", "signed"]);
  });
});

describe("a signed session", () => {
  test("refuses every way of writing through the commands", async () => {
    const { sessionId } = await readySession();
    await sign(sessionId);
    const at = new Date("2026-03-02T09:29:00Z");
    expect(await recordEvents(later(), { sessionId, events: [tap("started", "neck", at)] })).toMatchObject({
      refusal: "signed",
    });
    expect(await saveDocument(later(), { sessionId, revision: 1, document: EMPTY_DOCUMENT })).toMatchObject({
      refusal: "signed",
    });
    expect(await enterMinutes(later(), { sessionId, minutes: {}, skipReason: "time" })).toMatchObject({
      refusal: "signed",
    });
    expect(await sign(sessionId)).toMatchObject({ refusal: "signed" });
  });

  test("refuses every statement as the app, as the owner and as the superuser, and its hash still fits", async () => {
    const { sessionId } = await readySession();
    await sign(sessionId);
    const owner = new pg.Pool({ connectionString: house.ownerUrl, max: 1 });
    const clinic = here.clinicId;
    const statements = [
      `update sessions set note = '{}' where id = '${sessionId}'`,
      `update sessions set signed_at = null where id = '${sessionId}'`,
      `delete from sessions where id = '${sessionId}'`,
      `insert into session_spans (clinic_id, id, session_id, item_id, region, started_at, ended_at) values ('${clinic}', gen_random_uuid(), '${sessionId}', 'neck', 'NECK', '2026-03-03', '2026-03-04')`,
      `insert into session_regions (clinic_id, session_id, position, item_id, region, technique, planned_minutes, actual_minutes) values ('${clinic}', '${sessionId}', 99, 'neck', 'NECK', 'REWORK', 1, 1)`,
      `insert into session_events (clinic_id, session_id, id, kind, at, detail, received_at) values ('${clinic}', '${sessionId}', gen_random_uuid(), 'ended', now(), '{}', now())`,
      `update session_regions set actual_minutes = 1 where session_id = '${sessionId}'`,
      `delete from session_regions where session_id = '${sessionId}'`,
      `update session_spans set region = 'HEAD' where session_id = '${sessionId}'`,
      `delete from session_spans where session_id = '${sessionId}'`,
      `delete from session_events where session_id = '${sessionId}'`,
      "truncate sessions cascade",
      "truncate session_regions",
      "truncate session_spans",
      "truncate session_events",
    ];
    try {
      for (const pool of [house.pool, owner, house.admin]) {
        for (const statement of statements) {
          const client = await pool.connect();
          try {
            await client.query(`begin; select set_config('rivulet.clinic', '${clinic}', true)`);
            await expect(client.query(statement), statement).rejects.toThrow(
              /signed|never changed|permission denied|does not change/,
            );
          } finally {
            await client.query("rollback");
            client.release();
          }
        }
      }
    } finally {
      await owner.end();
    }
    const note = await openNote(later(), { sessionId });
    expect(note.ok && note.value.state === "signed" && note.value.intact).toBe(true);
  });
});
