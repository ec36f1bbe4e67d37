"use server";

import { redirect } from "next/navigation";
import { openDesk } from "#app/_server/desk.ts";
import { refusedForm } from "#app/_server/messages.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { enterMinutes } from "#lib/sessions/commands/enter-minutes.ts";

export async function enterByHand(sessionId: string, _state: FormState, form: FormData): Promise<FormState> {
  const minutes = Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => {
      const text = typeof value === "string" ? value.trim().replace(",", ".") : "";
      if (!name.startsWith("minutes.") || text === "") return [];
      return [[name.slice("minutes.".length), Number.isNaN(Number(text)) ? text : Number(text)]];
    }),
  );
  const outcome = await enterMinutes(await openDesk(), { sessionId, minutes, skipReason: form.get("skipReason") });
  if (!outcome.ok) return refusedForm(outcome, form);
  redirect(`/sessions/${sessionId}/note`);
}
