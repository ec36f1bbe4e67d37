import { postedForm } from "#app/_server/posted-form.ts";
import { hasBegun, keepStep, openBooking } from "#app/(visitor)/_booking/booking.ts";
import { startDraft } from "#app/(visitor)/_booking/draft-cookie.ts";
import { openPlace, pathOf } from "#app/(visitor)/_booking/flow.ts";
import { seeOther } from "#app/(visitor)/_booking/see-other.ts";
import { textOf, typedForm } from "#app/(visitor)/_booking/typed-form.ts";
import { listServices } from "#lib/scheduling/queries/list-services.ts";

type Context = { readonly params: Promise<{ clinic: string }> };

/** Takes the service. The first answer of a browser that has no live draft begins one. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { clinic: slug } = await params;
  const found = await openBooking(slug);
  const service = textOf(typedForm(await postedForm(request)), "service");
  const offered = await listServices(found.desk, {});
  if (!offered.ok || !offered.value.services.some((one) => one.slug === service))
    return seeOther(pathOf(slug, "service"));

  const booking = hasBegun(found) ? found : { ...found, draftId: await startDraft(found.desk, slug) };
  const changed = booking.draft.facts.service !== service;
  // Another service takes another time: a slot that was kept for the old one does not fit.
  const facts = changed ? { service, slot: null, taken: null } : { service };
  await keepStep(booking, "service", { typed: { service: [service] }, facts });
  const draft = {
    steps: booking.draft.steps,
    facts: { ...booking.draft.facts, service, ...(changed && { slot: "" }) },
  };
  return seeOther(pathOf(slug, openPlace(draft, booking.today)));
}
