import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { isLocale, type Locale } from "#lib/kernel/locale.ts";
import { bestAccepted } from "./accept-language.ts";

export const LOCALE_COOKIE = "locale";
const LAST_RESORT: Locale = "en";

/** Chosen by hand, else what the browser asks for, else the clinic's own language. */
export const requestLocale = cache(async (clinicLocale: Locale = LAST_RESORT): Promise<Locale> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  return bestAccepted((await headers()).get("accept-language")) ?? clinicLocale;
});
