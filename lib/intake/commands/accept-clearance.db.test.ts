import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, clientOf, countRows, makeVisit } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { NEUTRAL_ANSWERS } from "../knowledge/neutral.ts";
import { acceptClearance } from "./accept-clearance.ts";
import { submitScreening } from "./submit-screening.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const LETTER = {
  topic: "HEART",
  role: "CARDIOLOGY",
  doctorName: "Dr Example",
  issuedOn: "2026-03-01",
  verdict: "approved",
};

test("a letter that was accepted turns the hold into a caution at the next run", async () => {
  const world = await makeClinic(house);
  const answers = { ...NEUTRAL_ANSWERS, heart_failure: "yes", heart_failure_signs: "no" };
  const clientId = await clientOf(house, (await makeVisit(house, world, 1, {}, answers)).appointmentId);
  expect((await acceptClearance(house.desk(world.mara), { ...LETTER, clientId })).ok).toBe(true);
  expect(await auditOf(house, world.clinicId, "clearance.accept")).toEqual(["done"]);
  const run = await submitScreening(house.desk(world.mara), { clientId, purpose: "session", answers });
  expect(run).toMatchObject({ ok: true, value: { decision: { decision: "caution" } } });
});

test("nobody but a therapist of the clinic accepts letters, and none from the future", async () => {
  const world = await makeClinic(house);
  const elsewhere = await makeClinic(house);
  const clientId = await clientOf(house, (await makeVisit(house, world)).appointmentId);
  expect(await acceptClearance(house.desk(elsewhere.mara), { ...LETTER, clientId })).toEqual({
    ok: false,
    refusal: "not-found",
  });
  for (const actor of [world.reception, world.manager, world.trainee]) {
    expect(await acceptClearance(house.desk(actor), { ...LETTER, clientId })).toEqual({
      ok: false,
      refusal: "forbidden",
    });
  }
  for (const bad of [
    { issuedOn: "2026-03-03" },
    { topic: "INTAKE" },
    { regions: ["TAIL"] },
    { validUntil: "2026-01-01" },
  ]) {
    expect(await acceptClearance(house.desk(world.mara), { ...LETTER, clientId, ...bad })).toMatchObject({
      refusal: "invalid",
    });
  }
  expect(await countRows(house, "clearances", world.clinicId)).toBe(0);
});
