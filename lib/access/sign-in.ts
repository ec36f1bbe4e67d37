import type { Pool } from "#db/client.ts";
import type { Clock } from "#lib/kernel/clock.ts";
import { done, type Outcome, refused } from "#lib/kernel/outcome.ts";
import { openDesk } from "#lib/operation/desk.ts";
import {
  actorOf,
  endSignIn,
  findAccount,
  foldEmail,
  listPlaces,
  type Place,
  type RateLimit,
  recallSignIn,
  returnRate,
  startSignIn,
  takeRate,
} from "#lib/operation/front-door.ts";
import { recordSignIn } from "./commands/record-sign-in.ts";
import { passwordFits } from "./passwords.ts";

export type Attempt = {
  readonly email: string;
  readonly password: string;
  /** The address as the nearest proxy that we trust names it, or "" when none is known. */
  readonly address: string;
  readonly device: string;
};

// Per e-mail: a victim can still come in from her own device after the window; per address: a clinic behind one router.
const PER_EMAIL = { purpose: "sign-in-email", allowed: 10, seconds: 15 * 60 };
const PER_ADDRESS = { purpose: "sign-in-address", allowed: 100, seconds: 15 * 60 };

type SignInRefusal = "wrong-credentials" | "too-many-attempts";

/**
 * Checks e-mail and password and starts a sign-in in the account's first place (staff before client).
 * Unknown e-mail, wrong password and an account without a place get the same answer after the same work.
 */
export async function signIn(
  pool: Pool,
  attempt: Attempt,
  clock: Clock,
): Promise<Outcome<{ handle: string; place: Place }, SignInRefusal>> {
  const limits = limitsOf(attempt);
  const waits = await Promise.all(limits.map((limit) => takeRate(pool, limit)));
  const wait = Math.max(...waits);
  if (wait > 0) return refused("too-many-attempts", { retryAfterSeconds: wait });

  const account = await findAccount(pool, attempt.email);
  const fits = await passwordFits(account?.passwordHash, attempt.password);
  const places = account && fits ? await listPlaces(pool, account.id) : [];
  const place = places.find((one) => one.kind === "staff") ?? places[0];
  if (!account || !place) return refused("wrong-credentials");

  const handle = await enter(pool, { accountId: account.id, place, device: attempt.device }, clock);
  if (handle === undefined) return refused("wrong-credentials");
  await Promise.all(limits.map((limit) => returnRate(pool, limit)));
  return done({ handle, place });
}

/** Starts a sign-in in one place and writes it into that clinic's book; undefined when the person is nobody there. */
export async function enter(
  pool: Pool,
  wanted: { accountId: string; place: Pick<Place, "clinicId" | "kind">; device: string },
  clock: Clock,
): Promise<string | undefined> {
  const { accountId, place, device } = wanted;
  const handle = await startSignIn(pool, { accountId, clinicId: place.clinicId, kind: place.kind, device }, clock);
  const opened = await recallSignIn(pool, handle, clock);
  const actor = opened && (await actorOf(pool, opened, clock));
  if (!actor) {
    await endSignIn(pool, handle, clock);
    return undefined;
  }
  await recordSignIn(openDesk(pool, actor, clock), { accountId });
  return handle;
}

function limitsOf({ email, address }: Attempt): RateLimit[] {
  const byEmail = { ...PER_EMAIL, key: foldEmail(email) };
  return address ? [byEmail, { ...PER_ADDRESS, key: address }] : [byEmail];
}
