import { type Runner, run, type TaskList } from "graphile-worker";
import pino from "pino";
import { openPool, type Pool } from "#db/client.ts";
import { jobActor } from "#lib/access/actor.ts";
import { type Clock, shiftedClock, systemClock } from "#lib/kernel/clock.ts";
import { readEnv } from "#lib/kernel/env.ts";
import { isId } from "#lib/kernel/id.ts";
import { refuseUnsafeDatabase } from "#lib/operation/boot-checks.ts";
import { openDesk } from "#lib/operation/desk.ts";
import { inTransaction } from "#lib/operation/transaction.ts";
import type { JobHandler } from "./handler.ts";
import { holdHeartbeat } from "./heartbeat.ts";
import { type MailRelay, openMailRelay } from "./mail-relay.ts";
import { HANDLERS } from "./registry.ts";
import { sweep } from "./sweep.ts";
import type { JobName } from "./words.ts";

const log = pino({ name: "worker" });

function isPayload(payload: unknown): payload is { clinicId: string } {
  return typeof payload === "object" && payload !== null && "clinicId" in payload && isId(String(payload.clinicId));
}

function tasksOf(pool: Pool, clock: Clock, relay: MailRelay): TaskList {
  const tasks: TaskList = { sweep: () => sweep(pool, clock) };
  for (const [name, handler] of Object.entries(HANDLERS)) {
    tasks[name] = async (payload) => {
      if (!isPayload(payload)) throw new Error(`The job ${name} names no clinic.`);
      const actor = jobActor(payload.clinicId, name);
      const desk = openDesk(pool, actor, clock);
      // The queue keeps names and payloads apart; enqueueJob has checked that they fit.
      await (handler as unknown as JobHandler<JobName>)(
        { desk, relay, read: (look) => inTransaction(pool, desk, look) },
        payload as never,
      );
    };
  }
  return tasks;
}

async function start(): Promise<void> {
  const env = readEnv();
  const clock = env.FIXED_NOW ? shiftedClock(env.FIXED_NOW) : systemClock;
  const pool = openPool(env.DATABASE_DIRECT_URL, 6);
  await refuseUnsafeDatabase(pool);
  const runner: Runner = await run({
    connectionString: env.DATABASE_DIRECT_URL,
    maxPoolSize: 4,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    crontab: "* * * * * sweep ?max=1",
    taskList: tasksOf(pool, clock, openMailRelay()),
  });
  const heartbeat = await holdHeartbeat(env.DATABASE_DIRECT_URL);
  log.info("worker is ready");

  const stop = async () => {
    await heartbeat.stop();
    await runner.stop();
    await pool.end();
  };
  process.once("SIGTERM", () => void stop().then(() => process.exit(0)));
  process.once("SIGINT", () => void stop().then(() => process.exit(0)));
  await runner.promise;
}

start().catch((error: unknown) => {
  log.fatal({ message: error instanceof Error ? error.message : String(error) }, "worker cannot go on");
  process.exit(1);
});
