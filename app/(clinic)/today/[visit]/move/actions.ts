"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { openDesk } from "#app/_server/desk.ts";
import { pathWith } from "#app/_server/search-params.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { moveVisit } from "#lib/scheduling/commands/move-visit.ts";
import { refusedSlot } from "../../_parts/slot-refusal.ts";

export type MovedWhat = {
  readonly appointmentId: string;
  readonly bookingId: string;
  /** As it was when the page was drawn: somebody else's move in between is not overwritten. */
  readonly expectedVersion: number;
  readonly therapist?: string;
};

export async function moveHere(what: MovedWhat, _state: FormState, form: FormData): Promise<FormState> {
  const { appointmentId, ...wanted } = what;
  const start = form.get("start");
  const outcome = await moveVisit(await openDesk(), { ...wanted, ...(typeof start === "string" && { start }) });
  if (!outcome.ok) {
    if (outcome.refusal === "slot-taken") revalidatePath(`/today/${appointmentId}/move`);
    return refusedSlot(outcome, form);
  }
  const moved = outcome.value.appointmentId;
  const date = String(outcome.value.start).slice(0, 10);
  redirect(pathWith("/today", { date, moved }, `visit-${moved}`));
}
