import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { linkActor } from "#lib/access/actor.ts";
import { readLinkToken } from "#lib/access/links.ts";
import { openAccount } from "#lib/operation/front-door.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { inviteStaff } from "./invite-staff.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

const wish = (email: string, roles = ["therapist"]) => ({ givenName: "Nele", familyName: "Brandt", email, roles });
const stored = async (email: string) =>
  (await house.admin.query("select body from messages where recipient = $1", [email])).rows;

test("a manager invites a therapist: profile, message with a link that works, one audit row", async () => {
  const outcome = await inviteStaff(house.desk(world.manager), wish("nele@example.test"));
  expect(outcome.ok).toBe(true);
  const [message] = await stored("nele@example.test");
  const token = /\/invite\/(\S+)/.exec(message?.body ?? "")?.[1] ?? "";
  const link = readLinkToken(token, "staff-invitation");
  expect(link).toBeDefined();
  if (!link) return;
  const account = await openAccount(house.pool, { email: "nele@example.test", passwordHash: "x" }, house.clock);
  const accepted = await acceptInvitation(house.desk(linkActor(link)), {
    invitationId: link.subjectId,
    accountId: account.id,
  });
  expect(accepted).toMatchObject({ ok: true, value: { kind: "staff" } });
  const { rows } = await house.admin.query("select roles::text from memberships where account_id = $1", [account.id]);
  expect(rows).toEqual([{ roles: "{therapist}" }]);
});

test("nobody hands out more than she has: a manager makes no owner, a therapist invites nobody", async () => {
  expect(await inviteStaff(house.desk(world.manager), wish("boss@example.test", ["owner"]))).toMatchObject({
    refusal: "forbidden",
  });
  expect(await inviteStaff(house.desk(world.mara), wish("friend@example.test"))).toMatchObject({
    refusal: "forbidden",
  });
  expect(await stored("boss@example.test")).toEqual([]);
  expect(await stored("friend@example.test")).toEqual([]);
});

test.each([
  [{ ...wish("x@example.test"), roles: ["god"] }, "roles.0"],
  [{ ...wish("not an address") }, "email"],
  [{ ...wish("a@example.test\nBcc: b@example.test") }, "email"],
  [{ ...wish("x@example.test"), givenName: "" }, "givenName"],
  [{ ...wish("x@example.test"), clinicId: "other" }, "clinicId"],
])("bad input %j names its field and stores nothing", async (input, path) => {
  expect(await inviteStaff(house.desk(world.owner), input)).toMatchObject({
    refusal: "invalid",
    detail: { fields: [{ path }] },
  });
});
