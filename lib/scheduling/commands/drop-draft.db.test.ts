import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { linkActor } from "#lib/access/actor.ts";
import { newId } from "#lib/kernel/id.ts";
import { dropDraft } from "./drop-draft.ts";
import { keepDraft } from "./keep-draft.ts";

let house: TestHouse;
let clinic: ClinicWorld;
let other: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  clinic = await makeClinic(house);
  other = await makeClinic(house);
});
afterAll(() => house.close());

const holder = (subjectId = newId(house.clock.now()), clinicId = clinic.clinicId, version = 1) =>
  linkActor({ clinicId, purpose: "draft", subjectId, version });
const booking = () => ({ bookingId: newId(house.clock.now()), linkVersion: 1 });

async function makeDraft() {
  const actor = holder();
  await keepDraft(house.desk(actor), {
    step: "heart",
    typed: { tick: ["heart_failure"] },
    facts: { verdict: "clear" },
  });
  return actor;
}

async function stateOf(draftId: string) {
  return (await house.admin.query("select state from booking_drafts where id = $1", [draftId])).rows[0]?.state;
}

async function dropsOf(draftId: string) {
  const { rows } = await house.admin.query(
    "select e.outcome, v.after from audit_entries e left join audit_values v on v.entry_id = e.id where e.subject_id = $1 and e.deed = 'draft.drop'",
    [draftId],
  );
  return rows;
}

test("giving up leaves nothing typed behind, and one audit row", async () => {
  const draft = await makeDraft();
  expect((await dropDraft(house.desk(draft), {})).ok).toBe(true);
  expect(await stateOf(draft.subjectId)).toBeUndefined();
  expect(await dropsOf(draft.subjectId)).toHaveLength(1);
});

test("what ran out makes room for a new beginning under the same id", async () => {
  const draft = await makeDraft();
  const nextDay = { now: "2026-03-03T07:30:01Z" };
  expect(await keepDraft(house.desk(draft, nextDay), { step: "heart" })).toMatchObject({ refusal: "not-found" });
  expect((await dropDraft(house.desk(draft, nextDay), {})).ok).toBe(true);
  expect((await keepDraft(house.desk(draft, nextDay), { step: "today", typed: {} })).ok).toBe(true);
  expect(await stateOf(draft.subjectId)).toEqual({ steps: { today: {} }, facts: {} });
});

test("a booking leaves a signpost and nothing typed, and one audit row that names it", async () => {
  const draft = await makeDraft();
  const bookedAs = booking();
  expect((await dropDraft(house.desk(draft), { bookedAs })).ok).toBe(true);
  expect(await stateOf(draft.subjectId)).toEqual({ steps: {}, facts: {}, bookedAs });
  expect(await dropsOf(draft.subjectId)).toEqual([{ outcome: "done", after: { booking: bookedAs.bookingId } }]);
});

test("what became a booking takes no further answers", async () => {
  const draft = await makeDraft();
  await dropDraft(house.desk(draft), { bookedAs: booking() });
  expect(await keepDraft(house.desk(draft), { step: "heart", typed: { tick: ["gyn"] } })).toMatchObject({
    refusal: "already-booked",
  });
});

test("an older link and staff are refused; another clinic's holder of the same id changes nothing here", async () => {
  const draft = await makeDraft();
  for (const stranger of [holder(draft.subjectId, clinic.clinicId, 2), clinic.owner]) {
    expect((await dropDraft(house.desk(stranger), {})).ok).toBe(false);
  }
  await dropDraft(house.desk(holder(draft.subjectId, other.clinicId)), {});
  expect(await stateOf(draft.subjectId)).toMatchObject({ facts: { verdict: "clear" } });
});

test.each([[{ bookedAs: "x" }], [{ bookedAs: { bookingId: "x", linkVersion: 1 } }], [{ other: 1 }]])(
  "bad input %j is refused and drops nothing",
  async (input) => {
    const draft = await makeDraft();
    expect(await dropDraft(house.desk(draft), input)).toMatchObject({ refusal: "invalid" });
    expect(await stateOf(draft.subjectId)).toMatchObject({ facts: { verdict: "clear" } });
  },
);
