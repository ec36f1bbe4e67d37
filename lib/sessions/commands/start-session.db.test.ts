import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { fieldPaths, makeVisit, QUIET_DAY, startWish } from "#db/testing/session-makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { expandRegions } from "#lib/anatomy/rules/regions.ts";
import type { RegionCode } from "#lib/anatomy/words.ts";
import { startSession } from "./start-session.ts";

let house: TestHouse;
let here: ClinicWorld;

beforeAll(async () => {
  house = await openTestHouse();
  here = await makeClinic(house);
});
afterAll(() => house.close());

const rows = async (sql: string, ...values: unknown[]) => (await house.admin.query(sql, values)).rows;
const trace = async (appointmentId: string, clientId: string) => ({
  sessions: (await rows("select 1 from sessions where appointment_id = $1", appointmentId)).length,
  decisions: (await rows("select 1 from decisions where client_id = $1 and purpose = 'session'", clientId)).length,
  state: (await rows("select state from appointments where id = $1", appointmentId))[0]?.state,
});

describe("a start", () => {
  test("with quiet answers opens the session, moves the visit and leaves one audit row", async () => {
    const visit = await makeVisit(house, here);
    const outcome = await startSession(house.desk(here.mara), startWish(visit));
    expect(outcome).toMatchObject({ ok: true, value: { status: "started" } });
    expect(await trace(visit.appointmentId, visit.clientId)).toEqual({
      sessions: 1,
      decisions: 1,
      state: "in-session",
    });
    const audit = await rows("select outcome from audit_entries where subject_id = $1", visit.appointmentId);
    expect(audit).toEqual([{ outcome: "done" }]);
    const signatures = await rows("select kind, given from consent_signatures where client_id = $1", visit.clientId);
    expect(signatures).toContainEqual({ kind: "sensitive-areas", given: "given" });
  });

  test("from two devices at once gives one session, and both are told which", async () => {
    const visit = await makeVisit(house, here);
    const both = await Promise.all([1, 2, 3].map(() => startSession(house.desk(here.mara), startWish(visit))));
    const ids = both.map((one) => (one.ok && one.value.status === "started" ? one.value.sessionId : one));
    expect(new Set(ids).size).toBe(1);
    expect(await trace(visit.appointmentId, visit.clientId)).toMatchObject({ sessions: 1, decisions: 1 });
  });

  test("that is blocked keeps the decision and a red flag, and no session", async () => {
    const visit = await makeVisit(house, here);
    const wish = startWish(visit, { answers: { ...QUIET_DAY, clot_signs: "yes" } });
    const outcome = await startSession(house.desk(here.mara), wish);
    expect(outcome).toMatchObject({ ok: true, value: { status: "stopped", verdict: "blocked", urgent: "emergency" } });
    expect(await trace(visit.appointmentId, visit.clientId)).toEqual({ sessions: 0, decisions: 1, state: "booked" });
    expect(await rows("select kind from review_tasks where client_id = $1", visit.clientId)).toEqual([
      { kind: "red-flag" },
    ]);
  });

  test("after a red flag asks the therapist to acknowledge it, even when today's answer is no", async () => {
    const visit = await makeVisit(house, here);
    await startSession(house.desk(here.mara), startWish(visit, { answers: { ...QUIET_DAY, clot_signs: "yes" } }));
    const again = await startSession(house.desk(here.mara), startWish(visit));
    expect(again).toMatchObject({ refusal: "gates-unmet", detail: { cautions: ["red-flag"] } });
  });

  test("that lacks a letter is stopped without a red flag", async () => {
    const visit = await makeVisit(house, here, { answers: { kidney: "chronic" } });
    const outcome = await startSession(house.desk(here.mara), startWish(visit));
    expect(outcome).toMatchObject({
      ok: true,
      value: { status: "stopped", verdict: "clearance_needed", urgent: "none" },
    });
    expect(await rows("select 1 from review_tasks where client_id = $1", visit.clientId)).toEqual([]);
  });

  test("judges a new operation together with the one on file, and keeps both", async () => {
    const operated = (on: string, area: string) => ({ surgery_on: on, surgery_areas: [area], more_surgeries: [] });
    const visit = await makeVisit(house, here, { answers: operated("2025-12-15", "ABDOMEN") });
    const answers = { ...QUIET_DAY, ...operated("2026-01-10", "FOOT_R") };
    await startSession(house.desk(here.mara), startWish(visit, { answers }));
    const [{ output, input }] = await rows(
      "select output, input from decisions where client_id = $1 and purpose = 'session'",
      visit.clientId,
    );
    expect(expandRegions(output.blockedRegions as RegionCode[])).toContain("ABDOMEN_DEEP");
    expect(input.answers.more_surgeries).toEqual([{ on: "2025-12-15", areas: ["ABDOMEN"] }]);
  });

  test("plans no region that is closed today or that the client refused", async () => {
    const visit = await makeVisit(house, here, { answers: { gut: "inflammatory" }, birthOn: "1950-01-01" });
    const wish = startWish(visit, { acknowledged: "all", sensitive: { GROIN_L: "refused" } });
    const first = await startSession(house.desk(here.mara), wish);
    const cautions = first.ok ? [] : (first.detail?.cautions as string[]);
    const outcome = first.ok ? first : await startSession(house.desk(here.mara), { ...wish, acknowledged: cautions });
    expect(outcome).toMatchObject({ ok: true, value: { status: "started" } });
    const [{ plan, output }] = await rows(
      "select s.plan, d.output from sessions s join decisions d on d.id = s.decision_id where s.appointment_id = $1",
      visit.appointmentId,
    );
    const planned = plan.items.map((item: { region: string }) => item.region);
    const blocked = expandRegions(output.blockedRegions as RegionCode[]);
    expect(blocked).toContain("NECK");
    expect(blocked).toContain("ABDOMEN_DEEP");
    expect(planned.filter((region: string) => blocked.some((one) => one === region))).toEqual([]);
    expect(planned).not.toContain("GROIN_L");
    expect(planned).toContain("GROIN_R");
    expect(plan.closed).toContainEqual({ region: "GROIN_L", because: "client-refused" });
  });
});

describe("a gate stays shut", () => {
  test.each([
    ["treatment-consent", { consents: false }, {}],
    ["sensitive-areas-unasked", {}, { sensitive: "none" }],
    ["guardian-consent", { birthOn: "2014-05-05" }, {}],
    ["blood-pressure", { answers: { hypertension: "controlled" } }, {}],
    ["cautions-unacknowledged", { answers: { gyn: "yes", diabetes: "no", spleen_removed: "yes" } }, {}],
  ] as const)("%s, and nothing is stored", async (gate, given, wished) => {
    const visit = await makeVisit(house, here, given);
    const outcome = await startSession(house.desk(here.mara), startWish(visit, wished));
    expect(outcome).toMatchObject({ ok: false, refusal: "gates-unmet" });
    expect(!outcome.ok && outcome.detail?.gates).toContain(gate);
    expect(await trace(visit.appointmentId, visit.clientId)).toEqual({ sessions: 0, decisions: 0, state: "booked" });
  });

  test("a minor starts once the guardian has signed on the tablet", async () => {
    const visit = await makeVisit(house, here, { birthOn: "2014-05-05", consents: false });
    const wish = { ...startWish(visit), treatmentConsent: true, guardianConsent: true };
    expect(await startSession(house.desk(here.mara), wish)).toMatchObject({ ok: true });
    const signed = await rows(
      "select relation, signed_by from consent_signatures where client_id = $1 and kind = 'treatment'",
      visit.clientId,
    );
    expect(signed).toEqual([{ relation: "guardian", signed_by: "Gerda Guardian" }]);
  });
});

describe("a start is refused", () => {
  test("when a question of the day is left out, by its name", async () => {
    const visit = await makeVisit(house, here);
    const { clot_signs: _left, ...rest } = QUIET_DAY;
    const outcome = await startSession(house.desk(here.mara), startWish(visit, { answers: rest }));
    expect(outcome).toMatchObject({
      refusal: "invalid",
      detail: { fields: [{ path: "answers.clot_signs", code: "unanswered" }] },
    });
    expect(await trace(visit.appointmentId, visit.clientId)).toEqual({ sessions: 0, decisions: 0, state: "booked" });
  });

  test("when there is news and the history was not gone through again", async () => {
    const visit = await makeVisit(house, here);
    const outcome = await startSession(
      house.desk(here.mara),
      startWish(visit, { answers: { ...QUIET_DAY, news_since_last: "yes" } }),
    );
    expect(outcome).toMatchObject({ refusal: "invalid" });
    const paths = fieldPaths(outcome);
    expect(paths).toContain("answers.heart_failure");
  });

  test.each([
    ["another day", { startsAt: "2026-03-03T09:00:00Z" }, "not-today"],
    ["a visit that waits for review", { state: "pending-review" }, "not-startable"],
    ["a cancelled visit", { state: "cancelled" }, "not-startable"],
  ] as const)("for %s", async (_name, given, refusal) => {
    const visit = await makeVisit(house, here, given);
    expect(await startSession(house.desk(here.mara), startWish(visit))).toMatchObject({ ok: false, refusal });
    expect(await trace(visit.appointmentId, visit.clientId)).toMatchObject({ sessions: 0, decisions: 0 });
  });

  test("to reception, manager and accountant, and only the denial is kept", async () => {
    const visit = await makeVisit(house, here);
    for (const actor of [here.reception, here.manager, here.accountant]) {
      expect(await startSession(house.desk(actor), startWish(visit))).toEqual({ ok: false, refusal: "forbidden" });
    }
    expect(await trace(visit.appointmentId, visit.clientId)).toEqual({ sessions: 0, decisions: 0, state: "booked" });
  });

  test("for another clinic's visit: there is none", async () => {
    const elsewhere = await makeClinic(house);
    const visit = await makeVisit(house, elsewhere);
    expect(await startSession(house.desk(here.mara), startWish(visit))).toEqual({ ok: false, refusal: "not-found" });
  });

  test.each([
    [{ appointmentId: "x" }, "appointmentId"],
    [{ answers: { nonsense: "yes" } }, "answers.nonsense"],
    [{ answers: { ...QUIET_DAY, ill_today: "perhaps" } }, "answers.ill_today"],
    [{ answers: { ...QUIET_DAY, bp: [900, 60] } }, "answers.bp"],
    [{ answers: { ...QUIET_DAY, skin_infection_clear_on: "2027-01-01" } }, "answers.skin_infection_clear_on"],
    [{ acknowledged: ["a\u0000b"] }, "acknowledged.0"],
    [{ sensitive: { NOWHERE: "given" } }, "sensitive.NOWHERE"],
    [{ more: 1 }, "more"],
  ])("bad input %j names its field", async (part, path) => {
    const visit = await makeVisit(house, here);
    const outcome = await startSession(house.desk(here.mara), { ...startWish(visit), ...part });
    expect(outcome).toMatchObject({ ok: false, refusal: "invalid" });
    expect(fieldPaths(outcome)).toContain(path);
  });
});
