import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { drizzleOn, type Pool, type Tx } from "#db/client.ts";
import type { Actor, ClinicScope } from "#lib/access/actor.ts";
import type { Clock } from "#lib/kernel/clock.ts";
import { isId } from "#lib/kernel/id.ts";

/** Everything a step may touch. Made here only, always inside a transaction that stands in one clinic. */
export type Room = {
  readonly tx: Tx;
  readonly clinic: ClinicScope;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly requestId: string;
};

type Wanted = { readonly actor: Actor; readonly clock: Clock; readonly requestId: string };

// Deadlock and serialization failure: the work was undone, so it may be done again.
const RETRIED = new Set(["40P01", "40001"]);
const RETRIES = 3;

/**
 * Runs `work` in one transaction with the clinic's context and commits what it did.
 * A throw rolls everything back; deadlocks and serialization failures are tried again up to three times.
 */
export async function inTransaction<Value>(
  pool: Pool,
  wanted: Wanted,
  work: (room: Room) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once(pool, wanted, work);
    } catch (error) {
      if (attempt >= RETRIES || !RETRIED.has(sqlStateOf(error) ?? "")) throw error;
      await pause(10 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

async function once<Value>(pool: Pool, wanted: Wanted, work: (room: Room) => Promise<Value>): Promise<Value> {
  const client = await connect(pool);
  // A client that fails to roll back is thrown away: it could still hold the clinic's context.
  let broken: Error | undefined;
  try {
    await client.query(opening(wanted));
    const room: Room = {
      tx: drizzleOn(client),
      clinic: wanted.actor.clinic,
      actor: wanted.actor,
      clock: wanted.clock,
      requestId: wanted.requestId,
    };
    const value = await work(room);
    await client.query("commit");
    return value;
  } catch (error) {
    broken = await rollBack(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** A pool that has no connection to give in time says so in PostgreSQL's own words: too many connections. */
async function connect(pool: Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    throw Object.assign(new Error("The database has no free connection.", { cause }), { code: "53300" });
  }
}

async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query("rollback");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * One round trip: BEGIN and every setting, all local to the transaction, because a pooler hands the same
 * connection to other clinics. A simple query takes no parameters, so ids are checked to be ids.
 */
function opening({ actor, requestId }: Wanted): string {
  if (!isId(actor.clinic) || !isId(requestId)) throw new Error("A transaction needs a clinic and a request id.");
  const settings: [string, string][] = [
    ["rivulet.clinic", actor.clinic],
    ["rivulet.request", requestId],
    ["statement_timeout", actor.kind === "job" ? "60s" : "5s"],
    ["lock_timeout", "3s"],
    ["idle_in_transaction_session_timeout", "30s"],
    ["timezone", "UTC"],
    ["jit", "off"],
  ];
  return `begin; select ${settings.map(([name, value]) => `set_config('${name}', '${value}', true)`).join(", ")}`;
}

/** The SQLSTATE of a database error, also when Drizzle has wrapped it. */
export function sqlStateOf(error: unknown): string | undefined {
  return databaseErrorOf(error)?.code;
}

export function constraintOf(error: unknown): string | undefined {
  return databaseErrorOf(error)?.constraint;
}

function databaseErrorOf(error: unknown): { code?: string; constraint?: string } | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") return cause as { code: string; constraint?: string };
  }
  return undefined;
}
