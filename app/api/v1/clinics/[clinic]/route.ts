import { accepted, answer, apiRoute, apiVisitorDesk } from "#app/_server/api.ts";
import { requestLocale } from "#app/_server/locale.ts";
import { showClinic } from "#lib/clinic/queries/show-clinic.ts";
import { listServices } from "#lib/scheduling/queries/list-services.ts";

export const GET = apiRoute<{ clinic: string }>(async (_request, { clinic }) => {
  const desk = await apiVisitorDesk(clinic);
  const { name, slug, zone, phone, email, locale: own } = accepted(await showClinic(desk, {}));
  const { services, therapists } = accepted(await listServices(desk, {}));
  const locale = await requestLocale(own);
  return answer({
    name,
    slug,
    timeZone: zone,
    phone,
    email,
    services: services.map((service) => ({ ...service, name: service.name[locale], summary: service.summary[locale] })),
    therapists,
  });
});
