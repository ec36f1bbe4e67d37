"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { openLinkDesk } from "#app/_server/desk.ts";
import { refusedForm } from "#app/_server/messages.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { decideReview } from "#lib/scheduling/commands/decide-review.ts";

/** The decision is a press of a button: a mail program that looks at the link in advance decides nothing. */
export async function decideByLink(token: string, _state: FormState, form: FormData): Promise<FormState> {
  const reason = String(form.get("reason") ?? "").trim();
  const desk = await openLinkDesk(token, "review");
  const outcome = await decideReview(desk, { verdict: form.get("verdict"), ...(reason && { reason }) });
  if (outcome.ok) redirect(`/review/${token}?done=${outcome.value.outcome}`);
  const t = await getTranslations("reviews.refusals");
  const refused = await refusedForm(outcome, form, {
    refusals: {
      "reason-needed": t("reasonNeeded"),
      "red-flag-open": t("redFlagOpen"),
      "already-decided": t("alreadyDecided"),
    },
  });
  if (outcome.refusal !== "reason-needed") return refused;
  return { ...refused, fields: [{ name: "reason", text: t("reasonNeeded") }] };
}
