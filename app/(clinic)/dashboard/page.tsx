import { getLocale, getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { currentClinic, openDesk } from "#app/_server/desk.ts";
import { oneOf, pathWith, type SearchParams } from "#app/_server/search-params.ts";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { mayListCourses } from "#lib/courses/policy.ts";
import { addDays } from "#lib/kernel/local-date.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { maySeeWorklist } from "#lib/reports/policy.ts";
import { countCourses } from "#lib/reports/queries/count-courses.ts";
import { listAtRisk } from "#lib/reports/queries/list-at-risk.ts";
import { sumRegionMinutes } from "#lib/reports/queries/sum-region-minutes.ts";
import { AtRiskCard } from "./_parts/at-risk-card.tsx";
import { ByTherapistCard } from "./_parts/by-therapist-card.tsx";
import { CompletionCard } from "./_parts/completion-card.tsx";
import { DashboardFilters, PERIODS } from "./_parts/dashboard-filters.tsx";
import { FunnelCard } from "./_parts/funnel-card.tsx";
import { PaceTiles } from "./_parts/pace-tiles.tsx";
import { RegionMinutesCard } from "./_parts/region-minutes-card.tsx";

export async function generateMetadata() {
  const t = await getTranslations("dashboard");
  return { title: t("title") };
}

const AT_RISK_SHOWN = 12;

export default async function DashboardPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const t = await getTranslations("dashboard");
  const locale = await getLocale();
  const params = await searchParams;
  const desk = await openDesk();
  const { zone } = await currentClinic(desk);
  const days = PERIODS.find((each) => String(each) === oneOf(params, "days"));
  const staff = oneOf(params, "staff");
  const from = days === undefined ? undefined : addDays(localDateOf(desk.clock.now(), zone), -days);
  const counted = await countCourses(desk, { ...(staff && { staffId: staff }), ...(from && { startedFrom: from }) });
  if (!counted.ok) return <RefusedPage refusal={counted.refusal} />;
  const figures = counted.value;
  const people = mayListCourses(desk.actor);
  const atRisk = maySeeWorklist(desk.actor)
    ? await listAtRisk(desk, { ...(staff && { staffId: staff }), limit: AT_RISK_SHOWN })
    : undefined;
  const minutes = await sumRegionMinutes(desk, { ...(staff && { staffId: staff }) });
  // Whoever may not see people gets the number without the link.
  const hrefOf = people
    ? (values: Readonly<Record<string, string | undefined>>) => pathWith("/courses", { staff, from, ...values })
    : undefined;

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { on: formatInstant(desk.clock.now(), zone, locale, "dateTime") })}
      />
      <DashboardFilters days={days} staff={staff} therapists={figures.therapists} />
      <div className="grid gap-4 *:min-w-0">
        <PaceTiles figures={figures} hrefOf={hrefOf} />
        <div className="grid items-start gap-4 *:min-w-0 lg:grid-cols-2">
          <CompletionCard completion={figures.completion} locale={locale} />
          <FunnelCard figures={figures} hrefOf={hrefOf} locale={locale} />
        </div>
        {atRisk?.ok ? (
          <AtRiskCard view={atRisk.value} locale={locale} href={hrefOf?.({ pace: "at-risk", from: undefined })} />
        ) : null}
        <ByTherapistCard groups={figures.byTherapist} hrefOf={hrefOf} />
        {minutes.ok ? <RegionMinutesCard view={minutes.value} locale={locale} /> : null}
      </div>
    </>
  );
}
