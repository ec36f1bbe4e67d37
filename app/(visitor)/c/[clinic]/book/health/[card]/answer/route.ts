import { postedForm } from "#app/_server/posted-form.ts";
import { hasBegun, keepStep, lostPath, openBooking } from "#app/(visitor)/_booking/booking.ts";
import { cardIssues } from "#app/(visitor)/_booking/card-form.ts";
import { cardOf, isCardId, openPlace, pathOf } from "#app/(visitor)/_booking/flow.ts";
import { seeOther } from "#app/(visitor)/_booking/see-other.ts";
import { settleVerdict } from "#app/(visitor)/_booking/settle-verdict.ts";
import { typedForm } from "#app/(visitor)/_booking/typed-form.ts";

type Context = { readonly params: Promise<{ clinic: string; card: string }> };

/** Keeps one card whatever it holds, so that nothing typed is lost; then goes on, or back to what is missing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { clinic: slug, card } = await params;
  const booking = await openBooking(slug);
  if (!isCardId(card) || !hasBegun(booking)) return seeOther(lostPath(booking));

  const typed = typedForm(await postedForm(request));
  const kept = await keepStep(booking, card, { typed, facts: { stopped: null, verdict: null, bookableFrom: null } });
  if (!kept) return seeOther(lostPath(await openBooking(slug)));
  if (cardIssues(cardOf(card), typed, booking.today).length > 0) return seeOther(`${pathOf(slug, card)}#problems`);

  const { stopped: _stopped, ...facts } = booking.draft.facts;
  const draft = { ...booking.draft, steps: { ...booking.draft.steps, [card]: typed }, facts };
  const next = openPlace(draft, booking.today);
  if (isCardId(next)) return seeOther(pathOf(slug, next));
  return seeOther(pathOf(slug, await settleVerdict({ ...booking, draft }, next)));
}

/** Somebody reloaded or typed this address: the card itself is the page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { clinic, card } = await params;
  return seeOther(pathOf(clinic, isCardId(card) ? card : "service"));
}
