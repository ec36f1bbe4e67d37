import { postedForm } from "#app/_server/posted-form.ts";
import { seeOther } from "#app/(visitor)/_booking/see-other.ts";
import { typedForm } from "#app/(visitor)/_booking/typed-form.ts";
import { keepPlace, openHealth } from "../../open-health.ts";
import { sendAnswers } from "../../send-answers.ts";

type Context = { readonly params: Promise<{ token: string }> };

/** A second press finds the questions answered and is led to the result. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const health = await openHealth((await params).token);
  if ("elsewhere" in health) return seeOther(health.elsewhere);
  if (health.open !== "last") return seeOther(`${health.path}/${health.open}`);
  const typed = typedForm(await postedForm(request));
  await keepPlace(health, "last", { typed });
  return seeOther(await sendAnswers(health, typed));
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/b/${(await params).token}/health`);
}
