import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeClient, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";

const GLOBAL_TABLES = ["accounts", "applied_migrations", "clinic_directory", "person_busy", "rate_buckets", "sign_ins"];

let house: TestHouse;
let hereId: string;
let elsewhereId: string;
let tables: string[];

beforeAll(async () => {
  house = await openTestHouse();
  const here = await makeClinic(house);
  const elsewhere = await makeClinic(house);
  hereId = here.clinicId;
  elsewhereId = elsewhere.clinicId;
  await makeClient(house, hereId);
  tables = (
    await rows<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','v','p') order by 1",
    )
  ).map((row) => row.name);
});
afterAll(() => house.close());

async function rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await house.admin.query<Row>(sql, values)).rows;
}

/** What the app's role sees of a table: a count, or the SQLSTATE of the refusal. */
async function seenAsApp(table: string, clinicId?: string): Promise<number | string> {
  const client = await house.pool.connect();
  try {
    await client.query("begin");
    if (clinicId) await client.query("select set_config('rivulet.clinic', $1, true)", [clinicId]);
    return (await client.query(`select * from ${table}`)).rowCount ?? 0;
  } catch (error) {
    return (error as pg.DatabaseError).code ?? "?";
  } finally {
    await client.query("rollback");
    client.release();
  }
}

test("the catalogue was read", () => {
  expect(tables.length).toBeGreaterThan(35);
});

test("without a clinic every table gives the app no row or 'permission denied', and no other error", async () => {
  for (const table of tables) expect([0, "42501"], table).toContain(await seenAsApp(table));
});

test("the same holds on a connection that stood in a clinic before", async () => {
  const client = await house.pool.connect();
  try {
    await client.query(`begin; select set_config('rivulet.clinic', '${hereId}', true); commit`);
    expect((await client.query("select 1 from clients")).rowCount).toBe(0);
  } finally {
    client.release();
  }
});

test("in clinic B's context nothing of clinic A is seen, changed or made", async () => {
  const withClinic = await rows<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'clinic_id'",
  );
  for (const { name } of withClinic) {
    if (GLOBAL_TABLES.includes(name)) continue;
    const [own] = await rows<{ n: number }>(`select count(*)::int as n from ${name} where clinic_id = $1`, [
      elsewhereId,
    ]);
    expect([own?.n, "42501"], name).toContain(await seenAsApp(name, elsewhereId));
  }
  const client = await house.pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('rivulet.clinic', $1, true)", [elsewhereId]);
    expect(
      (await client.query("update clients set given_name = 'Stolen' where clinic_id = $1", [hereId])).rowCount,
    ).toBe(0);
    await expect(
      client.query(
        "insert into rooms (clinic_id, id, site_id, name) select clinic_id, gen_random_uuid(), id, 'x' from sites where false union all select $1, gen_random_uuid(), gen_random_uuid(), 'x'",
        [hereId],
      ),
    ).rejects.toMatchObject({ code: "42501" });
  } finally {
    await client.query("rollback");
    client.release();
  }
});

test("every table but the global ones has forced row security with one policy for all commands, reading and writing", async () => {
  const bare = await rows(
    `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not (c.relname = any ($1)) and not (c.relrowsecurity and c.relforcerowsecurity and exists (
         select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and p.cmd = 'ALL'
           and p.qual like '%rivulet.clinic%' and p.with_check like '%rivulet.clinic%'))`,
    [GLOBAL_TABLES],
  );
  expect(bare).toEqual([]);
});

test("five tables are global, no more, beside the list of migrations", async () => {
  const unguarded = await rows<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity order by 1",
  );
  expect(unguarded.map((row) => row.name)).toEqual(GLOBAL_TABLES);
});

test("every primary, unique and foreign key of a tenant table begins with the clinic", async () => {
  const loose = await rows(
    `select c.conrelid::regclass::text as "table", c.conname from pg_constraint c
     join pg_class t on t.oid = c.conrelid and t.relnamespace = 'public'::regnamespace and t.relrowsecurity
     where c.contype in ('p', 'u', 'f')
       and not exists (select from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1] and a.attname = 'clinic_id')
       and not (c.contype = 'f' and c.confrelid = 'accounts'::regclass)
       and c.conname <> 'clinics_slug_unique'`,
  );
  expect(loose).toEqual([]);
});

test("views run with the rights of who asks; door functions pin their path and are closed to everybody else", async () => {
  expect(
    await rows(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' and not ('security_invoker=true' = any (coalesce(reloptions, '{}')))",
    ),
  ).toEqual([]);
  const doors = await rows<{ name: string; pinned: boolean; open: boolean }>(
    `select p.proname as name, p.proconfig::text like '%search_path=public, pg_temp%' as pinned,
       exists (select from aclexplode(p.proacl) x where x.grantee = 0) or p.proacl is null as open
     from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef`,
  );
  expect(doors.length).toBeGreaterThan(10);
  expect(doors.filter((door) => !door.name.startsWith("door_") || !door.pinned || door.open)).toEqual([]);
});

describe("what was signed or said stays, for the app, the owner and the superuser", () => {
  const KEPT = [
    "submissions",
    "answers",
    "decisions",
    "consent_signatures",
    "session_events",
    "session_spans",
    "session_regions",
    "measurements",
    "discharge_notes",
    "course_plans",
    "audit_entries",
    "audit_values",
    "audit_links",
  ];

  test.each(KEPT)("%s cannot be truncated by anybody and the app has no grant to change it", async (table) => {
    await expect(house.admin.query(`truncate ${table} cascade`)).rejects.toMatchObject({ code: "RV001" });
    const owner = new pg.Client({ connectionString: house.ownerUrl });
    await owner.connect();
    await expect(owner.query(`truncate ${table} cascade`)).rejects.toMatchObject({ code: "RV001" });
    await owner.end();
    const grants = await rows<{ privilege: string }>(
      "select privilege_type as privilege from information_schema.role_table_grants where grantee = 'rivulet_app' and table_name = $1",
      [table],
    );
    expect(
      grants.map((grant) => grant.privilege).filter((privilege) => privilege !== "INSERT" && privilege !== "SELECT"),
    ).toEqual([]);
  });

  test("an audit row is refused UPDATE and DELETE even to the superuser", async () => {
    await house.admin.query(
      "insert into audit_entries (clinic_id, id, at, actor, deed, outcome, subject_id, client_ids, changed, request_id) values ($1, gen_random_uuid(), now(), 'x', 'x.y', 'done', '', '{}', '{}', gen_random_uuid())",
      [hereId],
    );
    await expect(house.admin.query("update audit_entries set actor = 'nobody'")).rejects.toMatchObject({
      code: "RV001",
    });
    await expect(house.admin.query("delete from audit_entries")).rejects.toMatchObject({ code: "RV001" });
  });
});
