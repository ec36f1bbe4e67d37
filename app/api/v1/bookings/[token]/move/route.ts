import { accepted, answer, apiLinkDesk, apiRoute, readBody } from "#app/_server/api.ts";
import { manageUrlOf } from "#app/_server/manage-url.ts";
import { moveVisit } from "#lib/scheduling/commands/move-visit.ts";

export const POST = apiRoute<{ token: string }>(async (request, { token }) => {
  const desk = await apiLinkDesk(token, "booking");
  const moved = accepted(await moveVisit(desk, await readBody(request)));
  const { bookingId: _id, linkVersion: _version, appointmentId: _appointment, ...shown } = moved;
  return answer({ ...shown, manageUrl: manageUrlOf(desk, moved) });
});
