import { useTranslations } from "next-intl";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Day } from "#app/_ui/time.tsx";
import type { CourseView } from "#lib/courses/queries/open-course.ts";
import { DROP_OUT_REASONS } from "#lib/courses/words.ts";

type Props = { readonly course: CourseView; readonly locale: string };

export function CoursePlanCard({ course, locale }: Props) {
  const t = useTranslations("courses");
  const { plan, freezes, health } = course;
  const figures = {
    minimum: plan.plannedMinimum,
    maximum: plan.plannedMaximum,
    lead: plan.leadWeeks,
    perWeek: plan.sessionsPerWeek,
    window: plan.windowDays,
  };
  return (
    <Card title={t("one.plan")}>
      <p className="max-w-measure">{t("one.planText", figures)}</p>
      {health?.goal ? <p className="mt-2">{t("one.goal", { goal: health.goal })}</p> : null}
      {freezes.length > 0 ? (
        <>
          <h3 className="mt-4 font-semibold">{t("one.freezes")}</h3>
          <ul className="mt-1 grid gap-1">
            {freezes.map((freeze) => (
              <li key={freeze.id}>
                <Day on={freeze.fromOn} locale={locale} shape="shortDate" /> –{" "}
                {freeze.toOn ? <Day on={freeze.toOn} locale={locale} shape="shortDate" /> : t("one.openEnd")}
                {freeze.reason ? ` (${t(`freezeReason.${freeze.reason}`)})` : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Ended course={course} locale={locale} />
    </Card>
  );
}

function Ended({ course, locale }: Props) {
  const t = useTranslations("courses");
  if (!course.endKind || !course.endedOn) return null;
  const reason = course.health?.endReason;
  const known = DROP_OUT_REASONS.find((each) => each === reason);
  return (
    <Notice tone="info" title={t(`endKind.${course.endKind}`)} className="mt-4">
      <p>
        <Day on={course.endedOn} locale={locale} />
        {reason ? `: ${known ? t(`dropOut.${known}`) : reason}` : null}
      </p>
    </Notice>
  );
}
