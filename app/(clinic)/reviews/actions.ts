"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { openDesk } from "#app/_server/desk.ts";
import { refusedForm } from "#app/_server/messages.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { decideReview } from "#lib/scheduling/commands/decide-review.ts";

/** Accept or decline, whichever of the two buttons was pressed. */
export async function decideHere(taskId: string, _state: FormState, form: FormData): Promise<FormState> {
  const reason = String(form.get("reason") ?? "").trim();
  const outcome = await decideReview(await openDesk(), {
    taskId,
    verdict: form.get("verdict"),
    ...(reason && { reason }),
  });
  if (outcome.ok) redirect(`/reviews?done=${outcome.value.outcome}`);
  const t = await getTranslations("reviews");
  const refused = await refusedForm(outcome, form, {
    refusals: {
      "reason-needed": t("refusals.reasonNeeded"),
      "red-flag-open": t("refusals.redFlagOpen"),
      "already-decided": t("refusals.alreadyDecided"),
    },
  });
  if (outcome.refusal !== "reason-needed") return refused;
  return { ...refused, fields: [{ name: "reason", text: t("refusals.reasonNeeded") }] };
}
