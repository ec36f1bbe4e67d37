import { readEnv } from "#lib/kernel/env.ts";

/** Runs once, before the first request is answered. A throw here stops the start, which is what a boot check wants. */
export async function register(): Promise<void> {
  readEnv();
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseUnsafeHouse } = await import("#app/_server/readiness.ts");
  await refuseUnsafeHouse();
}
