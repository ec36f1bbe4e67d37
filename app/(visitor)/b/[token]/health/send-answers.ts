import "server-only";
import { openDeskFor } from "#app/_server/desk.ts";
import { answersIn } from "#app/(visitor)/_booking/flow.ts";
import { noteOf } from "#app/(visitor)/_booking/note.ts";
import { type TypedForm, textOf } from "#app/(visitor)/_booking/typed-form.ts";
import { submitScreening } from "#lib/intake/commands/submit-screening.ts";
import { keepResult, type OpenHealth, type Result } from "./open-health.ts";

/** Puts the answers on record, judged for the day of the visit; answers with the page to look at. */
export async function sendAnswers(health: OpenHealth, typed: TypedForm): Promise<string> {
  const { draft, locale, visit, path } = health;
  const note = await noteOf(draft, locale, textOf(typed, "notes"));
  // Two presses at once are one submission: the questions are open only once.
  const desk = await openDeskFor(health.desk.actor, { route: "web.health", key: visit.bookingId });
  const outcome = await submitScreening(desk, {
    purpose: "booking",
    asOf: visit.wallStart.slice(0, 10),
    locale,
    answers: answersIn(draft),
    ...(note && { notes: { anything_else: note } }),
  });
  if (!outcome.ok) return outcome.refusal === "idempotency-mismatch" ? path : `${path}/last?problem=1#problems`;
  const { decision, reviewNeeded } = outcome.value;
  const result: Result = decision?.decision === "blocked" ? "stop" : reviewNeeded ? "held" : "clear";
  await keepResult(health, result, decision?.urgent ?? "none");
  return `${path}/result`;
}
