import { openLinkDesk } from "#app/_server/desk.ts";
import { postedForm } from "#app/_server/posted-form.ts";
import { readPick } from "#app/(visitor)/_booking/offers.ts";
import { seeOther } from "#app/(visitor)/_booking/see-other.ts";
import { textOf, typedForm } from "#app/(visitor)/_booking/typed-form.ts";
import { writeLinkToken } from "#lib/access/links.ts";
import { moveVisit } from "#lib/scheduling/commands/move-visit.ts";

type Context = { readonly params: Promise<{ token: string }> };

// What the manage page itself explains; everything else is explained beside the times.
const SAID_THERE: readonly string[] = ["too-late", "already-moved", "not-upcoming"];

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const pick = readPick(textOf(typedForm(await postedForm(request)), "pick"));
  if (!pick) return seeOther(`/b/${token}/move`);
  const desk = await openLinkDesk(token, "booking");
  const outcome = await moveVisit(desk, pick);
  if (!outcome.ok) {
    if (SAID_THERE.includes(outcome.refusal)) return seeOther(`/b/${token}`);
    return seeOther(`/b/${token}/move?problem=${outcome.refusal}`);
  }
  // A move makes a new link and ends the old one.
  const { bookingId, linkVersion } = outcome.value;
  const link = { clinicId: desk.actor.clinic, purpose: "booking", subjectId: bookingId, version: linkVersion } as const;
  return seeOther(`/b/${writeLinkToken(link)}?done=moved`);
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/b/${(await params).token}/move`);
}
