import "server-only";
import { verifyPassword } from "#lib/access/verify-password.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { recallSignIn } from "#lib/operation/front-door.ts";
import { house } from "./house.ts";
import { readSignInHandle } from "./sign-in-cookie.ts";

/** The signed-in person proves once more that it is she; the answer is the moment of the proof. */
export async function proveAgain(password: string) {
  const { pool, clock } = house();
  const handle = await readSignInHandle();
  const signIn = handle ? await recallSignIn(pool, handle, clock) : undefined;
  if (!signIn) return refused("wrong-password");
  const proof = await verifyPassword(pool, signIn.email, password);
  return proof.ok ? done({ provenAt: clock.now() }) : proof;
}
