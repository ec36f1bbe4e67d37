"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { caller } from "#app/_server/caller.ts";
import { house } from "#app/_server/house.ts";
import { refusedForm } from "#app/_server/messages.ts";
import { sameOriginPath } from "#app/_server/same-origin-path.ts";
import { writeSignInCookie } from "#app/_server/sign-in-cookie.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { signIn } from "#lib/access/sign-in.ts";

const HOME = { staff: "/today", client: "/my" } as const;

export async function signInAction(_state: FormState, form: FormData): Promise<FormState> {
  const { pool, clock } = house();
  const attempt = { email: textOf(form, "email"), password: textOf(form, "password"), ...(await caller()) };
  const outcome = await signIn(pool, attempt, clock);
  if (!outcome.ok) {
    const t = await getTranslations("access");
    const minutes = Math.ceil(Number(outcome.detail?.retryAfterSeconds ?? 60) / 60);
    return refusedForm(outcome, form, {
      refusals: { "wrong-credentials": t("wrongCredentials"), "too-many-attempts": t("tooManyAttempts", { minutes }) },
    });
  }
  await writeSignInCookie(outcome.value.handle);
  const wanted = sameOriginPath(textOf(form, "next"));
  redirect(wanted === "/" ? HOME[outcome.value.place.kind] : wanted);
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 400) : "";
}
