import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { readEnv } from "#lib/kernel/env.ts";

const MONTH = 30 * 24 * 3600;

/** `__Host-` binds the cookie to this host over https; on plain http a browser would refuse it. */
export function signInCookieName(): string {
  return isSecure() ? "__Host-rivulet.sign-in" : "rivulet.sign-in";
}

export function isSecure(): boolean {
  return readEnv().APP_URL.startsWith("https:");
}

/** The cookie is next-auth's encrypted token; all it holds is the handle of a row that can be ended at any time. */
export async function writeSignInCookie(handle: string): Promise<void> {
  const token = await encode({ token: { handle }, secret: readEnv().AUTH_SECRET, maxAge: MONTH });
  const jar = await cookies();
  jar.set(signInCookieName(), token, { httpOnly: true, secure: isSecure(), sameSite: "lax", path: "/", maxAge: MONTH });
}

export async function readSignInHandle(): Promise<string | undefined> {
  const token = (await cookies()).get(signInCookieName())?.value;
  if (!token) return undefined;
  try {
    const claims = await decode({ token, secret: readEnv().AUTH_SECRET });
    return typeof claims?.handle === "string" ? claims.handle : undefined;
  } catch {
    // A token that cannot be read is no token: fail closed.
    return undefined;
  }
}

export async function clearSignInCookie(): Promise<void> {
  (await cookies()).delete({ name: signInCookieName(), path: "/", secure: isSecure() });
}
