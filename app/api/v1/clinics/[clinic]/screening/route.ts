import { accepted, answer, apiRoute, apiVisitorDesk, invalid } from "#app/_server/api.ts";
import { requestLocale } from "#app/_server/locale.ts";
import { showClinic } from "#lib/clinic/queries/show-clinic.ts";
import { CONSENT_TEXTS, CONSENTS_FOR_BOOKING } from "#lib/intake/knowledge/consents.ts";
import { RULE_SET_VERSION } from "#lib/intake/knowledge/version.ts";
import { questionsInForce } from "#lib/intake/rules/questions-in-force.ts";
import { isLocale } from "#lib/kernel/locale.ts";

export const GET = apiRoute<{ clinic: string }>(async (request, { clinic }) => {
  const desk = await apiVisitorDesk(clinic);
  const { locale: own } = accepted(await showClinic(desk, {}));
  const asked = new URL(request.url).searchParams.get("locale") ?? undefined;
  if (asked !== undefined && !isLocale(asked)) throw invalid([{ path: "locale", code: "not-allowed" }]);
  const locale = asked ?? (await requestLocale(own));
  return answer({
    locale,
    ruleSetVersion: RULE_SET_VERSION,
    questions: questionsInForce(locale, "booking"),
    consents: CONSENTS_FOR_BOOKING.map((kind) => {
      const { version, title, text } = CONSENT_TEXTS[kind];
      return { kind, version, title: title[locale], text: text[locale] };
    }),
  });
});
