import { postedForm } from "#app/_server/posted-form.ts";
import { hasBegun, keepStep, lostPath, openBooking } from "#app/(visitor)/_booking/booking.ts";
import { isReachable, openPlace, pathOf } from "#app/(visitor)/_booking/flow.ts";
import { readPick } from "#app/(visitor)/_booking/offers.ts";
import { seeOther } from "#app/(visitor)/_booking/see-other.ts";
import { textOf, typedForm } from "#app/(visitor)/_booking/typed-form.ts";
import { holdSlot } from "#lib/scheduling/commands/hold-slot.ts";

type Context = { readonly params: Promise<{ clinic: string }> };

/** Keeps the chosen time for the visitor while she types, or says that it is gone. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { clinic: slug } = await params;
  const booking = await openBooking(slug);
  if (!hasBegun(booking)) return seeOther(lostPath(booking));
  if (!isReachable(booking.draft, "time", booking.today))
    return seeOther(pathOf(slug, openPlace(booking.draft, booking.today)));

  const pick = readPick(textOf(typedForm(await postedForm(request)), "pick"));
  if (!pick) return seeOther(pathOf(slug, "time"));
  const outcome = await holdSlot(booking.desk, { service: booking.draft.facts.service, ...pick });
  if (!outcome.ok) {
    await keepStep(booking, "time", { facts: { taken: pick.start, slot: null } });
    return seeOther(`${pathOf(slug, "time")}#problems`);
  }
  await keepStep(booking, "time", { facts: { slot: JSON.stringify(outcome.value), taken: null } });
  return seeOther(pathOf(slug, "details"));
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(pathOf((await params).clinic, "time"));
}
