import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, bookingBody, clientOf, countRows, holderOf, makeVisit, traces } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { bookVisit } from "#lib/scheduling/commands/book-visit.ts";
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
