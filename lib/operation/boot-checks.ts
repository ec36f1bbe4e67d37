import type pg from "pg";
import journal from "#db/migrations/meta/_journal.json" with { type: "json" };

// The few names without which the product would be unsafe while looking well.
const CONSTRAINTS = [
  "occupancies_no_overlap",
  "person_busy_no_overlap",
  "session_spans_no_overlap",
  "clients_same_person",
  "appointments_one_per_booking",
];
const TRIGGERS = [
  "appointments_transition",
  "sessions_signed",
  "session_regions_signed",
  "sessions_not_truncated",
  "decisions_kept",
  "answers_kept",
  "audit_entries_kept",
];

type Queryable = { query: pg.Pool["query"] };
type Check = {
  readonly fault: string;
  readonly cure: string;
  readonly sql: string;
  readonly values?: readonly unknown[];
};

// Each statement returns one row per fault; no row means that all is well.
const CHECKS: readonly Check[] = [
  {
    fault: "The database is not at the migration of this version",
    cure: "Run npm run db:migrate with this version.",
    sql: "select head from door_migration_head() head where head is distinct from $1",
    values: [journal.entries.at(-1)?.tag ?? ""],
  },
  {
    fault: "The app's database user is a superuser or may bypass row security",
    cure: "Let DATABASE_URL name the role rivulet_app.",
    sql: "select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)",
  },
  {
    fault: "The app's database user owns tables",
    cure: "Let DATABASE_URL name the role rivulet_app and MIGRATION_DATABASE_URL the owner.",
    sql: "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and pg_has_role(current_user, relowner, 'member')",
  },
  {
    fault: "A table that holds clinics' data has no forced row security",
    cure: "Run npm run db:migrate with this version.",
    sql: `select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id' and not a.attisdropped)
      and has_table_privilege(current_user, c.oid, 'insert')
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`,
  },
  {
    fault: "A constraint is missing",
    cure: "Run npm run db:migrate with this version.",
    sql: "select wanted from unnest($1::text[]) wanted where not exists (select from pg_class where relname = wanted and relnamespace = 'public'::regnamespace)",
    values: [CONSTRAINTS],
  },
  {
    fault: "A trigger is missing or switched off",
    cure: "Run npm run db:migrate with this version.",
    sql: "select wanted from unnest($1::text[]) wanted where not exists (select from pg_trigger where tgname = wanted and tgenabled in ('O', 'A'))",
    values: [TRIGGERS],
  },
  {
    fault: "The server may lose what it has confirmed",
    cure: "Switch fsync, synchronous_commit and full_page_writes on.",
    sql: `select name from pg_settings where (name in ('fsync', 'full_page_writes') and setting <> 'on')
      or (name = 'synchronous_commit' and setting not in ('on', 'remote_apply'))`,
  },
];

/** Everything that is wrong with the database this process would run on; empty when it may start. */
export async function databaseFaults(pool: Queryable): Promise<string[]> {
  const faults: string[] = [];
  for (const { fault, cure, sql, values } of CHECKS) {
    const { rows } = await pool.query<Record<string, string>>(sql, values ? [...values] : []);
    if (rows.length > 0) faults.push(`${fault} (${rows.map((row) => Object.values(row)[0]).join(", ")}). ${cure}`);
  }
  return faults;
}

/** Throws with every fault and its cure: a process that cannot be safe does not start. */
export async function refuseUnsafeDatabase(pool: Queryable): Promise<void> {
  const faults = await databaseFaults(pool);
  if (faults.length > 0) throw new Error(`The database is not safe to run on:\n- ${faults.join("\n- ")}`);
}
