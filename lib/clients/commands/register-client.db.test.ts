import { afterAll, beforeAll, expect, test } from "vitest";
import { auditOf, countRows } from "#db/testing/booking.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { openClient } from "../queries/open-client.ts";
import { searchClients } from "../queries/search-clients.ts";
import { registerClient } from "./register-client.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const UTA = {
  givenName: "Uta",
  familyName: "Müller-Groß",
  birthDate: "1970-02-03",
  phone: "+49 170 555 0199",
  email: "uta@example.test",
};

test("a new client has one row and one audit row; the same person again is the same row", async () => {
  const world = await makeClinic(house);
  const first = await registerClient(house.desk(world.reception), UTA);
  expect(first).toMatchObject({ ok: true, value: { made: true, similar: 0 } });
  const again = await registerClient(house.desk(world.reception), {
    ...UTA,
    familyName: "MÜLLER-GROSS",
    email: "UTA@example.test",
  });
  expect(again).toMatchObject({ ok: true, value: { clientId: first.ok && first.value.clientId, made: false } });
  expect(await countRows(house, "clients", world.clinicId)).toBe(1);
  expect(await auditOf(house, world.clinicId, "client.register")).toEqual(["done", "done"]);
  expect(
    await registerClient(house.desk(world.reception), { ...UTA, givenName: "Ute", email: "ute@example.test" }),
  ).toMatchObject({ value: { made: true, similar: 1 } });
});

test.each([
  "müller",
  "mueller",
  "MULLER",
  "gross",
  "uta mül",
  "0170 5550199",
  "+491705550199",
  "5550199",
  "3.2.1970",
  "03.02.1970",
  "1970-02-03",
  "uta@",
])("is found by %s", async (text) => {
  const world = await makeClinic(house);
  await registerClient(house.desk(world.reception), UTA);
  const found = await searchClients(house.desk(world.reception), { text });
  expect(found.ok && found.value.clients.map((client) => client.name)).toEqual(["Uta Müller-Groß"]);
});

test.each(["%", "_", "\\", "' or 1=1", "nobody"])("the sign %j finds nobody by accident", async (text) => {
  const world = await makeClinic(house);
  await registerClient(house.desk(world.reception), UTA);
  expect(await searchClients(house.desk(world.reception), { text })).toMatchObject({
    ok: true,
    value: { clients: [] },
  });
});

test("pages of twenty, none twice, none lost", async () => {
  const world = await makeClinic(house);
  for (let place = 0; place < 45; place += 1) {
    await registerClient(house.desk(world.reception), {
      ...UTA,
      givenName: `Uta ${place}`,
      email: `uta-${place}@example.test`,
      birthDate: `19${50 + place}-02-03`,
    });
  }
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof searchClients>> = await searchClients(house.desk(world.reception), {
      text: "uta",
      ...(cursor ? { cursor } : {}),
    });
    if (!page.ok) throw new Error(page.refusal);
    ids.push(...page.value.clients.map((client) => client.id));
    cursor = page.value.next;
  }
  expect([ids.length, new Set(ids).size]).toEqual([45, 45]);
});

test("the card shows health to those who treat only; the accountant sees nobody", async () => {
  const world = await makeClinic(house);
  const made = await registerClient(house.desk(world.reception), UTA);
  const clientId = made.ok ? made.value.clientId : "";
  const card = await openClient(house.desk(world.reception), { clientId });
  expect(card).toMatchObject({ ok: true, value: { id: clientId, light: "unscreened", health: null } });
  expect(await openClient(house.desk(world.accountant), { clientId })).toEqual({ ok: false, refusal: "forbidden" });
  expect(await searchClients(house.desk(world.accountant), { text: "uta" })).toEqual({
    ok: false,
    refusal: "forbidden",
  });
  const elsewhere = await makeClinic(house);
  expect(await openClient(house.desk(elsewhere.mara), { clientId })).toEqual({ ok: false, refusal: "not-found" });
  expect(await registerClient(house.desk(world.accountant), UTA)).toEqual({ ok: false, refusal: "forbidden" });
});

test.each([
  [{ ...UTA, birthDate: "2015-01-01" }, "guardian.name"],
  [{ ...UTA, birthDate: "2027-01-01" }, "birthDate"],
  [{ ...UTA, email: "nobody" }, "email"],
  [{ ...UTA, phone: "call me" }, "phone"],
  [{ ...UTA, mergedIntoId: null }, "mergedIntoId"],
])("bad input %# names the field", async (raw, path) => {
  const world = await makeClinic(house);
  const outcome = await registerClient(house.desk(world.reception), raw);
  expect(outcome.ok ? [] : outcome.detail?.fields).toEqual(expect.arrayContaining([expect.objectContaining({ path })]));
  expect(await countRows(house, "clients", world.clinicId)).toBe(0);
});
