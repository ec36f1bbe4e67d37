import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { jobActor } from "#lib/access/actor.ts";
import { newId } from "#lib/kernel/id.ts";
import { inTransaction } from "#lib/operation/transaction.ts";
import { enqueueMessage } from "../store.ts";
import { prepareMessage } from "./prepare-message.ts";
import { settleMessage } from "./settle-message.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

async function makeMessage(): Promise<string> {
  const wanted = { actor: jobActor(world.clinicId, "test"), clock: house.clock, requestId: crypto.randomUUID() };
  return inTransaction(house.pool, wanted, (room) =>
    enqueueMessage(room, {
      kind: "staff-invitation",
      subjectId: newId(house.clock.now()),
      recipient: "nele@example.test",
      locale: "en",
      subject: "Your invitation",
      body: "Hello",
    }),
  );
}
const worker = () => house.desk(jobActor(world.clinicId, "message.send"));
const rowOf = async (id: string) =>
  (await house.admin.query("select state, attempts, last_error from messages where id = $1", [id])).rows[0];

test("a message is written with its job in one transaction, and given out while it waits", async () => {
  const messageId = await makeMessage();
  const { rows } = await house.admin.query(
    "select run_at > now() + interval '2 minutes' as later from graphile_worker.jobs where key like $1",
    [`%${messageId}`],
  );
  expect(rows).toEqual([{ later: true }]);
  expect(await prepareMessage(worker(), { messageId })).toMatchObject({
    ok: true,
    value: { recipient: "nele@example.test" },
  });
  expect(await rowOf(messageId)).toMatchObject({ state: "queued", attempts: 1 });
});

test("what was sent, kept or withdrawn is not given out again", async () => {
  const messageId = await makeMessage();
  await settleMessage(worker(), { messageId, result: "kept" });
  expect(await prepareMessage(worker(), { messageId })).toMatchObject({ ok: true, value: null });
});

test("only the worker prepares and settles; another clinic's worker finds nothing", async () => {
  const messageId = await makeMessage();
  const elsewhere = await makeClinic(house);
  expect(await prepareMessage(house.desk(world.owner), { messageId })).toMatchObject({ refusal: "forbidden" });
  expect(await settleMessage(house.desk(world.owner), { messageId, result: "sent" })).toMatchObject({
    refusal: "forbidden",
  });
  expect(await prepareMessage(house.desk(jobActor(elsewhere.clinicId, "x")), { messageId })).toMatchObject({
    refusal: "not-found",
  });
  expect(await rowOf(messageId)).toMatchObject({ state: "queued", attempts: 0 });
});

test.each([[{}], [{ messageId: "x" }]])("bad input %j names the field", async (input) => {
  expect(await prepareMessage(worker(), input)).toMatchObject({
    refusal: "invalid",
    detail: { fields: [{ path: "messageId" }] },
  });
});
