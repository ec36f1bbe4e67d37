import { accepted, answer, apiLinkDesk, apiRoute, Refusal } from "#app/_server/api.ts";
import { refused } from "#lib/kernel/outcome.ts";
import { findBooking } from "#lib/scheduling/queries/find-booking.ts";

export const GET = apiRoute<{ token: string }>(async (_request, { token }) => {
  const view = accepted(await findBooking(await apiLinkDesk(token, "booking"), {}));
  if (view.status === "already-moved") throw new Refusal(refused("already-moved", { phone: view.clinic.phone }));
  const { clientId: _c, bookingId: _b, status: _s, questionsOpen: _q, state, therapist, ...shown } = view;
  return answer({ ...shown, status: state, therapist: therapist.id, therapistName: therapist.firstName });
});
