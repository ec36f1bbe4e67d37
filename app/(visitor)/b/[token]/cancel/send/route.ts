import { openLinkDesk } from "#app/_server/desk.ts";
import { seeOther } from "#app/(visitor)/_booking/see-other.ts";
import { cancelVisit } from "#lib/scheduling/commands/cancel-visit.ts";

type Context = { readonly params: Promise<{ token: string }> };

/** Whatever comes of it, the manage page says how the visit stands now. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  await cancelVisit(await openLinkDesk(token, "booking"), { by: "client" });
  return seeOther(`/b/${token}`);
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/b/${(await params).token}/cancel`);
}
