import { useLocale, useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import { Card } from "#app/_ui/card.tsx";
import type { IconName } from "#app/_ui/icon.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { Day } from "#app/_ui/time.tsx";
import type { Tone } from "#app/_ui/tone.ts";
import type { CourseListRow } from "#lib/courses/queries/list-courses.ts";
import type { Pace } from "#lib/courses/words.ts";

const LOOK = {
  "clinical-stop": { tone: "danger", icon: "stop" },
  completed: { tone: "success", icon: "check" },
  "dropped-out": { tone: "neutral", icon: "cross" },
  frozen: { tone: "info", icon: "clock" },
  stalled: { tone: "danger", icon: "alert" },
  slipping: { tone: "warning", icon: "alert" },
  "on-pace": { tone: "success", icon: "check" },
} as const satisfies Record<Pace, { tone: Tone; icon: IconName }>;

/** Where each course stands: k of n and its pace. */
export function CourseCard({ courses }: { readonly courses: readonly CourseListRow[] }) {
  const t = useTranslations("clients.course");
  const locale = useLocale();
  return (
    <Card title={t("title")}>
      {courses.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ul className="grid gap-4">
        {courses.map((course) => (
          <li key={course.id} className="grid gap-1.5">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <TextLink href={`/courses/${course.id}`} className="py-1">
                {t("progress", { attended: course.attended, planned: course.planned })}
              </TextLink>
              <Badge {...LOOK[course.pace]}>{t(`pace.${course.pace}`)}</Badge>
            </p>
            <Dots attended={course.attended} planned={course.planned} />
            <p className="text-dense text-muted">
              {t("since")} <Day on={course.startedOn} locale={locale} shape="shortDate" />
              {course.nextOn ? (
                <>
                  {" · "}
                  {t("next")} <Day on={course.nextOn} locale={locale} shape="shortDate" />
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const MOST_DOTS = 30;

/** The same as the words beside it, for the eye. */
function Dots({ attended, planned }: { readonly attended: number; readonly planned: number }) {
  const dots = Array.from({ length: Math.min(Math.max(attended, planned), MOST_DOTS) }, (_, index) => index < attended);
  return (
    <span aria-hidden="true" className="flex flex-wrap gap-1">
      {dots.map((filled, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nothing but its place in the row (2026-11)
          key={index}
          className={filled ? "size-3 rounded-full bg-primary" : "size-3 rounded-full border border-control"}
        />
      ))}
    </span>
  );
}
