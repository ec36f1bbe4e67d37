import type { Pool } from "#db/client.ts";
import { foldEmail, takeRate } from "#lib/operation/front-door.ts";

const WINDOW_SECONDS = 600;
/** Far above a clinic full of people behind one router. */
const PER_ADDRESS = 3_000;
const PER_CLINIC = 3_000;
/**
 * A program may try hundreds of times for one person at once and is to hear "taken", not "wait". What one person can
 * keep from others is limited by the visits that lie ahead of her, not by how often she asks.
 */
const PER_CONTACT = 600;

/** Counts a request of this address: 0, or the seconds to wait. */
export function countRequest(pool: Pool, address: string): Promise<number> {
  return take(pool, "api-address", address, PER_ADDRESS);
}

/** Counts an attempt to book: 0, or the seconds to wait. */
export async function countBooking(pool: Pool, slug: string, email: unknown): Promise<number> {
  const wait = await take(pool, "api-clinic", slug, PER_CLINIC);
  if (wait > 0 || typeof email !== "string") return wait;
  return take(pool, "api-contact", `${slug} ${foldEmail(email.slice(0, 254))}`, PER_CONTACT);
}

function take(pool: Pool, purpose: string, key: string, allowed: number): Promise<number> {
  return takeRate(pool, { purpose, key, allowed, seconds: WINDOW_SECONDS });
}
