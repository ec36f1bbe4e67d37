import type { Pool } from "#db/client.ts";
import { done, type Outcome, refused } from "#lib/kernel/outcome.ts";
import { findAccount, takeRate } from "#lib/operation/front-door.ts";
import { passwordFits } from "./passwords.ts";

const TRIES = { allowed: 10, seconds: 900 };

/** For deeds that ask again who is there, such as a signature: guesses are limited as at the door. */
export async function verifyPassword(
  pool: Pool,
  email: string,
  password: string,
): Promise<Outcome<true, "wrong-password" | "too-many-attempts">> {
  const seconds = await takeRate(pool, { purpose: "prove-again", key: email, ...TRIES });
  if (seconds > 0) return refused("too-many-attempts", { minutes: Math.ceil(seconds / 60) });
  const account = await findAccount(pool, email);
  return (await passwordFits(account?.passwordHash, password.slice(0, 1000))) ? done(true) : refused("wrong-password");
}
