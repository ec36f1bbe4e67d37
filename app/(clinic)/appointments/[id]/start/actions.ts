"use server";

import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { openDesk } from "#app/_server/desk.ts";
import { refusedForm } from "#app/_server/messages.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { startSession } from "#lib/sessions/commands/start-session.ts";
import { unmetGates } from "./_parts/gate-fields.ts";
import { readDayForm } from "./_parts/read-day-form.ts";

export async function start(appointmentId: string, _state: FormState, form: FormData): Promise<FormState> {
  const outcome = await startSession(await openDesk(), readDayForm(appointmentId, form));
  if (outcome.ok) {
    const { value } = outcome;
    redirect(value.status === "started" ? `/sessions/${value.sessionId}` : `/appointments/${appointmentId}/stopped`);
  }
  const t = await getTranslations("session.start");
  const refusals = {
    "gates-unmet": t("gates"),
    "not-startable": t("refusedState"),
    "not-today": t("refusedDay"),
  };
  const state = await refusedForm(outcome, form, { refusals });
  if (outcome.refusal !== "gates-unmet") return state;
  return { ...state, fields: unmetGates(outcome.detail ?? {}, t, await getLocale()) };
}
