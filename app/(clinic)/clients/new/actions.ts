"use server";

import { redirect } from "next/navigation";
import { openDesk } from "#app/_server/desk.ts";
import { refusedForm } from "#app/_server/messages.ts";
import { registerClient } from "#lib/clients/commands/register-client.ts";
import { compareFirst } from "../_parts/compare-first.ts";
import type { PersonState } from "../_parts/person-form.tsx";
import { readPerson } from "../_parts/read-person.ts";

export async function saveNewClient(_state: PersonState, form: FormData): Promise<PersonState> {
  const desk = await openDesk();
  const person = readPerson(form);
  const asked = await compareFirst(desk, { person, form, hrefOf: ({ id }) => `/clients/${id}` });
  if (asked) return asked;
  const outcome = await registerClient(desk, person);
  if (!outcome.ok) return refusedForm(outcome, form);
  redirect(`/clients/${outcome.value.clientId}`);
}
