import { useLocale, useTranslations } from "next-intl";
import type { ViewOf } from "#app/_server/view-of.ts";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { yearsBetween } from "#lib/kernel/local-date.ts";
import type { openStart } from "#lib/sessions/queries/open-start.ts";

export type StartView = ViewOf<typeof openStart>;

/** Who lies on the couch: the name, the age and where in the course, before anything else. */
export function VisitBanner({ view, title }: { readonly view: StartView; readonly title: string }) {
  const t = useTranslations("session.start");
  const locale = useLocale();
  const facts = [
    t("age", { years: yearsBetween(view.birthOn, view.today) }),
    view.course ? t("course", view.course) : t("single"),
    t("when", { time: formatInstant(view.startsAt, view.zone, locale, "time"), service: view.serviceName[locale] }),
  ];
  return (
    <PageHeader
      above={<TextLink href="/today">{t("back")}</TextLink>}
      title={title}
      lead={`${view.givenName} ${view.familyName} · ${facts.join(" · ")}`}
    />
  );
}
