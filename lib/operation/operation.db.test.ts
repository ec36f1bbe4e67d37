import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { rooms } from "#db/schema/clinics.ts";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { hasRole } from "#lib/access/actor.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "./command.ts";
import { query } from "./query.ts";

let house: TestHouse;
let here: ClinicWorld;
let elsewhere: ClinicWorld;

beforeAll(async () => {
  house = await openTestHouse();
  here = await makeClinic(house);
  elsewhere = await makeClinic(house);
});
afterAll(() => house.close());

const addRoom = command({
  name: "room.add",
  input: z.strictObject({ siteId: z.uuid(), name: z.string().min(1).max(40) }),
  load: async (_room, input) => ({ siteId: input.siteId }),
  may: (actor) => hasRole(actor, "manager"),
  conflicts: { rooms_clinic_id_id_pk: "taken" },
  run: async (room, { siteId }, { name }) => {
    if (name === "refuse") return refused("refused-by-rule", { because: "asked" });
    const id = newId(room.clock.now());
    await room.tx.insert(rooms).values({ clinicId: room.clinic, id, siteId, name });
    if (name === "late refusal") return refused("refused-by-rule");
    if (name === "fault") throw new Error("a fault in the code");
    if (name === "taken") await room.tx.insert(rooms).values({ clinicId: room.clinic, id, siteId, name });
    return done({ value: { id }, subject: id, before: null, after: { name, password: "never kept" } });
  },
});

const listRooms = query({
  name: "room.list",
  input: z.strictObject({}),
  may: (actor) => hasRole(actor, "manager", "reception"),
  discloses: (view: { name: string; clientId: string }[]) => view.map((one) => one.clientId),
  run: async (room) => {
    const rows = await room.tx.select({ name: rooms.name, clientId: rooms.id }).from(rooms);
    return rows;
  },
});

const countRooms = async (clinicId: string) =>
  (await house.admin.query("select 1 from rooms where clinic_id = $1", [clinicId])).rowCount;
const audit = async (clinicId: string) =>
  (
    await house.admin.query(
      "select e.deed, e.outcome, e.actor, e.changed, v.after from audit_entries e left join audit_values v on v.clinic_id = e.clinic_id and v.entry_id = e.id where e.clinic_id = $1 order by e.id",
      [clinicId],
    )
  ).rows;

describe("a command", () => {
  test("that succeeds leaves its row and exactly one audit row without secrets", async () => {
    const world = await makeClinic(house);
    const outcome = await addRoom(house.desk(world.manager), { siteId: world.siteId, name: "Blue" });
    expect(outcome.ok).toBe(true);
    expect(await audit(world.clinicId)).toEqual([
      {
        deed: "room.add",
        outcome: "done",
        actor: `staff:${world.manager.staffId}`,
        changed: ["name", "password"],
        after: { name: "Blue", password: "(secret)" },
      },
    ]);
  });

  test("that is refused leaves neither row nor audit, even after it wrote", async () => {
    const before = await countRooms(here.clinicId);
    const desk = house.desk(here.manager);
    expect(await addRoom(desk, { siteId: here.siteId, name: "refuse" })).toEqual({
      ok: false,
      refusal: "refused-by-rule",
      detail: { because: "asked" },
    });
    expect(await addRoom(desk, { siteId: here.siteId, name: "late refusal" })).toEqual({
      ok: false,
      refusal: "refused-by-rule",
    });
    expect(await addRoom(desk, { siteId: here.siteId, name: "taken" })).toEqual({ ok: false, refusal: "taken" });
    await expect(addRoom(desk, { siteId: here.siteId, name: "fault" })).rejects.toThrow("a fault in the code");
    expect(await countRooms(here.clinicId)).toBe(before);
    expect(await audit(here.clinicId)).toEqual([]);
  });

  test("without permission leaves only the audit row of the denial", async () => {
    const world = await makeClinic(house);
    expect(await addRoom(house.desk(world.mara), { siteId: world.siteId, name: "Mine" })).toEqual({
      ok: false,
      refusal: "forbidden",
    });
    expect(await audit(world.clinicId)).toMatchObject([
      { deed: "room.add", outcome: "denied", actor: `staff:${world.mara.staffId}` },
    ]);
  });

  test("that names another clinic's row is told that there is none", async () => {
    const outcome = await addRoom(house.desk(here.manager), { siteId: elsewhere.siteId, name: "Theirs" });
    expect(outcome).toEqual({ ok: false, refusal: "not-found" });
  });

  test.each([
    [{ name: "x" }, [{ path: "siteId", code: "missing" }]],
    [{ siteId: "no id", name: "x" }, [{ path: "siteId", code: "bad-format" }]],
    [{ siteId: newId(new Date(0)), name: "" }, [{ path: "name", code: "missing", limit: 1 }]],
    [{ siteId: newId(new Date(0)), name: "n".repeat(41) }, [{ path: "name", code: "too-long", limit: 40 }]],
    [{ siteId: newId(new Date(0)), name: "a\u0000b" }, [{ path: "name", code: "control-characters" }]],
    [{ siteId: newId(new Date(0)), name: "\ud800" }, [{ path: "name", code: "control-characters" }]],
    [{ siteId: newId(new Date(0)), name: "x", role: "owner" }, [{ path: "role", code: "unknown-field" }]],
    [{ siteId: newId(new Date(0)), name: 7 }, [{ path: "name", code: "wrong-type" }]],
  ])("answers bad input %j with the field and the fault", async (raw, fields) => {
    expect(await addRoom(house.desk(here.manager), raw)).toEqual({ ok: false, refusal: "invalid", detail: { fields } });
  });

  test("with a key has one effect and one reply, however often and at once it is sent", async () => {
    const world = await makeClinic(house);
    const before = await countRooms(world.clinicId);
    const send = (name: string) =>
      addRoom(house.desk(world.manager, { replay: { route: "rooms", key: "k1" } }), { siteId: world.siteId, name });
    const replies = await Promise.all(Array.from({ length: 20 }, () => send("Once")));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]?.ok).toBe(true);
    expect(await countRooms(world.clinicId)).toBe((before ?? 0) + 1);
    expect(await send("Other body")).toEqual({ ok: false, refusal: "idempotency-mismatch" });
  });
});

describe("a query", () => {
  test("shows the own clinic only and writes one audit row with the list of whom it disclosed", async () => {
    const world = await makeClinic(house);
    const outcome = await listRooms(house.desk(world.reception), {});
    expect(outcome.ok && outcome.value.map((one) => one.name)).toEqual(["Room 1", "Room 2"]);
    const { rows } = await house.admin.query("select outcome, client_ids from audit_entries where clinic_id = $1", [
      world.clinicId,
    ]);
    expect(rows).toEqual([{ outcome: "disclosed", client_ids: world.roomIds }]);
  });

  test("without permission discloses nothing and records the denial", async () => {
    const world = await makeClinic(house);
    expect(await listRooms(house.desk(world.accountant), {})).toEqual({ ok: false, refusal: "forbidden" });
    expect(await audit(world.clinicId)).toMatchObject([{ deed: "room.list", outcome: "denied" }]);
  });
});

test("the clinic's context ends with the transaction: the next user of the connection sees nothing", async () => {
  const client = await house.pool.connect();
  try {
    await client.query(`begin; select set_config('rivulet.clinic', '${here.clinicId}', true)`);
    expect((await client.query("select 1 from rooms")).rowCount).toBe(2);
    await client.query("commit");
    expect((await client.query("select 1 from rooms")).rowCount).toBe(0);
  } finally {
    client.release();
  }
});

test("a deadlock is tried again and nobody sees it", async () => {
  const [first, second] = here.roomIds;
  const touch = (ids: (string | undefined)[]) =>
    command({
      name: "room.touch",
      input: z.strictObject({}),
      load: async () => ({}),
      may: () => true,
      run: async (room) => {
        for (const id of ids) {
          await room.tx.execute(sql`update rooms set name = name where id = ${id}`);
          await room.tx.execute(sql`select pg_sleep(0.05)`);
        }
        return done({ value: true, subject: "rooms", before: null, after: null });
      },
    });
  const outcomes = await Promise.all([
    touch([first, second])(house.desk(here.manager), {}),
    touch([second, first])(house.desk(here.manager), {}),
  ]);
  expect(outcomes).toEqual([done(true), done(true)]);
});
