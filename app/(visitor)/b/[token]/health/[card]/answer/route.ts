import { postedForm } from "#app/_server/posted-form.ts";
import { cardIssues } from "#app/(visitor)/_booking/card-form.ts";
import { cardOf, isCardId } from "#app/(visitor)/_booking/flow.ts";
import { seeOther } from "#app/(visitor)/_booking/see-other.ts";
import { typedForm } from "#app/(visitor)/_booking/typed-form.ts";
import { keepPlace, openHealth } from "../../open-health.ts";

type Context = { readonly params: Promise<{ token: string; card: string }> };

/** Keeps one card whatever it holds, then goes on, or back to what is missing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token, card } = await params;
  const health = await openHealth(token);
  if ("elsewhere" in health) return seeOther(health.elsewhere);
  if (!isCardId(card)) return seeOther(health.path);
  const typed = typedForm(await postedForm(request));
  const kept = await keepPlace(health, card, { typed });
  if (!kept || cardIssues(cardOf(card), typed, health.today).length > 0)
    return seeOther(`${health.path}/${card}#problems`);
  return seeOther(health.path);
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, card } = await params;
  return seeOther(`/b/${token}/health/${isCardId(card) ? card : ""}`);
}
