import { NextResponse } from "next/server";
import { house } from "#app/_server/house.ts";
import { clearSignInCookie, readSignInHandle } from "#app/_server/sign-in-cookie.ts";
import { endSignIn } from "#lib/operation/front-door.ts";

/** Ends the sign-in in the database first: whoever kept a copy of the cookie is out as well. */
export async function POST(): Promise<NextResponse> {
  const handle = await readSignInHandle();
  const { pool, clock } = house();
  if (handle) await endSignIn(pool, handle, clock);
  await clearSignInCookie();
  // A relative target stays on the name under which the person came.
  return new NextResponse(null, { status: 303, headers: { Location: "/sign-in" } });
}
