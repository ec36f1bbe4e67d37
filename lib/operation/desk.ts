import type { Pool } from "#db/client.ts";
import type { Actor } from "#lib/access/actor.ts";
import type { Clock } from "#lib/kernel/clock.ts";

const pools = new WeakMap<Desk, Pool>();

/** A request may name a key under which its reply is kept: the same key again is answered the same. */
export type Replay = { readonly route: string; readonly key: string };

/** What every caller must bring: web request, job, seed or test. The pool behind it answers only to lib/operation. */
export type Desk = {
  readonly actor: Actor;
  readonly clock: Clock;
  readonly requestId: string;
  readonly replay?: Replay;
};

export function openDesk(
  pool: Pool,
  actor: Actor,
  clock: Clock,
  request: { requestId?: string; replay?: Replay } = {},
): Desk {
  const { requestId = crypto.randomUUID(), replay } = request;
  const desk: Desk = Object.freeze(replay ? { actor, clock, requestId, replay } : { actor, clock, requestId });
  pools.set(desk, pool);
  return desk;
}

export function poolBehind(desk: Desk): Pool {
  const pool = pools.get(desk);
  if (!pool) throw new Error("This desk was not opened by openDesk.");
  return pool;
}
