"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { openDesk } from "#app/_server/desk.ts";
import { pathWith } from "#app/_server/search-params.ts";
import type { FormState } from "#app/_ui/form-state.ts";
import { compareFirst } from "#app/(clinic)/clients/_parts/compare-first.ts";
import type { PersonState } from "#app/(clinic)/clients/_parts/person-form.tsx";
import { readPerson } from "#app/(clinic)/clients/_parts/read-person.ts";
import type { Desk } from "#lib/operation/desk.ts";
import { bookVisitByStaff } from "#lib/scheduling/commands/book-visit-by-staff.ts";
import { refusedSlot } from "../_parts/slot-refusal.ts";

export type BookedWhat = { readonly service: string; readonly therapist?: string };

/** Somebody new on the telephone: card and visit are made together, or neither is. */
export async function bookNewPerson(what: BookedWhat, _state: PersonState, form: FormData): Promise<PersonState> {
  const desk = await openDesk();
  const person = readPerson(form, "client.");
  const start = text(form, "start");
  const hrefOf = ({ id }: { readonly id: string }) =>
    pathWith(`/clients/${id}/book`, { ...what, ...(start && { start }) });
  const asked = await compareFirst(desk, { person, form, hrefOf });
  return asked ?? book(desk, { client: person, what, path: "/today/book" }, form);
}

/** A visit for somebody whose card is open. */
export async function bookKnownClient(
  clientId: string,
  what: BookedWhat,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  return book(await openDesk(), { client: { clientId }, what, path: `/clients/${clientId}/book` }, form);
}

type Booking = { readonly client: unknown; readonly what: BookedWhat; readonly path: string };

async function book(desk: Desk, { client, what, path }: Booking, form: FormData): Promise<FormState> {
  const start = text(form, "start");
  const outcome = await bookVisitByStaff(desk, { client, ...what, ...(start && { start }) });
  if (!outcome.ok) {
    // The free times on the page are those of a moment ago.
    if (outcome.refusal === "slot-taken") revalidatePath(path);
    return refusedSlot(outcome, form);
  }
  const { appointmentId } = outcome.value;
  const date = String(outcome.value.start).slice(0, 10);
  redirect(pathWith("/today", { date, booked: appointmentId }, `visit-${appointmentId}`));
}

function text(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" && value !== "" ? value : undefined;
}
