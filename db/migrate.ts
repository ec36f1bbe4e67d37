import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { runMigrations } from "graphile-worker";
import pg from "pg";

const FOLDER = new URL("./migrations/", import.meta.url);
// Any fixed number: two migrators wait for each other.
const LOCK = 7_041_923;

type Migration = { readonly tag: string; readonly sql: string; readonly hash: string };

/**
 * Applies every migration of the folder that the database does not have yet, in order, under an advisory lock.
 * Refuses to go on when an applied migration is missing, was changed, or was overtaken by a later one.
 * Returns the tags that it applied. `url` must be the owner of the database.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: "rivulet-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await ensureRoles(client);
    const applied = await applyMissing(client);
    await runMigrations({ connectionString: url });
    await openQueueToApp(client);
    return applied;
  } finally {
    await client.end();
  }
}

/** The tags in order: what a database must have to be at head. */
export function migrationTags(): string[] {
  const journal = JSON.parse(readFileSync(new URL("meta/_journal.json", FOLDER), "utf8")) as {
    entries: { tag: string }[];
  };
  return journal.entries.map((entry) => entry.tag);
}

function migrationsOnDisk(): Migration[] {
  return migrationTags().map((tag) => {
    const sql = readFileSync(new URL(`${tag}.sql`, FOLDER), "utf8");
    return { tag, sql, hash: createHash("sha256").update(sql).digest("hex") };
  });
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query(
    "create table if not exists applied_migrations (position integer primary key, tag text not null unique, hash text not null, applied_at timestamptz not null default now())",
  );
  const { rows } = await client.query<{ tag: string; hash: string }>(
    "select tag, hash from applied_migrations order by position",
  );
  const wanted = migrationsOnDisk();
  refuseGaps(rows, wanted);

  const missing = wanted.slice(rows.length);
  for (const [offset, migration] of missing.entries()) {
    await client.query("begin");
    await client.query("set local lock_timeout = '10s'");
    try {
      await client.query(migration.sql);
      await client.query("insert into applied_migrations (position, tag, hash) values ($1, $2, $3)", [
        rows.length + offset,
        migration.tag,
        migration.hash,
      ]);
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw new Error(`Migration ${migration.tag} failed and was rolled back: ${String(error)}`, { cause: error });
    }
  }
  return missing.map((migration) => migration.tag);
}

export function refuseGaps(
  applied: readonly { tag: string; hash: string }[],
  wanted: readonly { tag: string; hash: string }[],
) {
  for (const [position, row] of applied.entries()) {
    const here = wanted[position];
    if (!here) {
      throw new Error(
        `The database has migration ${row.tag}, which this version does not know. Start the newer version.`,
      );
    }
    if (here.tag !== row.tag) {
      throw new Error(
        `The database has ${row.tag} where this version has ${here.tag}. Migrations must not be inserted or removed.`,
      );
    }
    if (here.hash !== row.hash) {
      throw new Error(
        `Migration ${row.tag} was changed after it was applied. Restore its file and add a new migration instead.`,
      );
    }
  }
}

const ROLES = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'rivulet_app') then create role rivulet_app nosuperuser nobypassrls nocreatedb nocreaterole; end if;
  if not exists (select from pg_roles where rolname = 'rivulet_readonly') then create role rivulet_readonly nologin nosuperuser nobypassrls; end if;
end $$`;

async function ensureRoles(client: pg.Client) {
  try {
    await client.query(ROLES);
  } catch (error) {
    throw new Error(
      `The roles rivulet_app and rivulet_readonly are missing and this user may not make them. As a superuser run:\n${ROLES};\nalter role rivulet_app login password '...';`,
      { cause: error },
    );
  }
}

// graphile-worker guards its private tables with row security: without a policy the app could enqueue nothing
// and a worker would run nothing, both in silence.
async function openQueueToApp(client: pg.Client) {
  await client.query(`
do $$
declare
  queue text;
begin
  grant usage on schema graphile_worker to rivulet_app;
  grant select, insert, update, delete on all tables in schema graphile_worker to rivulet_app;
  grant usage, select on all sequences in schema graphile_worker to rivulet_app;
  grant execute on all functions in schema graphile_worker to rivulet_app;
  for queue in select c.relname from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
    execute format('drop policy if exists rivulet_app on graphile_worker.%I', queue);
    execute format('create policy rivulet_app on graphile_worker.%I to rivulet_app using (true) with check (true)', queue);
  end loop;
end $$`);
}
