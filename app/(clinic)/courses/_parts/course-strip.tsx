import { useTranslations } from "next-intl";
import { Card } from "#app/_ui/card.tsx";
import { cx } from "#app/_ui/cx.ts";
import { Icon, type IconName } from "#app/_ui/icon.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import type { CourseView } from "#lib/courses/queries/open-course.ts";
import type { DotState, StripDot } from "#lib/courses/rules/strip.ts";

const LOOK: Readonly<Record<DotState, { readonly icon: IconName; readonly className: string }>> = {
  signed: { icon: "check", className: "bg-success-soft text-on-success-soft border-success" },
  attended: { icon: "dot", className: "bg-success-soft text-on-success-soft border-success border-dashed" },
  "under-way": { icon: "clock", className: "bg-info-soft text-on-info-soft border-info" },
  booked: { icon: "calendar", className: "bg-primary-soft text-on-primary-soft border-primary" },
  "pending-review": { icon: "alert", className: "bg-warning-soft text-on-warning-soft border-warning" },
  "to-book": { icon: "ring", className: "border-control border-dashed text-muted" },
};

type Props = { readonly course: CourseView; readonly locale: string };

/** A day the plan named before the newest visit says nothing about a session that is still to book. */
function withoutPassedDays(strip: readonly StripDot[]): readonly StripDot[] {
  const newest = strip.reduce((latest, { on }) => (on !== null && on > latest ? on : latest), "");
  return strip.map((dot) => (dot.expectedOn !== null && dot.expectedOn <= newest ? { ...dot, expectedOn: null } : dot));
}

export function CourseStrip({ course, locale }: Props) {
  const t = useTranslations("courses");
  const { missed } = course;
  const strip = withoutPassedDays(course.strip);
  const count = (...states: DotState[]) => strip.filter((dot) => states.includes(dot.state)).length;
  const figures = {
    attended: count("signed", "attended", "under-way"),
    booked: count("booked", "pending-review"),
    open: count("to-book"),
    missed: missed.length,
  };
  return (
    <Card
      title={t("one.strip")}
      aside={<span className="text-dense text-muted">{t("one.stripFigures", figures)}</span>}
    >
      <ol className="flex flex-wrap gap-2">
        {strip.map((dot) => (
          <Dot key={dot.k} dot={dot} locale={locale} linked={course.health !== null} />
        ))}
      </ol>
      <Legend states={[...new Set(strip.map((dot) => dot.state))]} />
      {missed.length > 0 ? (
        <p className="mt-2 text-dense text-muted">
          {t("one.missed", { list: missed.map((visit) => say(visit.on, locale)).join(", ") })}
        </p>
      ) : null}
      <Finish course={course} locale={locale} />
    </Card>
  );
}

function Dot({ dot, locale, linked }: { readonly dot: StripDot; readonly locale: string; readonly linked: boolean }) {
  const t = useTranslations("courses");
  const when = dot.on
    ? t("one.on", { on: say(dot.on, locale) })
    : dot.expectedOn
      ? t("one.expectedOn", { on: say(dot.expectedOn, locale) })
      : "";
  const label = t("one.dotLabel", { k: dot.k, state: t(`dot.${dot.state}`), on: when });
  const { icon, className } = LOOK[dot.state];
  const look = cx(
    "grid min-h-14 min-w-14 justify-items-center gap-0.5 rounded-control border-2 px-1 py-1 text-meta no-underline",
    className,
  );
  const shown = (
    <>
      <span aria-hidden="true" className="flex items-center gap-1 font-semibold tabular-nums">
        <Icon name={icon} />
        {dot.k}
      </span>
      <span aria-hidden="true" className="tabular-nums">
        {short(dot.on ?? dot.expectedOn, locale)}
      </span>
      <span className="sr-only">{label}</span>
    </>
  );
  return (
    <li>
      {linked && dot.sessionId ? (
        <a href={`/sessions/${dot.sessionId}/note`} className={look} title={label}>
          {shown}
        </a>
      ) : (
        <span className={look} title={label}>
          {shown}
        </span>
      )}
    </li>
  );
}

function Legend({ states }: { readonly states: readonly DotState[] }) {
  const t = useTranslations("courses.dot");
  return (
    <ul aria-hidden="true" className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-meta text-muted">
      {states.map((state) => (
        <li key={state} className="inline-flex items-center gap-1">
          <Icon name={LOOK[state].icon} />
          {t(state)}
        </li>
      ))}
    </ul>
  );
}

function Finish({ course, locale }: Props) {
  const t = useTranslations("courses.one");
  const { finishOn, because } = course.forecast;
  if (because === "reached")
    return finishOn ? <p className="mt-3">{t("finishReached", { on: say(finishOn, locale) })}</p> : null;
  if (!course.pace.active) return null;
  return <p className="mt-3">{finishOn ? t("finish", { on: say(finishOn, locale) }) : t("finishUnknown")}</p>;
}

function say(on: string, locale: string): string {
  return formatInstant(new Date(`${on}T00:00:00Z`), "UTC", locale, "shortDate");
}

function short(on: string | null, locale: string): string {
  if (on === null) return "–";
  return new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", {
    day: "numeric",
    month: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${on}T00:00:00Z`));
}
