import { accepted, answer, apiRoute, apiVisitorDesk, limitBookings, readBody } from "#app/_server/api.ts";
import { holdSlot } from "#lib/scheduling/commands/hold-slot.ts";

export const POST = apiRoute<{ clinic: string }>(async (request, { clinic }) => {
  const desk = await apiVisitorDesk(clinic);
  const body = await readBody(request);
  await limitBookings(clinic, undefined);
  return answer(accepted(await holdSlot(desk, body)), 201);
});
