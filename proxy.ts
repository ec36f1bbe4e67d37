import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy, isForeignWrite, STRICT_TRANSPORT } from "#app/_server/security-headers.ts";
import { readEnv } from "#lib/kernel/env.ts";

const PUBLIC_FILE = /^\/[\w-]+\.(?:svg|png|ico|txt|webmanifest)$/;

/** Puts headers on every answer and turns forged writes away. Who may do what is decided elsewhere, by the deeds. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const env = readEnv();
  const secure = env.APP_URL.startsWith("https:");
  const policy = contentPolicy({ nonce, secure, development: env.NODE_ENV === "development" });
  const requestId = crypto.randomUUID();

  const response = isForeignWrite(request.method, request.headers)
    ? refuseForgery()
    : NextResponse.next({ request: { headers: handedOn(request, { nonce, policy, requestId }) } });

  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Request-Id", requestId);
  if (!PUBLIC_FILE.test(request.nextUrl.pathname)) response.headers.set("Cache-Control", "private, no-store");
  if (secure) response.headers.set("Strict-Transport-Security", STRICT_TRANSPORT);
  return response;
}

/** What the caller claims under these names is overwritten: a page may trust them. */
function handedOn(request: NextRequest, own: { nonce: string; policy: string; requestId: string }): Headers {
  const headers = new Headers(request.headers);
  headers.set("x-nonce", own.nonce);
  headers.set("x-request-id", own.requestId);
  headers.set("x-pathname", request.nextUrl.pathname);
  headers.set("content-security-policy", own.policy);
  return headers;
}

function refuseForgery(): NextResponse {
  return NextResponse.json(
    { error: { code: "cross-site", message: "This request came from another site and was not carried out." } },
    { status: 403 },
  );
}

export const config = { matcher: ["/((?!_next/static/).*)"] };
