import { accepted, answer, apiRoute, apiVisitorDesk, invalid } from "#app/_server/api.ts";
import { listServices } from "#lib/scheduling/queries/list-services.ts";
import { showAvailability } from "#lib/scheduling/queries/show-availability.ts";

const PARAMETERS = ["service", "from", "to", "therapist"] as const;

export const GET = apiRoute<{ clinic: string }>(async (request, { clinic }) => {
  const desk = await apiVisitorDesk(clinic);
  const asked = new URL(request.url).searchParams;
  const input = Object.fromEntries(
    PARAMETERS.flatMap((name) => (asked.has(name) ? [[name, asked.get(name) ?? ""]] : [])),
  );
  const outcome = await showAvailability(desk, input);
  if (!outcome.ok && outcome.refusal === "not-found") {
    const { services } = accepted(await listServices(desk, {}));
    const known = services.some((service) => service.slug === input.service);
    throw invalid([{ path: known ? "therapist" : "service", code: "not-found" }]);
  }
  return answer(accepted(outcome));
});
