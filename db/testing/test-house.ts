import { randomBytes } from "node:crypto";
import pg from "pg";
import { openPool, type Pool } from "#db/client.ts";
import type { Actor } from "#lib/access/actor.ts";
import { type Clock, stoppedClock } from "#lib/kernel/clock.ts";
import { type Desk, openDesk, type Replay } from "#lib/operation/desk.ts";
import { asSuperuser, cluster, templateName, urlOn } from "./cluster.ts";

/** Monday morning in Berlin, an ordinary week in winter time. */
export const TEST_NOW = "2026-03-02T07:30:00Z";

export type TestHouse = {
  readonly name: string;
  /** As the app connects: row security on, no ownership. */
  readonly pool: Pool;
  /** Past every rule: for looking at what was stored, and for attacks as the owner. */
  readonly admin: pg.Pool;
  readonly ownerUrl: string;
  readonly clock: Clock;
  desk(actor: Actor, extra?: { now?: string; replay?: Replay }): Desk;
  close(): Promise<void>;
};

/** A database of its own for one test file, cloned from the migrated template in a fraction of a second. */
export async function openTestHouse(): Promise<TestHouse> {
  const name = `rivulet_test_${randomBytes(6).toString("hex")}`;
  await asSuperuser("postgres", (client) =>
    client.query(`create database ${name} template ${templateName()} owner rivulet_owner`),
  );
  const pool = openPool(urlOn(name, { name: "rivulet_app", password: cluster().appPassword }), 30);
  const admin = new pg.Pool({ connectionString: urlOn(name), max: 4 });
  // A connection that is just closing may still hear that its database goes.
  admin.on("error", () => undefined);
  const clock = stoppedClock(TEST_NOW);
  return {
    name,
    pool,
    admin,
    ownerUrl: urlOn(name, { name: "rivulet_owner", password: cluster().ownerPassword }),
    clock,
    desk: (actor, extra = {}) =>
      openDesk(pool, actor, extra.now ? stoppedClock(extra.now) : clock, extra.replay ? { replay: extra.replay } : {}),
    async close() {
      await pool.end();
      await admin.end();
      await asSuperuser("postgres", (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
