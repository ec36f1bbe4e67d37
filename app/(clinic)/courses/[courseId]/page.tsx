import { getLocale, getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { PaceBadge } from "#app/_parts/pace-badge.tsx";
import { openDesk } from "#app/_server/desk.ts";
import { LinkButton } from "#app/_ui/button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { openCourse } from "#lib/courses/queries/open-course.ts";
import { CourseActions } from "../_parts/course-actions.tsx";
import { CoursePlanCard } from "../_parts/course-plan-card.tsx";
import { CourseStrip } from "../_parts/course-strip.tsx";
import { DischargeCard } from "../_parts/discharge-card.tsx";
import { PaceCard } from "../_parts/pace-card.tsx";
import { RegionsCard } from "../_parts/regions-card.tsx";
import { VolumesCard } from "../_parts/volumes-card.tsx";

type Props = { readonly params: Promise<{ readonly courseId: string }> };

// Without the name: a title goes into histories and tabs that others see.
export async function generateMetadata() {
  const t = await getTranslations("courses");
  return { title: t("title") };
}

export default async function CoursePage({ params }: Props) {
  const { courseId } = await params;
  const t = await getTranslations("courses");
  const locale = await getLocale();
  const desk = await openDesk();
  const opened = await openCourse(desk, { courseId });
  if (!opened.ok) return <RefusedPage refusal={opened.refusal} />;
  const course = opened.value;
  const on = formatInstant(new Date(`${course.startedOn}T00:00:00Z`), "UTC", locale, "date");

  return (
    <>
      <PageHeader
        title={t("one.title", { name: course.clientName })}
        lead={t("one.lead", { template: course.templateName[locale], on, therapist: course.staffName ?? t("none") })}
        above={<TextLink href="/courses">{t("title")}</TextLink>}
        actions={<LinkButton href={`/clients/${course.clientId}`}>{t("one.clientLink")}</LinkButton>}
      />
      <p className="mb-4">
        <PaceBadge pace={course.pace.pace} />
      </p>
      <div className="grid gap-4 *:min-w-0 xl:grid-cols-2">
        <div className="xl:col-span-2">
          <CourseStrip course={course} locale={locale} />
        </div>
        <PaceCard course={course} />
        <CoursePlanCard course={course} locale={locale} />
        {course.health ? <VolumesCard series={course.health.volumes} zone={course.zone} locale={locale} /> : null}
        {course.health ? <RegionsCard regions={course.health.regions} locale={locale} /> : null}
        <CourseActions course={course} actor={desk.actor} />
        {course.health ? <DischargeCard course={course} actor={desk.actor} locale={locale} /> : null}
      </div>
    </>
  );
}
