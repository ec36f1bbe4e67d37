import { NextResponse } from "next/server";
import { LOCALE_COOKIE } from "#app/_server/locale.ts";
import { sameOriginPath } from "#app/_server/same-origin-path.ts";
import { readEnv } from "#lib/kernel/env.ts";
import { isLocale } from "#lib/kernel/locale.ts";

const YEAR_SECONDS = 31_536_000;

/** Keeps the language for this browser and goes back to where the person was. */
export async function POST(request: Request): Promise<NextResponse> {
  const locale = await request.formData().then(
    (form) => form.get("locale"),
    () => null,
  );
  if (typeof locale !== "string" || !isLocale(locale)) {
    return NextResponse.json({ error: { code: "invalid", message: "locale must be en or de" } }, { status: 422 });
  }
  // A relative target, so that a front server's name for us never leaks into it.
  const response = new NextResponse(null, { status: 303, headers: { Location: whereFrom(request) } });
  response.cookies.set(LOCALE_COOKIE, locale, {
    httpOnly: true,
    maxAge: YEAR_SECONDS,
    path: "/",
    sameSite: "lax",
    secure: readEnv().APP_URL.startsWith("https:"),
  });
  return response;
}

function whereFrom(request: Request): string {
  const referer = request.headers.get("referer");
  if (referer === null || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return sameOriginPath(pathname + search);
}
