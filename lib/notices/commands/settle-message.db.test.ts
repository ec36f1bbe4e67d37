import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { jobActor } from "#lib/access/actor.ts";
import { newId } from "#lib/kernel/id.ts";
import { settleMessage } from "./settle-message.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

async function makeMessage(attempts: number): Promise<string> {
  const id = newId(house.clock.now());
  await house.admin.query(
    "insert into messages (clinic_id, id, kind, subject_id, recipient, locale, subject, body, state, created_at, not_before, attempts) values ($1, $2, 'staff-invitation', $2, 'x@example.test', 'en', 's', 'b', 'queued', now(), now(), $3)",
    [world.clinicId, id, attempts],
  );
  return id;
}
const worker = () => house.desk(jobActor(world.clinicId, "message.send"));
const stateOf = async (id: string) =>
  (await house.admin.query("select state from messages where id = $1", [id])).rows[0]?.state;

test.each([
  ["sent", 1, "sent"],
  ["kept", 1, "kept"],
  ["failed", 1, "queued"],
  ["failed", 12, "failed"],
] as const)("a result of %s after %i tries leaves it %s, with one audit row", async (result, attempts, state) => {
  const messageId = await makeMessage(attempts);
  expect(await settleMessage(worker(), { messageId, result, error: "relay away" })).toMatchObject({ ok: true });
  expect(await stateOf(messageId)).toBe(state);
  const { rowCount } = await house.admin.query("select 1 from audit_entries where subject_id = $1", [messageId]);
  expect(rowCount).toBe(1);
});

test("staff cannot settle, other clinics find nothing, nonsense names its field", async () => {
  const messageId = await makeMessage(1);
  const elsewhere = await makeClinic(house);
  expect(await settleMessage(house.desk(world.manager), { messageId, result: "sent" })).toMatchObject({
    refusal: "forbidden",
  });
  expect(
    await settleMessage(house.desk(jobActor(elsewhere.clinicId, "x")), { messageId, result: "sent" }),
  ).toMatchObject({ refusal: "not-found" });
  expect(await settleMessage(worker(), { messageId, result: "lost" })).toMatchObject({
    refusal: "invalid",
    detail: { fields: [{ path: "result" }] },
  });
  expect(await stateOf(messageId)).toBe("queued");
});
