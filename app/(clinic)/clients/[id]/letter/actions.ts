"use server";

import { redirect } from "next/navigation";
import { openDesk } from "#app/_server/desk.ts";
import { refusedForm } from "#app/_server/messages.ts";
import { type FormState, readDate } from "#app/_ui/form-state.ts";
import { acceptClearance } from "#lib/intake/commands/accept-clearance.ts";

export async function acceptLetter(clientId: string, _state: FormState, form: FormData): Promise<FormState> {
  const validUntil = readDate(form, "validUntil");
  const limits = String(form.get("limits") ?? "").trim();
  const regions = form.getAll("regions");
  const outcome = await acceptClearance(await openDesk(), {
    clientId,
    topic: form.get("topic"),
    role: form.get("role"),
    doctorName: form.get("doctorName"),
    issuedOn: readDate(form, "issuedOn"),
    verdict: form.get("verdict") ?? "",
    ...(validUntil && { validUntil }),
    ...(regions.length > 0 && { regions }),
    ...(limits && { limits }),
  });
  if (!outcome.ok) return refusedForm(outcome, form);
  redirect(`/clients/${clientId}`);
}
