import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicWorld, makeClient, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { stoppedClock } from "#lib/kernel/clock.ts";
import { newId } from "#lib/kernel/id.ts";
import { actorOf, endSignIn, findClinicId, recallSignIn, takeRate } from "#lib/operation/front-door.ts";
import { hashPassword } from "./passwords.ts";
import { signIn } from "./sign-in.ts";
import { verifyPassword } from "./verify-password.ts";

let house: TestHouse;
let world: ClinicWorld;
const PASSWORD = "a quiet river bends";

beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

/** A therapist of her own for each test, so that rate limits of one test never touch another. */
async function makePerson(name: string) {
  const email = `${name}-${newId(house.clock.now())}@example.test`;
  const accountId = newId(house.clock.now());
  const staffId = newId(house.clock.now());
  await house.admin.query("insert into accounts (id, email, password_hash, created_at) values ($1, $2, $3, now())", [
    accountId,
    email,
    await hashPassword(PASSWORD),
  ]);
  await house.admin.query(
    "insert into staff (clinic_id, id, account_id, given_name, family_name, treats, online) values ($1, $2, $3, $4, 'X', true, true)",
    [world.clinicId, staffId, accountId, name],
  );
  await house.admin.query(
    "insert into memberships (clinic_id, id, account_id, staff_id, roles, created_at) values ($1, $2, $3, $4, '{therapist}', now())",
    [world.clinicId, newId(house.clock.now()), accountId, staffId],
  );
  return { email, accountId, staffId };
}

const attempt = (email: string, password = PASSWORD) =>
  signIn(house.pool, { email, password, address: "", device: "test" }, house.clock);

async function handleOf(email: string): Promise<string> {
  const outcome = await attempt(email);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.handle;
}

const whoIs = async (handle: string, clock = house.clock) => {
  const row = await recallSignIn(house.pool, handle, clock);
  return row && actorOf(house.pool, row, clock);
};

test("the right password opens a sign-in that says who she is, in whatever case the e-mail is typed", async () => {
  const { email, staffId } = await makePerson("ada");
  const outcome = await attempt(`  ${email.toUpperCase()} `);
  expect(outcome.ok && outcome.value.place).toMatchObject({ clinicId: world.clinicId, kind: "staff" });
  expect(await whoIs(outcome.ok ? outcome.value.handle : "")).toMatchObject({
    kind: "staff",
    staffId,
    roles: ["therapist"],
  });
});

test("wrong password, unknown e-mail and an account without a place get the same answer", async () => {
  const { email } = await makePerson("bea");
  const lonely = `lonely-${newId(house.clock.now())}@example.test`;
  await house.admin.query(
    "insert into accounts (id, email, password_hash, created_at) values (gen_random_uuid(), $1, $2, now())",
    [lonely, await hashPassword(PASSWORD)],
  );
  const answers = [
    await attempt(email, "not her password"),
    await attempt("nobody@example.test"),
    await attempt(lonely),
  ];
  expect(answers).toEqual(Array(3).fill({ ok: false, refusal: "wrong-credentials" }));
});

test("after ten attempts on one e-mail the eleventh waits, even with the right password; others are not touched", async () => {
  const { email } = await makePerson("cleo");
  const other = await makePerson("dora");
  for (let n = 0; n < 10; n += 1) await attempt(email, "wrong wrong wrong");
  const outcome = await attempt(email);
  expect(outcome).toMatchObject({ ok: false, refusal: "too-many-attempts" });
  expect((await attempt(other.email)).ok).toBe(true);
});

test("who signs in often and rightly is never kept waiting", async () => {
  const { email } = await makePerson("dana");
  for (let n = 0; n < 15; n += 1) expect((await attempt(email)).ok).toBe(true);
});

test("a text that no e-mail can be is a wrong e-mail like any other", async () => {
  expect(await attempt("nobody\u0000@example.test")).toMatchObject({ ok: false, refusal: "wrong-credentials" });
  expect(await attempt("\ud800@example.test")).toMatchObject({ ok: false, refusal: "wrong-credentials" });
});

test.each([["with\u0000zero"], ["a%00b"], ["Upper"], [""], ["x".repeat(81)]])(
  "%j is no clinic's slug",
  async (slug) => {
    expect(await findClinicId(house.pool, slug)).toBeUndefined();
  },
);

test("who proves herself rightly is never kept waiting; ten wrong passwords are, in whatever case the e-mail is given", async () => {
  const { email } = await makePerson("joan");
  for (let index = 0; index < 12; index += 1) expect((await verifyPassword(house.pool, email, PASSWORD)).ok).toBe(true);
  for (let index = 0; index < 10; index += 1)
    await verifyPassword(house.pool, email.toUpperCase(), "wrong wrong wrong");
  expect(await verifyPassword(house.pool, email, PASSWORD)).toMatchObject({ ok: false, refusal: "too-many-attempts" });
});

test("a burst of parallel attempts cannot slip past the limit", async () => {
  const waits = await Promise.all(
    Array.from({ length: 50 }, () => takeRate(house.pool, { purpose: "burst", key: "one", allowed: 10, seconds: 60 })),
  );
  expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
});

describe("an old handle is dead at the very next request after", () => {
  test("sign-out", async () => {
    const handle = await handleOf((await makePerson("eva")).email);
    await endSignIn(house.pool, handle, house.clock);
    expect(await whoIs(handle)).toBeUndefined();
  });
  test("the membership ended", async () => {
    const { email, accountId } = await makePerson("fay");
    const handle = await handleOf(email);
    await house.admin.query("update memberships set ended_at = now() where account_id = $1", [accountId]);
    expect(await whoIs(handle)).toBeUndefined();
  });
  test("the staff profile was switched off", async () => {
    const { email, staffId } = await makePerson("gil");
    const handle = await handleOf(email);
    await house.admin.query("update staff set active = false where id = $1", [staffId]);
    expect(await whoIs(handle)).toBeUndefined();
  });
  test("an hour without a request, and twelve hours in any case", async () => {
    const handle = await handleOf((await makePerson("hel")).email);
    expect(await whoIs(handle, stoppedClock("2026-03-02T08:29:00Z"))).toBeDefined();
    expect(await whoIs(handle, stoppedClock("2026-03-02T09:30:00Z"))).toBeUndefined();
  });
});

test("a change of roles is seen at the next request", async () => {
  const { email, accountId } = await makePerson("ina");
  const handle = await handleOf(email);
  await house.admin.query("update memberships set roles = '{manager}' where account_id = $1", [accountId]);
  expect(await whoIs(handle)).toMatchObject({ roles: ["manager"] });
});

test("a client signs in as herself and is nobody once her access has ended", async () => {
  const clientId = await makeClient(house, world.clinicId, { givenName: "Zoë" });
  const email = `zoe-${clientId}@example.test`;
  const accountId = newId(house.clock.now());
  await house.admin.query("insert into accounts (id, email, password_hash, created_at) values ($1, $2, $3, now())", [
    accountId,
    email,
    await hashPassword(PASSWORD),
  ]);
  await house.admin.query(
    "insert into client_access (clinic_id, id, account_id, client_id, relation, grants, created_at) values ($1, gen_random_uuid(), $2, $3, 'self', '{}', now())",
    [world.clinicId, accountId, clientId],
  );
  const handle = await handleOf(email);
  expect(await whoIs(handle)).toMatchObject({ kind: "client", access: [{ clientId, self: true }], name: "Zoë Kovač" });
  await house.admin.query("update client_access set ended_at = now() where account_id = $1", [accountId]);
  expect(await whoIs(handle)).toBeUndefined();
});
