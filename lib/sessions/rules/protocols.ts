import type { Protocol } from "../knowledge/protocol.ts";
import { SEED_CLASSIC } from "../knowledge/seed-classic.ts";

const PROTOCOLS: readonly Protocol[] = [SEED_CLASSIC];

/** A session keeps the version it was started with in its own plan, so only the newest is looked up. */
export function findProtocol(id: string): Protocol | undefined {
  return PROTOCOLS.find((each) => each.id === id);
}

export function protocolIds(): readonly string[] {
  return PROTOCOLS.map((each) => each.id);
}
