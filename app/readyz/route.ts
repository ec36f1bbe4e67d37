import { connection } from "next/server";
import { isReady } from "#app/_server/readiness.ts";

/** 200 when people can work: database, migrations, constraints, policies and a living worker. Strangers learn no more than that. */
export async function GET(): Promise<Response> {
  await connection();
  return (await isReady())
    ? new Response("ready")
    : new Response("not ready", { status: 503, headers: { "Retry-After": "5" } });
}
