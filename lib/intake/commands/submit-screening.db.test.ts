import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, bookingBody, clientOf, countRows, holderOf, makeVisit, traces } from "#db/testing/booking.ts";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { bookVisit } from "#lib/scheduling/commands/book-visit.ts";
import { bookVisitByStaff } from "#lib/scheduling/commands/book-visit-by-staff.ts";
import { moveVisit } from "#lib/scheduling/commands/move-visit.ts";
import { findBooking } from "#lib/scheduling/queries/find-booking.ts";
import { NEUTRAL_ANSWERS } from "../knowledge/neutral.ts";
import { submitScreening } from "./submit-screening.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

test("a visitor learns whether she may come; her answers are kept under nobody's name", async () => {
  const world = await makeClinic(house);
  const outcome = await submitScreening(house.desk(world.visitor), {
    purpose: "booking",
    birthDate: "1980-01-01",
    answers: NEUTRAL_ANSWERS,
  });
  expect(outcome).toMatchObject({ ok: true, value: { decision: { decision: "clear" }, advice: null, light: null } });
  expect(await countRows(house, "submissions", world.clinicId, "client_id is null")).toBe(1);
  expect(await auditOf(house, world.clinicId, "screening.submit")).toEqual(["done"]);
});

test("before a birth date is asked nothing stands in for it on record, and for a session it must be known", async () => {
  const world = await makeClinic(house);
  const wish = { purpose: "booking", answers: { ...NEUTRAL_ANSWERS, skin_infection_now: "yes" } };
  const outcome = await submitScreening(house.desk(world.visitor), wish);
  expect(outcome).toMatchObject({ ok: true, value: { decision: { decision: "blocked" } } });
  expect(await countRows(house, "submissions", world.clinicId, "birth_on is null")).toBe(1);
  expect(await countRows(house, "decisions", world.clinicId, "input->'birthDate' = 'null'::jsonb")).toBe(1);
  expect(await submitScreening(house.desk(world.visitor), { ...wish, purpose: "session" })).toMatchObject({
    detail: { fields: [{ path: "birthDate", code: "missing" }] },
  });
});

test("a new operation leaves the one on file standing, also when a visitor told of it who did not see the record", async () => {
  const world = await makeClinic(house);
  const operated = (on: string, area: string) => ({ surgery_on: on, surgery_areas: [area], more_surgeries: [] });
  const first = await makeVisit(house, world, 1, {}, operated("2025-12-01", "KNEE_L"));
  const clientId = await clientOf(house, first.appointmentId);
  const later = house.desk(world.visitor, { now: "2026-03-02T18:00:00Z" });
  const again = bookingBody(1, { start: "2026-03-05T10:00:00+01:00" }, operated("2026-01-15", "FOOT_R"));
  expect(await bookVisit(later, again)).toMatchObject({ ok: true });
  const moreOf = async () => {
    const { rows } = await house.admin.query(
      "select a.value from answers a join submissions s on s.id = a.submission_id where s.client_id = $1 and a.key = 'more_surgeries' order by a.submission_id desc limit 1",
      [clientId],
    );
    return rows[0].value;
  };
  expect(await moreOf()).toEqual([{ on: "2025-12-01", areas: ["KNEE_L"] }]);
  const third = await submitScreening(house.desk(holderOf(world, first), { now: "2026-03-04T08:30:00Z" }), {
    purpose: "session",
    answers: { ...NEUTRAL_ANSWERS, ...operated("2026-03-01", "HAND_R") },
  });
  expect(third).toMatchObject({ ok: true });
  expect(await moreOf()).toEqual([
    { on: "2026-01-15", areas: ["FOOT_R"] },
    { on: "2025-12-01", areas: ["KNEE_L"] },
  ]);
});

test("who holds the link of a booking answers for the person of the booking and nobody else", async () => {
  const world = await makeClinic(house);
  const visit = await makeVisit(house, world);
  const clientId = await clientOf(house, visit.appointmentId);
  const outcome = await submitScreening(house.desk(holderOf(world, visit)), {
    purpose: "session",
    answers: { ...NEUTRAL_ANSWERS, clot_signs: "yes" },
  });
  expect(outcome).toMatchObject({
    ok: true,
    value: { light: "red", reviewNeeded: true, decision: { decision: "blocked" } },
  });
  expect(await countRows(house, "submissions", world.clinicId, `client_id = '${clientId}'`)).toBe(2);
  expect(await countRows(house, "review_tasks", world.clinicId, "kind = 'red-flag'")).toBe(1);
});

test("on the day only the questions of the day are asked again, and none of them is assumed", async () => {
  const world = await makeClinic(house);
  const visit = await makeVisit(house, world);
  const clientId = await clientOf(house, visit.appointmentId);
  const desk = house.desk(world.mara, { now: "2026-03-04T08:30:00Z" });
  const empty = await submitScreening(desk, { clientId, purpose: "session", answers: {} });
  const open = empty.ok ? [] : ((empty.detail?.fields ?? []) as { path: string }[]).map(({ path }) => path);
  expect(open).toContain("answers.ill_today");
  expect(open).not.toContain("answers.epilepsy");
  const answers = Object.fromEntries(
    open.map((path) => [path.slice(8), NEUTRAL_ANSWERS[path.slice(8) as keyof typeof NEUTRAL_ANSWERS]]),
  );
  expect(await submitScreening(desk, { clientId, purpose: "session", answers })).toMatchObject({
    ok: true,
    value: { light: "green", decision: { decision: "clear" } },
  });
});

test("an answer that changed voids the letter that rested on it, already for its own decision", async () => {
  const world = await makeClinic(house);
  const visit = await makeVisit(house, world, 1, {}, { heart_failure: "yes", heart_failure_signs: "no" });
  const clientId = await clientOf(house, visit.appointmentId);
  await house.admin.query(
    "insert into clearances (clinic_id, id, client_id, topic, role, doctor_name, issued_on, verdict, accepted_by, accepted_at) values ($1, gen_random_uuid(), $2, 'HEART', 'GP', 'Dr Example', '2026-03-01', 'approved', $3, now())",
    [world.clinicId, clientId, world.mara.staffId],
  );
  const outcome = await submitScreening(house.desk(world.mara), {
    clientId,
    purpose: "session",
    answers: { ...NEUTRAL_ANSWERS, heart_failure: "unsure", heart_failure_signs: "no" },
  });
  expect(outcome).toMatchObject({ ok: true, value: { decision: { decision: "clearance_needed" } } });
  expect(await countRows(house, "clearances", world.clinicId, "voided_at is not null")).toBe(1);
});

test("strangers, other clinics and roles that neither treat nor receive leave no trace", async () => {
  const world = await makeClinic(house);
  const elsewhere = await makeClinic(house);
  const clientId = await clientOf(house, (await makeVisit(house, world)).appointmentId);
  const wish = { clientId, purpose: "session", answers: NEUTRAL_ANSWERS };
  const before = await traces(house, world.clinicId);
  expect(await submitScreening(house.desk(elsewhere.mara), wish)).toEqual({ ok: false, refusal: "not-found" });
  for (const actor of [world.visitor, world.accountant, world.manager]) {
    expect(await submitScreening(house.desk(actor), wish)).toEqual({ ok: false, refusal: "forbidden" });
  }
  expect(
    await submitScreening(house.desk(world.visitor), { purpose: "session", answers: NEUTRAL_ANSWERS }),
  ).toMatchObject({ refusal: "invalid" });
  expect(await submitScreening(house.desk(world.mara), { ...wish, answers: { nothing: 1 } })).toMatchObject({
    refusal: "invalid",
  });
  expect(await traces(house, world.clinicId)).toEqual(before);
});

async function bookByPhone(world: ClinicWorld) {
  const outcome = await bookVisitByStaff(house.desk(world.reception), {
    client: { givenName: "Uta", familyName: "Müller", birthDate: "1970-02-03", email: "uta@example.test" },
    service: "mld-90",
    start: "2026-03-11T10:00:00+01:00",
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const AHEAD = { purpose: "booking", answers: NEUTRAL_ANSWERS };

async function visitOf(appointmentId: string) {
  const { rows } = await house.admin.query("select state, decision_id, review_due_at from appointments where id = $1", [
    appointmentId,
  ]);
  return rows[0];
}

async function questionsOpen(world: ClinicWorld, visit: { bookingId: string; linkVersion: number }) {
  const found = await findBooking(house.desk(holderOf(world, visit)), {});
  return found.ok && found.value.status === "live" && found.value.questionsOpen;
}

test("after a booking by phone the link asks once; clear answers leave the visit booked and are about its day", async () => {
  const world = await makeClinic(house);
  const visit = await bookByPhone(world);
  expect(await questionsOpen(world, visit)).toBe(true);
  const outcome = await submitScreening(house.desk(holderOf(world, visit)), { ...AHEAD, asOf: "2026-05-01" });
  expect(outcome).toMatchObject({ ok: true, value: { reviewNeeded: false, decision: { decision: "clear" } } });
  const decisionId = outcome.ok ? outcome.value.decisionId : "";
  expect(await visitOf(visit.appointmentId)).toEqual({ state: "booked", decision_id: decisionId, review_due_at: null });
  expect(await countRows(house, "decisions", world.clinicId, "as_of = '2026-03-11'")).toBe(1);
  expect(await questionsOpen(world, visit)).toBe(false);
  expect(await countRows(house, "review_tasks", world.clinicId)).toBe(0);
});

test.each([
  ["what needs a letter", { answers: { ...NEUTRAL_ANSWERS, kidney: "chronic" } }, 0],
  ["a stop for today", { answers: { ...NEUTRAL_ANSWERS, skin_infection_now: "yes" } }, 1],
  ["an urgent stop", { answers: { ...NEUTRAL_ANSWERS, clot_signs: "yes" } }, 1],
  ["her own words", { notes: { anything_else: "Please ask me about my medicines." } }, 0],
])("%s takes the promised visit back to a therapist, who is told, and never cancels it", async (_what, said, flags) => {
  const world = await makeClinic(house);
  const visit = await bookByPhone(world);
  const outcome = await submitScreening(house.desk(holderOf(world, visit)), { ...AHEAD, ...said });
  expect(outcome).toMatchObject({ ok: true, value: { reviewNeeded: true } });
  const decisionId = outcome.ok ? outcome.value.decisionId : "";
  const row = await visitOf(visit.appointmentId);
  expect(row).toMatchObject({ state: "pending-review", decision_id: decisionId });
  expect(row.review_due_at).not.toBeNull();
  const review = `kind = 'pending-review' and appointment_id = '${visit.appointmentId}' and decision_id = '${decisionId}'`;
  expect(await countRows(house, "review_tasks", world.clinicId, review)).toBe(1);
  expect(await countRows(house, "review_tasks", world.clinicId, "kind = 'red-flag'")).toBe(flags);
  expect(await countRows(house, "messages", world.clinicId, "kind = 'review-due'")).toBe(1);
  expect(await countRows(house, "occupancies", world.clinicId)).toBeGreaterThan(0);
});

test("answers given once more replace the open review, and its deadline stays", async () => {
  const world = await makeClinic(house);
  const visit = await bookByPhone(world);
  const desk = house.desk(holderOf(world, visit));
  await submitScreening(desk, { ...AHEAD, answers: { ...NEUTRAL_ANSWERS, kidney: "chronic" } });
  const { review_due_at: dueAt } = await visitOf(visit.appointmentId);
  const later = house.desk(holderOf(world, visit), { now: "2026-03-02T12:00:00Z" });
  expect(await submitScreening(later, AHEAD)).toMatchObject({ ok: true });
  expect(await visitOf(visit.appointmentId)).toMatchObject({ state: "pending-review", review_due_at: dueAt });
  expect(await countRows(house, "review_tasks", world.clinicId, "closed_at is null")).toBe(1);
});

test("a link from before a move answers for nobody", async () => {
  const world = await makeClinic(house);
  const visit = await bookByPhone(world);
  const old = house.desk(holderOf(world, visit));
  expect(await moveVisit(old, { start: "2026-03-12T10:00:00+01:00" })).toMatchObject({ ok: true });
  const before = await traces(house, world.clinicId);
  expect(await submitScreening(old, AHEAD)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await traces(house, world.clinicId)).toEqual(before);
});
