import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { currentClinic, openDesk } from "#app/_server/desk.ts";
import { LinkButton } from "#app/_ui/button.tsx";
import { Details } from "#app/_ui/details.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { openMyCourses } from "#lib/courses/queries/open-my-courses.ts";
import { MyCourseCard } from "./_parts/my-course-card.tsx";

export async function generateMetadata() {
  const t = await getTranslations("my");
  return { title: t("title") };
}

export default async function MyCoursePage() {
  const t = await getTranslations("my");
  const locale = await getLocale();
  const desk = await openDesk();
  if (desk.actor.kind === "staff") redirect("/courses");
  const clinic = await currentClinic(desk);
  const opened = await openMyCourses(desk, {});
  if (!opened.ok) return <RefusedPage refusal={opened.refusal} />;
  const { courses, people } = opened.value;
  const running = courses.filter((course) => course.active);
  const earlier = courses.filter((course) => !course.active);
  const bookHref = `/c/${clinic.slug}/book`;

  return (
    <>
      <PageHeader title={t("title")} />
      {running.length === 0 && earlier.length === 0 ? (
        <EmptyState title={t("none")} action={<LinkButton href={bookHref}>{t("book")}</LinkButton>}>
          {t("noneText")}
        </EmptyState>
      ) : null}
      <div className="grid gap-4">
        {running.map((course) => (
          <MyCourseCard key={course.id} course={course} locale={locale} named={people > 1} bookHref={bookHref} />
        ))}
        {earlier.length > 0 ? (
          <Details summary={t("earlier")} open={running.length === 0}>
            <div className="grid gap-4">
              {earlier.map((course) => (
                <MyCourseCard key={course.id} course={course} locale={locale} named={people > 1} bookHref={bookHref} />
              ))}
            </div>
          </Details>
        ) : null}
      </div>
      {courses.length > 0 ? <p className="mt-6 max-w-measure text-body text-muted">{t("honest")}</p> : null}
    </>
  );
}
