import type { Pool } from "#db/client.ts";
import { done, type Outcome, refused } from "#lib/kernel/outcome.ts";
import { findAccount, foldEmail, returnRate, takeRate } from "#lib/operation/front-door.ts";
import { passwordFits } from "./passwords.ts";

const TRIES = { purpose: "prove-again", allowed: 10, seconds: 900 };

/** For deeds that ask again who is there, such as a signature: guesses are limited as at the door. */
export async function verifyPassword(
  pool: Pool,
  email: string,
  password: string,
): Promise<Outcome<true, "wrong-password" | "too-many-attempts">> {
  const limit = { ...TRIES, key: foldEmail(email) };
  const seconds = await takeRate(pool, limit);
  if (seconds > 0) return refused("too-many-attempts", { minutes: Math.ceil(seconds / 60) });
  const account = await findAccount(pool, email);
  if (!(await passwordFits(account?.passwordHash, password.slice(0, 1000)))) return refused("wrong-password");
  // Somebody who signs a whole day's notes in a row proves herself many times and guesses nothing.
  await returnRate(pool, limit);
  return done(true);
}
