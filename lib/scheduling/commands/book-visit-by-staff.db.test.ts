import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, bookingBody, clientOf, countRows, makeVisit, traces } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { openDay } from "../queries/open-day.ts";
import { bookVisit } from "./book-visit.ts";
import { bookVisitByStaff } from "./book-visit-by-staff.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const CALL = {
  client: {
    givenName: "Uta",
    familyName: "Müller",
    birthDate: "1970-02-03",
    phone: "0170 5550199",
    email: "uta@example.test",
  },
  service: "mld-90",
  start: "2026-03-04T10:00:00+01:00",
};

test("a caller who is new is booked at once, unscreened, with the questions in her message", async () => {
  const world = await makeClinic(house);
  const outcome = await bookVisitByStaff(house.desk(world.reception), CALL);
  expect(outcome).toMatchObject({ ok: true, value: { status: "booked", clientMade: true } });
  const { rows } = await house.admin.query("select body from messages where clinic_id = $1", [world.clinicId]);
  expect(rows[0].body).toContain("/b/");
  expect(await auditOf(house, world.clinicId, "visit.book-by-staff")).toEqual(["done"]);
  const day = await openDay(house.desk(world.reception), { on: "2026-03-04" });
  expect(day.ok && day.value.rows).toMatchObject([
    { clientName: "Uta Müller", light: "unscreened", state: "booked", course: { k: 1, n: 15 }, firstVisit: true },
  ]);
  expect(await auditOf(house, world.clinicId, "day.open")).toEqual(["disclosed"]);
});

test("the same person again, or the client by her id, is no second client", async () => {
  const world = await makeClinic(house);
  const first = await bookVisitByStaff(house.desk(world.reception), CALL);
  const second = await bookVisitByStaff(house.desk(world.reception), { ...CALL, start: "2026-03-05T10:00:00+01:00" });
  const clientId = first.ok ? first.value.clientId : "";
  const third = await bookVisitByStaff(house.desk(world.mara), {
    ...CALL,
    client: { clientId },
    start: "2026-03-06T10:00:00+01:00",
  });
  expect([second.ok && second.value.clientId, third.ok && third.value.clientMade]).toEqual([clientId, false]);
  expect(await countRows(house, "courses", world.clinicId)).toBe(1);
});

test("somebody with an open red flag waits for a therapist here too", async () => {
  const world = await makeClinic(house);
  const visit = await makeVisit(house, world);
  await bookVisit(house.desk(world.visitor), bookingBody(1, {}, { clot_signs: "yes" }));
  const client = { clientId: await clientOf(house, visit.appointmentId) };
  const outcome = await bookVisitByStaff(house.desk(world.reception), {
    ...CALL,
    client,
    start: "2026-03-05T10:00:00+01:00",
  });
  expect(outcome).toMatchObject({ ok: true, value: { status: "pending-review" } });
});

test("taken times, other clinics' clients, and roles without the desk leave no trace", async () => {
  const world = await makeClinic(house);
  const elsewhere = await makeClinic(house);
  const theirs = await clientOf(house, (await makeVisit(house, elsewhere)).appointmentId);
  expect(await bookVisitByStaff(house.desk(world.reception), { ...CALL, client: { clientId: theirs } })).toEqual({
    ok: false,
    refusal: "not-found",
  });
  for (const actor of [world.accountant, world.trainee, world.visitor]) {
    expect(await bookVisitByStaff(house.desk(actor), CALL)).toEqual({ ok: false, refusal: "forbidden" });
  }
  const child = { ...CALL.client, birthDate: "2015-01-01" };
  expect(await bookVisitByStaff(house.desk(world.reception), { ...CALL, client: child })).toMatchObject({
    refusal: "invalid",
  });
  expect(await bookVisitByStaff(house.desk(world.reception), { ...CALL, service: "none" })).toMatchObject({
    refusal: "invalid",
  });
  expect(Object.values(await traces(house, world.clinicId)).reduce((sum, rows) => sum + rows)).toBe(0);
});
