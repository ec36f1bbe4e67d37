import { openLinkDesk } from "#app/_server/desk.ts";
import { exportBooking } from "#lib/scheduling/queries/export-booking.ts";

type Context = { readonly params: Promise<{ token: string }> };

/** The visit as a calendar file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const outcome = await exportBooking(await openLinkDesk((await params).token, "booking"), {});
  if (!outcome.ok) return new Response(null, { status: 404 });
  return new Response(outcome.value.text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${outcome.value.fileName}"`,
      "x-robots-tag": "noindex",
    },
  });
}
