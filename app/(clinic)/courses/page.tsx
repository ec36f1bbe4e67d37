import { getLocale, getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { openDesk } from "#app/_server/desk.ts";
import { oneOf, pathWith, type SearchParams } from "#app/_server/search-params.ts";
import { LinkButton } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { Pagination } from "#app/_ui/pagination.tsx";
import { listCourses } from "#lib/courses/queries/list-courses.ts";
import { CourseFilters } from "./_parts/course-filters.tsx";
import { CourseTable } from "./_parts/course-table.tsx";

export async function generateMetadata() {
  const t = await getTranslations("courses");
  return { title: t("title") };
}

export default async function CoursesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const t = await getTranslations("courses");
  const common = await getTranslations("common.pages");
  const locale = await getLocale();
  const params = await searchParams;
  const chosen = {
    pace: oneOf(params, "pace"),
    staffId: oneOf(params, "staff"),
    siteId: oneOf(params, "site"),
    startedFrom: oneOf(params, "from"),
    startedTo: oneOf(params, "to"),
    attended: oneOf(params, "attended"),
    after: oneOf(params, "after"),
  };
  const { attended, ...rest } = chosen;
  const listed = await listCourses(await openDesk(), { ...rest, ...(attended && { attended: Number(attended) }) });
  if (!listed.ok) return <RefusedPage refusal={listed.refusal} />;
  const { rows, total, next, therapists } = listed.value;
  const names = {
    pace: chosen.pace,
    staff: chosen.staffId,
    site: chosen.siteId,
    from: chosen.startedFrom,
    to: chosen.startedTo,
    attended,
  };

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { count: total })} />
      <CourseFilters chosen={names} therapists={therapists} locale={locale} />
      {rows.length === 0 ? (
        <EmptyState title={t("empty")} action={<LinkButton href="/courses">{t("filter.clear")}</LinkButton>}>
          {t("emptyHint")}
        </EmptyState>
      ) : (
        <CourseTable rows={rows} locale={locale} />
      )}
      <Pagination
        label={common("label")}
        previous={chosen.after ? { href: pathWith("/courses", names), label: common("previous") } : undefined}
        next={next ? { href: pathWith("/courses", { ...names, after: next }), label: common("next") } : undefined}
      />
    </>
  );
}
