import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, bookingBody, clientOf, countRows, makeVisit, traces } from "#db/testing/booking.ts";
import { makeClient, makeClientActor, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { clientActor } from "#lib/access/actor.ts";
import { submitScreening } from "#lib/intake/commands/submit-screening.ts";
import { NEUTRAL_ANSWERS } from "#lib/intake/knowledge/neutral.ts";
import { bookVisit } from "./book-visit.ts";
import { bookVisitByStaff } from "./book-visit-by-staff.ts";
import { decideReview } from "./decide-review.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

test("a healthy adult is booked with everything that belongs to it, and one audit row", async () => {
  const world = await makeClinic(house);
  const booked = await makeVisit(house, world);
  expect(booked).toMatchObject({
    status: "booked",
    start: "2026-03-04T10:00:00+01:00",
    end: "2026-03-04T11:30:00+01:00",
    decision: { decision: "clear", blockedRegions: [], urgent: "none" },
  });
  expect(booked.reference).toMatch(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/);
  expect(await auditOf(house, world.clinicId, "visit.book")).toEqual(["done"]);
  const counts = await traces(house, world.clinicId);
  expect(counts).toMatchObject({
    appointments: 1,
    clients: 1,
    submissions: 1,
    decisions: 1,
    occupancies: 3,
    messages: 1,
    courses: 1,
  });
  const { rows } = await house.admin.query(
    "select recipient, subject, body, calendar_file from messages where clinic_id = $1",
    [world.clinicId],
  );
  expect(rows[0].recipient).toBe("ines-1@example.test");
  expect(rows[0].body).toContain("/b/");
  expect(rows[0].body).toContain("/my/start/");
  expect(rows[0].body).toContain("10:00");
  expect(`${rows[0].subject}${rows[0].body}`.toLowerCase()).not.toMatch(/lymph|therap(y|ie)|drain/);
  expect(rows[0].calendar_file).toContain(`UID:${booked.bookingId}@rivulet`);
});

test.each([
  ["a doctor's letter is missing", {}, { heart_failure: "yes", heart_failure_signs: "no" }],
  ["free text waits to be read", { screening: { answers: NEUTRAL_ANSWERS, notes: { medicines: "A small pill" } } }, {}],
  [
    "the client is under age",
    {
      client: {
        givenName: "Kim",
        familyName: "Young",
        birthDate: "2012-01-01",
        email: "kim@example.test",
        guardian: { name: "Pat Young", contact: "pat@example.test" },
      },
    },
    {},
  ],
])("where %s the visit is held for a therapist, with a deadline and a job", async (_because, wish, answers) => {
  const world = await makeClinic(house);
  const booked = await makeVisit(house, world, 1, wish, answers);
  expect(booked.status).toBe("pending-review");
  expect(booked.reviewDueAt).toBe("2026-03-03T08:30:00+01:00");
  expect(await countRows(house, "review_tasks", world.clinicId, "kind = 'pending-review' and due_at is not null")).toBe(
    1,
  );
  expect(await countRows(house, "courses", world.clinicId)).toBe(0);
  const { rows } = await house.admin.query("select count(*)::int as n from graphile_worker.jobs where key like $1", [
    `${world.clinicId}:review:%`,
  ]);
  expect(rows[0].n).toBe(1);
});

test("answers that stop treatment give out no time, stay on file, and free the hold", async () => {
  const world = await makeClinic(house);
  const outcome = await bookVisit(house.desk(world.visitor), bookingBody(1, {}, { clot_signs: "yes" }));
  expect(outcome.ok && outcome.value).toMatchObject({
    status: "stopped",
    decision: { decision: "blocked", urgent: "emergency" },
  });
  expect(await traces(house, world.clinicId)).toMatchObject({
    appointments: 0,
    clients: 0,
    submissions: 1,
    decisions: 1,
    occupancies: 0,
    messages: 0,
    review_tasks: 0,
  });
});

test("a stop of somebody we know raises a red flag, and nothing is confirmed until a therapist closed it with a reason", async () => {
  const world = await makeClinic(house);
  const first = await makeVisit(house, world);
  await bookVisit(
    house.desk(world.visitor),
    bookingBody(1, { start: "2026-03-05T10:00:00+01:00" }, { clot_signs: "yes" }),
  );
  expect(await countRows(house, "review_tasks", world.clinicId, "kind = 'red-flag' and closed_at is null")).toBe(1);
  const next = await makeVisit(house, world, 1, { start: "2026-03-06T10:00:00+01:00" });
  expect(next.status).toBe("pending-review");
  expect(await clientOf(house, next.appointmentId)).toBe(await clientOf(house, first.appointmentId));

  const { rows } = await house.admin.query("select id, kind from review_tasks where clinic_id = $1 order by kind", [
    world.clinicId,
  ]);
  const [pending, flag] = [
    rows.find((row) => row.kind === "pending-review").id,
    rows.find((row) => row.kind === "red-flag").id,
  ];
  const desk = house.desk(world.mara);
  expect(await decideReview(desk, { taskId: pending, verdict: "accept" })).toMatchObject({ refusal: "red-flag-open" });
  expect(await decideReview(desk, { taskId: flag, verdict: "accept" })).toMatchObject({ refusal: "reason-needed" });
  expect(await decideReview(desk, { taskId: flag, verdict: "accept", reason: "Seen by her doctor" })).toMatchObject({
    ok: true,
  });
  expect(await decideReview(desk, { taskId: pending, verdict: "accept" })).toMatchObject({
    ok: true,
    value: { state: "booked" },
  });
});

test("whoever must not be treated hears that first, also about a time that is gone", async () => {
  const world = await makeClinic(house);
  const wish = { therapist: world.mara.staffId };
  await makeVisit(house, world, 1, wish);
  const stopped = await bookVisit(house.desk(world.visitor), bookingBody(2, wish, { clot_signs: "yes" }));
  expect(stopped).toMatchObject({ ok: true, value: { status: "stopped" } });
  expect(await bookVisit(house.desk(world.visitor), bookingBody(2, wish))).toMatchObject({ refusal: "slot-taken" });
});

test("with twenty online visits ahead of her nobody books a twenty-first, not even by many at once; the desk still can", async () => {
  const world = await makeClinic(house);
  const days = ["04", "05", "06", "09", "10", "11", "12", "13", "16", "17", "18", "19"];
  const starts = days.flatMap((day) => [`2026-03-${day}T09:00:00+01:00`, `2026-03-${day}T14:00:00+01:00`]);
  const replies = await Promise.all(
    starts.map((start) => bookVisit(house.desk(world.visitor), bookingBody(1, { start }))),
  );
  expect(replies.filter((reply) => reply.ok)).toHaveLength(20);
  expect(replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal]))).toEqual(Array(4).fill("too-many-bookings"));
  expect(await countRows(house, "appointments", world.clinicId)).toBe(20);

  const free = starts[replies.findIndex((reply) => !reply.ok)] ?? "";
  const { rows } = await house.admin.query("select id from clients where clinic_id = $1", [world.clinicId]);
  const wish = { client: { clientId: rows[0].id }, service: "mld-90", start: free };
  expect(await bookVisitByStaff(house.desk(world.reception), wish)).toMatchObject({ ok: true });
});

test("the same e-mail with another name or birth date is another client, marked for comparison; nothing is attached", async () => {
  const world = await makeClinic(house);
  const one = await makeVisit(house, world, 1);
  const client = { givenName: "Otto", familyName: "Other", birthDate: "1981-01-01", email: "INES-1@example.test" };
  const other = await makeVisit(house, world, 2, { client, start: "2026-03-05T10:00:00+01:00" });
  expect(await clientOf(house, other.appointmentId)).not.toBe(await clientOf(house, one.appointmentId));
  expect(await countRows(house, "clients", world.clinicId, "duplicate_check")).toBe(1);
  const again = await makeVisit(house, world, 1, {
    start: "2026-03-06T10:00:00+01:00",
    client: { ...bookingBody(1).client, familyName: "EXAMPLE 1", email: " ines-1@EXAMPLE.test".trim() },
  });
  expect(await clientOf(house, again.appointmentId)).toBe(await clientOf(house, one.appointmentId));
});

test("every fault is named at once, and no question is taken as answered", async () => {
  const world = await makeClinic(house);
  const { ill_today: _now, pregnancy: _left, ...answers } = NEUTRAL_ANSWERS;
  const outcome = await bookVisit(house.desk(world.visitor), {
    ...bookingBody(1),
    service: "nothing",
    client: { givenName: "Kim", familyName: "Young", birthDate: "2012-01-01", email: "kim@example.test" },
    screening: { answers },
    consents: [{ kind: "treatment", version: "old" }],
  });
  const paths = outcome.ok
    ? []
    : ((outcome.detail?.fields ?? []) as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`);
  expect(paths).toEqual(
    expect.arrayContaining([
      "service not-found",
      "client.guardian.name missing",
      "client.guardian.contact missing",
      "screening.answers.pregnancy unanswered",
      "consents.treatment not-accepted",
      "consents.data-processing missing",
    ]),
  );
  expect(await traces(house, world.clinicId)).toMatchObject({
    clients: 0,
    submissions: 0,
    appointments: 0,
    occupancies: 0,
  });
});

test.each([
  [{ start: "2026-03-02T09:00:00+01:00" }, "too-soon"],
  [{ start: "2026-08-03T10:00:00+02:00" }, "too-far"],
  [{ start: "2026-03-04T03:00:00+01:00" }, "outside-hours"],
  [{ start: "2026-03-04T10:01:00+01:00" }, "outside-hours"],
  [{ hold: "00000000-0000-7000-8000-000000000000" }, "hold-expired"],
])("%j is refused as %s and leaves no trace", async (wish, refusal) => {
  const world = await makeClinic(house);
  expect(await bookVisit(house.desk(world.visitor), bookingBody(1, wish))).toMatchObject({ ok: false, refusal });
  expect(Object.values(await traces(house, world.clinicId)).reduce((sum, rows) => sum + rows)).toBe(0);
});

test("a client books for herself with what she answered before, as far as it is fresh; others are forbidden", async () => {
  const world = await makeClinic(house);
  const first = await makeVisit(house, world);
  const clientId = await clientOf(house, first.appointmentId);
  const ines = await makeClientActor(house, world.clinicId, clientId);
  const wish = { client: { clientId }, start: "2026-03-05T10:00:00+01:00", consents: [], screening: { answers: {} } };
  const sameDay = await bookVisit(house.desk(ines), bookingBody(1, wish));
  expect(sameDay.ok && sameDay.value.status).toBe("booked");
  const later = await bookVisit(
    house.desk(ines, { now: "2026-06-08T07:00:00Z" }),
    bookingBody(1, { ...wish, start: "2026-06-10T10:00:00+02:00" }),
  );
  expect(later).toMatchObject({ ok: false, refusal: "invalid" });
  const stranger = await makeClientActor(house, world.clinicId, await makeClient(house, world.clinicId));
  expect(await bookVisit(house.desk(stranger), bookingBody(1, wish))).toEqual({ ok: false, refusal: "forbidden" });
  expect(await bookVisit(house.desk(world.reception), bookingBody(1))).toEqual({ ok: false, refusal: "forbidden" });
  const elsewhere = await makeClinic(house);
  const access = [{ clientId, self: true, grants: [] }];
  const theirs = clientActor({ clinicId: elsewhere.clinicId, accountId: ines.accountId, name: "Ines", access });
  expect(await bookVisit(house.desk(theirs), bookingBody(1, wish))).toEqual({ ok: false, refusal: "not-found" });
});

test.each([
  [{}, ["screening", "consents", "client"]],
  [{ ...bookingBody(1), state: "booked" }, ["state"]],
  [{ ...bookingBody(1), client: { ...bookingBody(1).client, birthDate: "1980-02-30" } }, ["client.birthDate"]],
  [{ ...bookingBody(1), client: { ...bookingBody(1).client, givenName: "a\u0000" } }, ["client.givenName"]],
  [{ ...bookingBody(1), start: "0000-01-01T00:00:00Z" }, ["start"]],
  [{ ...bookingBody(1), start: "tomorrow" }, ["start"]],
  [
    { ...bookingBody(1), screening: { answers: { ...NEUTRAL_ANSWERS, ill_today: "maybe" } } },
    ["screening.answers.ill_today"],
  ],
  [
    { ...bookingBody(1), screening: { answers: { ...NEUTRAL_ANSWERS, made_up: "yes" } } },
    ["screening.answers.made_up"],
  ],
  [
    { ...bookingBody(1), screening: { answers: { ...NEUTRAL_ANSWERS, surgery_on: "2026-03-03" } } },
    ["screening.answers.surgery_on"],
  ],
  [{ ...bookingBody(1), client: { ...bookingBody(1).client, birthDate: "2030-01-01" } }, ["client.birthDate"]],
])("bad input %# is answered with the fields at fault", async (raw, paths) => {
  const world = await makeClinic(house);
  const outcome = await bookVisit(house.desk(world.visitor), raw);
  expect(outcome).toMatchObject({ ok: false, refusal: "invalid" });
  const found = outcome.ok ? [] : ((outcome.detail?.fields ?? []) as { path: string }[]).map(({ path }) => path);
  expect(found).toEqual(expect.arrayContaining(paths));
});

test("the front desk learns of a screening no more than the light", async () => {
  const world = await makeClinic(house);
  const booked = await makeVisit(house, world);
  const clientId = await clientOf(house, booked.appointmentId);
  const outcome = await submitScreening(house.desk(world.reception), {
    clientId,
    purpose: "session",
    answers: NEUTRAL_ANSWERS,
  });
  expect(outcome.ok && Object.keys(outcome.value).sort()).toEqual([
    "decisionId",
    "light",
    "reviewNeeded",
    "submissionId",
  ]);
});
