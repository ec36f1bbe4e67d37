import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { done } from "#lib/kernel/outcome.ts";
import { recordSignIn } from "./record-sign-in.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

const entries = async () =>
  (
    await house.admin.query(
      "select deed, outcome, subject_id from audit_entries where clinic_id = $1 order by outcome desc",
      [world.clinicId],
    )
  ).rows;

test("a sign-in leaves one audit row that names the account; nobody records one for another person", async () => {
  expect(await recordSignIn(house.desk(world.mara), { accountId: world.mara.accountId })).toEqual(done(null));
  expect(await recordSignIn(house.desk(world.visitor), { accountId: world.mara.accountId })).toMatchObject({
    refusal: "forbidden",
  });
  expect(await recordSignIn(house.desk(world.jonas), { accountId: world.mara.accountId })).toMatchObject({
    refusal: "forbidden",
  });
  expect(await entries()).toEqual([
    { deed: "sign-in.start", outcome: "done", subject_id: world.mara.accountId },
    { deed: "sign-in.start", outcome: "denied", subject_id: "" },
    { deed: "sign-in.start", outcome: "denied", subject_id: "" },
  ]);
});

test.each([[{}], [{ accountId: "x" }], [{ accountId: 7 }]])("bad input %j is refused with its field", async (input) => {
  expect(await recordSignIn(house.desk(world.mara), input)).toMatchObject({
    refusal: "invalid",
    detail: { fields: [{ path: "accountId" }] },
  });
});
