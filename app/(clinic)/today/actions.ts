"use server";

import { redirect } from "next/navigation";
import { openDesk } from "#app/_server/desk.ts";
import { sameOriginPath } from "#app/_server/same-origin-path.ts";
import { isId } from "#lib/kernel/id.ts";
import type { Outcome } from "#lib/kernel/outcome.ts";
import type { Desk } from "#lib/operation/desk.ts";
import { markArrived } from "#lib/scheduling/commands/mark-arrived.ts";
import { markNoShow } from "#lib/scheduling/commands/mark-no-show.ts";
import { undoArrived } from "#lib/scheduling/commands/undo-arrived.ts";

export async function arriveHere(form: FormData): Promise<void> {
  await onVisit(markArrived, form);
}

export async function undoArrivalHere(form: FormData): Promise<void> {
  await onVisit(undoArrived, form);
}

export async function missHere(form: FormData): Promise<void> {
  await onVisit(markNoShow, form);
}

type Deed = (desk: Desk, input: unknown) => Promise<Outcome<unknown, string>>;

/** One press in a row of the day: done, and back to the same row, with the reason beside it when it was refused. */
async function onVisit(deed: Deed, form: FormData): Promise<never> {
  const given = String(form.get("visit") ?? "");
  // It comes back in an address: what is no id is nobody's visit.
  const visit = isId(given) ? given : "";
  const outcome = await deed(await openDesk(), { appointmentId: visit });
  const back = new URL(sameOriginPath(String(form.get("back") ?? "")), "https://here.invalid");
  if (!outcome.ok) {
    back.searchParams.set("visit", visit);
    back.searchParams.set("refused", outcome.refusal);
  }
  redirect(`${back.pathname}${back.search}#visit-${encodeURIComponent(visit)}`);
}
