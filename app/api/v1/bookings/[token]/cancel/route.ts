import { accepted, answer, apiLinkDesk, apiRoute, readBody } from "#app/_server/api.ts";
import { cancelVisit } from "#lib/scheduling/commands/cancel-visit.ts";

export const POST = apiRoute<{ token: string }>(async (request, { token }) => {
  const desk = await apiLinkDesk(token, "booking");
  const hasBody = request.headers.has("content-type");
  const { state, late } = accepted(await cancelVisit(desk, hasBody ? await readBody(request) : {}));
  return answer({ status: state, late });
});
