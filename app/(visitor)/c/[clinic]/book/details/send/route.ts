import { postedForm } from "#app/_server/posted-form.ts";
import { bookDraft } from "#app/(visitor)/_booking/book-draft.ts";
import { hasBegun, keepStep, lostPath, openBooking } from "#app/(visitor)/_booking/booking.ts";
import { isReachable, openPlace, pathOf, slotIn } from "#app/(visitor)/_booking/flow.ts";
import { seeOther } from "#app/(visitor)/_booking/see-other.ts";
import { typedForm } from "#app/(visitor)/_booking/typed-form.ts";

type Context = { readonly params: Promise<{ clinic: string }> };

/** Keeps what was typed, then books. A second press of the button finds the first one's booking. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { clinic: slug } = await params;
  const booking = await openBooking(slug);
  if (!hasBegun(booking)) return seeOther(lostPath(booking));
  const { draft, today } = booking;
  const slot = slotIn(draft);
  if (!slot || !isReachable(draft, "details", today)) return seeOther(pathOf(slug, openPlace(draft, today)));

  const typed = typedForm(await postedForm(request));
  const kept = await keepStep(booking, "details", { typed, facts: { problems: null } });
  if (!kept) return seeOther(lostPath(await openBooking(slug)));
  return seeOther(await bookDraft(booking, slot, typed));
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(pathOf((await params).clinic, "details"));
}
