import { useTranslations } from "next-intl";
import { LinkButton } from "#app/_ui/button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Day, formatInstant } from "#app/_ui/time.tsx";
import type { MyCourseView } from "#lib/courses/queries/open-my-courses.ts";
import type { Locale } from "#lib/kernel/locale.ts";

type Course = MyCourseView["courses"][number];
type Props = { readonly course: Course; readonly locale: Locale; readonly named: boolean; readonly bookHref: string };

export function MyCourseCard({ course, locale, named, bookHref }: Props) {
  const t = useTranslations("my");
  const { finishOn, remaining } = course.finish;
  return (
    <Card title={named ? t("titleOf", { name: course.clientName }) : course.name[locale]}>
      <Progress attended={course.attended} planned={course.planned} />
      <p className="mt-3">{t(`pace.${course.pace}`)}</p>
      {course.therapistName ? (
        <p className="mt-1 text-muted">{t("therapist", { name: course.therapistName })}</p>
      ) : null}
      {course.active ? (
        <>
          <h3 className="mt-5 font-semibold">{t("next")}</h3>
          {course.nextDates.length > 0 ? (
            <ul className="mt-1 grid gap-1">
              {course.nextDates.map((on) => (
                <li key={on}>
                  <Day on={on} locale={locale} shape="weekday" />
                </li>
              ))}
            </ul>
          ) : (
            <p className="mt-1">{t("noNext")}</p>
          )}
          {finishOn && remaining > 0 ? (
            <p className="mt-3 text-muted">
              {t("finish", {
                planned: course.planned,
                on: formatInstant(new Date(`${finishOn}T00:00:00Z`), "UTC", locale, "date"),
              })}
            </p>
          ) : null}
          <p className="mt-4">
            <LinkButton href={bookHref}>{t("book")}</LinkButton>
          </p>
        </>
      ) : null}
    </Card>
  );
}

/** The figure stands in words above; the bar repeats it. */
function Progress({ attended, planned }: { readonly attended: number; readonly planned: number }) {
  const t = useTranslations("my");
  return (
    <>
      <p className="text-h2 font-semibold">{t("progress", { attended, planned })}</p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" className="mt-2 h-3 w-full rounded-full">
        <rect width="100" height="4" className="fill-sunken" />
        <rect width={Math.min(100, (100 * attended) / planned)} height="4" className="fill-primary" />
      </svg>
    </>
  );
}
