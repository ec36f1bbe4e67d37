"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { openDesk } from "#app/_server/desk.ts";
import { refusedForm } from "#app/_server/messages.ts";
import { pathWith } from "#app/_server/search-params.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { cancelVisit } from "#lib/scheduling/commands/cancel-visit.ts";

export type CancelledWhat = { readonly appointmentId: string; readonly bookingId: string; readonly date: string };

export async function cancelHere(what: CancelledWhat, _state: FormState, form: FormData): Promise<FormState> {
  const reason = String(form.get("reason") ?? "").trim();
  const by = form.get("by");
  const outcome = await cancelVisit(await openDesk(), {
    bookingId: what.bookingId,
    ...(reason && { reason }),
    ...(typeof by === "string" && { by }),
  });
  if (!outcome.ok) {
    const t = await getTranslations("today.offer");
    return refusedForm(outcome, form, {
      refusals: { "already-moved": t("alreadyMoved"), "not-upcoming": t("notUpcoming") },
    });
  }
  const cancelled = outcome.value.late ? "late" : "in-time";
  redirect(
    pathWith("/today", { date: what.date, visit: what.appointmentId, cancelled }, `visit-${what.appointmentId}`),
  );
}
