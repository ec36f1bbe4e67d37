import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Pool } from "#db/client.ts";
import { clientAccess, clients } from "#db/schema/clients.ts";
import { memberships, staff } from "#db/schema/staff.ts";
import { type Actor, clientActor, jobActor, staffActor } from "#lib/access/actor.ts";
import { fingerprint } from "#lib/access/links.ts";
import type { Clock } from "#lib/kernel/clock.ts";
import { newId } from "#lib/kernel/id.ts";
import { inTransaction } from "./transaction.ts";

// Before a clinic is chosen there is no row security to stand in: here, and only here, the pool is used without a
// transaction of a clinic, and only through the door functions of the database.

export type Place = {
  readonly clinicId: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: "staff" | "client";
};

export type SignIn = {
  readonly id: string;
  readonly accountId: string;
  readonly clinicId: string;
  readonly kind: "staff" | "client";
  readonly email: string;
};

const STAFF_TERM = { idleMinutes: 60, hours: 12 };
const CLIENT_TERM = { idleMinutes: 30 * 24 * 60, hours: 30 * 24 };

/** One address only, in the one spelling that is stored and compared. */
export function foldEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

const SLUG = /^[a-z0-9-]{1,80}$/;

/** Whatever cannot be a slug is nobody's, without asking the database, which chokes on some texts. */
export async function findClinicId(pool: Pool, slug: string): Promise<string | undefined> {
  if (!SLUG.test(slug)) return undefined;
  const { rows } = await pool.query<{ id: string | null }>("select door_find_clinic($1) as id", [slug]);
  return rows[0]?.id ?? undefined;
}

export async function listClinicIds(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>("select door_list_clinics() as id");
  return rows.map((row) => row.id);
}

export async function registerClinic(pool: Pool, slug: string, clinicId: string): Promise<void> {
  await pool.query("select door_register_clinic($1, $2)", [slug, clinicId]);
}

export async function findAccount(
  pool: Pool,
  email: string,
): Promise<{ id: string; passwordHash: string | null } | undefined> {
  // No text column can hold this character, and PostgreSQL fails on being asked for it.
  if (email.includes("\0")) return undefined;
  const { rows } = await pool.query<{ id: string; passwordHash: string | null }>(
    'select id, password_hash as "passwordHash" from door_find_account($1)',
    [foldEmail(email)],
  );
  return rows[0];
}

/** The account of this e-mail; made with the given password when there was none, else left as it is. */
export async function openAccount(pool: Pool, account: { email: string; passwordHash: string }, clock: Clock) {
  const now = clock.now();
  const { rows } = await pool.query<{ id: string; made: boolean }>(
    "select id, made from door_open_account($1, $2, $3, $4)",
    [newId(now), foldEmail(account.email), account.passwordHash, now],
  );
  const [row] = rows;
  if (!row) throw new Error("An account was neither found nor made.");
  return row;
}

export async function listPlaces(pool: Pool, accountId: string): Promise<Place[]> {
  const { rows } = await pool.query<Place>(
    'select clinic_id as "clinicId", slug, name, kind from door_list_places($1)',
    [accountId],
  );
  return rows;
}

/** Returns the handle for the cookie: 256 random bits, of which the database keeps a hash. */
export async function startSignIn(
  pool: Pool,
  wanted: { accountId: string; clinicId: string; kind: "staff" | "client"; device: string },
  clock: Clock,
): Promise<string> {
  const handle = randomBytes(32).toString("base64url");
  const term = wanted.kind === "staff" ? STAFF_TERM : CLIENT_TERM;
  const now = clock.now();
  const ends = new Date(now.getTime() + term.hours * 3_600_000);
  await pool.query("select door_start_sign_in($1, $2, $3, $4, $5, $6, $7, $8, $9)", [
    newId(now),
    hashOf(handle),
    wanted.accountId,
    wanted.clinicId,
    wanted.kind,
    now,
    term.idleMinutes,
    ends,
    wanted.device.slice(0, 200),
  ]);
  return handle;
}

export async function recallSignIn(pool: Pool, handle: string, clock: Clock): Promise<SignIn | undefined> {
  const { rows } = await pool.query<SignIn>(
    'select id, account_id as "accountId", clinic_id as "clinicId", kind, email from door_use_sign_in($1, $2)',
    [hashOf(handle), clock.now()],
  );
  return rows[0];
}

export async function endSignIn(pool: Pool, handle: string, clock: Clock): Promise<void> {
  await pool.query("select door_end_sign_in($1, $2)", [hashOf(handle), clock.now()]);
}

export type RateLimit = {
  readonly purpose: string;
  readonly key: string;
  readonly allowed: number;
  readonly seconds: number;
};

// The key is kept as a fingerprint only.
const bucketOf = ({ purpose, key }: RateLimit) => `${purpose}:${fingerprint(purpose, key)}`;

/** Counts a try: 0, or the seconds to wait. */
export async function takeRate(pool: Pool, limit: RateLimit): Promise<number> {
  const { rows } = await pool.query<{ wait: number }>("select door_take_rate($1, $2, $3) as wait", [
    bucketOf(limit),
    limit.allowed,
    limit.seconds,
  ]);
  return rows[0]?.wait ?? limit.seconds;
}

/** Gives a try back that turned out well: only failures count against somebody. */
export async function returnRate(pool: Pool, limit: RateLimit): Promise<void> {
  await pool.query("select door_return_rate($1)", [bucketOf(limit)]);
}

/** Who stands behind a sign-in, from the clinic's own rows as they are now: a membership that ended is nobody. */
export async function actorOf(pool: Pool, signIn: SignIn, clock: Clock): Promise<Actor | undefined> {
  const asPorter = { actor: jobActor(signIn.clinicId, "porter"), clock, requestId: crypto.randomUUID() };
  return inTransaction(pool, asPorter, async ({ tx, clinic }) => {
    if (signIn.kind === "staff") {
      const [member] = await tx
        .select({
          roles: memberships.roles,
          staffId: staff.id,
          givenName: staff.givenName,
          familyName: staff.familyName,
        })
        .from(memberships)
        .innerJoin(staff, and(eq(staff.clinicId, memberships.clinicId), eq(staff.id, memberships.staffId)))
        .where(
          and(
            eq(memberships.clinicId, clinic),
            eq(memberships.accountId, signIn.accountId),
            isNull(memberships.endedAt),
            eq(staff.active, true),
          ),
        );
      if (!member) return undefined;
      const { roles, staffId, givenName, familyName } = member;
      return staffActor({
        clinicId: clinic,
        accountId: signIn.accountId,
        staffId,
        roles,
        name: `${givenName} ${familyName}`,
      });
    }
    const rows = await tx
      .select({
        clientId: clientAccess.clientId,
        relation: clientAccess.relation,
        grants: clientAccess.grants,
        givenName: clients.givenName,
        familyName: clients.familyName,
      })
      .from(clientAccess)
      .innerJoin(clients, and(eq(clients.clinicId, clientAccess.clinicId), eq(clients.id, clientAccess.clientId)))
      .where(
        and(
          eq(clientAccess.clinicId, clinic),
          eq(clientAccess.accountId, signIn.accountId),
          isNull(clientAccess.endedAt),
        ),
      );
    const herself = rows.find((row) => row.relation === "self") ?? rows[0];
    if (!herself) return undefined;
    const access = rows.map(({ clientId, relation, grants }) => ({ clientId, self: relation === "self", grants }));
    const name = `${herself.givenName} ${herself.familyName}`;
    return clientActor({ clinicId: clinic, accountId: signIn.accountId, name, access });
  });
}

function hashOf(handle: string): string {
  return createHash("sha256").update(handle).digest("hex");
}
