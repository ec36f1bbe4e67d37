import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicWorld, makeClient, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { linkActor } from "#lib/access/actor.ts";
import { newId } from "#lib/kernel/id.ts";
import { inTransaction } from "#lib/operation/transaction.ts";
import { insertInvitation } from "../store.ts";
import { acceptInvitation } from "./accept-invitation.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

async function makeAccount(): Promise<string> {
  const id = newId(house.clock.now());
  await house.admin.query("insert into accounts (id, email, created_at) values ($1, $2, now())", [
    id,
    `${id}@example.test`,
  ]);
  return id;
}

async function inviteClient(clinicId = world.clinicId) {
  const clientId = await makeClient(house, clinicId);
  const room = {
    actor: { ...world.owner, clinic: world.owner.clinic },
    clock: house.clock,
    requestId: crypto.randomUUID(),
  };
  const { id } = await inTransaction(house.pool, room, (inside) =>
    insertInvitation(inside, { kind: "client", clientId, email: "petra@example.test" }),
  );
  return { id, clientId };
}

const holder = (invitationId: string, clinicId = world.clinicId) =>
  house.desk(linkActor({ clinicId, purpose: "client-invitation", subjectId: invitationId, version: 1 }));
const accessOf = async (clientId: string) =>
  (await house.admin.query("select account_id, relation from client_access where client_id = $1", [clientId])).rows;

test("the holder of the link opens the client's record to her account, once, with one audit row", async () => {
  const { id, clientId } = await inviteClient();
  const accountId = await makeAccount();
  expect(await acceptInvitation(holder(id), { invitationId: id, accountId })).toMatchObject({ ok: true });
  expect(await accessOf(clientId)).toEqual([{ account_id: accountId, relation: "self" }]);
  const { rows } = await house.admin.query(
    "select outcome from audit_entries where deed = 'invitation.accept' and subject_id = $1",
    [id],
  );
  expect(rows).toEqual([{ outcome: "done" }]);
  expect(await acceptInvitation(holder(id), { invitationId: id, accountId: await makeAccount() })).toMatchObject({
    refusal: "not-found",
  });
});

test("of fifty who use the link at the same moment one gets in", async () => {
  const { id, clientId } = await inviteClient();
  const accounts = await Promise.all(Array.from({ length: 50 }, makeAccount));
  const outcomes = await Promise.all(
    accounts.map((accountId) => acceptInvitation(holder(id), { invitationId: id, accountId })),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await accessOf(clientId)).toHaveLength(1);
});

test("nobody else may use it: another link, staff, a visitor, another clinic", async () => {
  const { id, clientId } = await inviteClient();
  const other = await inviteClient();
  const elsewhere = await makeClinic(house);
  const input = { invitationId: id, accountId: await makeAccount() };
  expect(await acceptInvitation(holder(other.id), input)).toMatchObject({ refusal: "forbidden" });
  expect(await acceptInvitation(house.desk(world.owner), input)).toMatchObject({ refusal: "forbidden" });
  expect(await acceptInvitation(house.desk(world.visitor), input)).toMatchObject({ refusal: "forbidden" });
  expect(await acceptInvitation(holder(id, elsewhere.clinicId), input)).toMatchObject({ refusal: "not-found" });
  expect(await accessOf(clientId)).toEqual([]);
});

test("an expired invitation is not there any more", async () => {
  const { id } = await inviteClient();
  const late = house.desk(
    linkActor({ clinicId: world.clinicId, purpose: "client-invitation", subjectId: id, version: 1 }),
    {
      now: "2026-04-02T08:00:00Z",
    },
  );
  expect(await acceptInvitation(late, { invitationId: id, accountId: await makeAccount() })).toMatchObject({
    refusal: "not-found",
  });
});

test.each([[{}], [{ invitationId: "x", accountId: "y" }]])("bad input %j names its fields", async (input) => {
  expect(await acceptInvitation(house.desk(world.owner), input)).toMatchObject({ refusal: "invalid" });
});
