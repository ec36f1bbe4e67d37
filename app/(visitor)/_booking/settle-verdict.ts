import "server-only";
import { submitScreening } from "#lib/intake/commands/submit-screening.ts";
import { type BegunBooking, keepStep } from "./booking.ts";
import { answersIn, type Place } from "./flow.ts";
import { previewOf } from "./preview.ts";

/**
 * All cards are answered: decides between times and advice. A stop is put on record under the clinic's own policy, which
 * the preview does not know and which may still open the way; a booking puts its answers on record itself.
 */
export async function settleVerdict(booking: BegunBooking, next: Place): Promise<Place> {
  const answers = answersIn(booking.draft);
  const preview = previewOf(answers, booking.today);
  if (preview.decision !== "blocked") {
    await keepStep(booking, next, { facts: { verdict: preview.decision, bookableFrom: preview.from } });
    return next;
  }
  const outcome = await submitScreening(booking.desk, {
    purpose: "booking",
    asOf: booking.today,
    locale: booking.locale,
    answers,
  });
  const decided = outcome.ok ? outcome.value.decision : undefined;
  if (decided && decided.decision !== "blocked") {
    await keepStep(booking, next, { facts: { verdict: decided.decision, bookableFrom: booking.today } });
    return next;
  }
  await keepStep(booking, "advice", { facts: { stopped: decided?.urgent ?? preview.urgent, slot: null } });
  return "advice";
}
