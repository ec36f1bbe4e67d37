import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Icon } from "#app/_ui/icon.tsx";
import { wallOf } from "#lib/kernel/zone.ts";
import type { DayRow, DayView } from "./day.ts";
import type { RowAnswer } from "./read-answer.ts";
import { VisitRow } from "./visit-row.tsx";

type Props = {
  readonly day: DayView;
  readonly isToday: boolean;
  readonly now: Date;
  readonly back: string;
  /** Whose visits stand first. */
  readonly own: string | undefined;
  readonly treating: boolean;
  readonly answer: RowAnswer | undefined;
};

export function DayList(props: Props) {
  const { day, own } = props;
  const t = useTranslations("today");
  if (day.rows.length === 0) return <EmptyState title={t("empty")} />;
  if (own === undefined) return <Group {...props} title={t("visits", { count: day.rows.length })} rows={day.rows} />;
  const mine = day.rows.filter((row) => row.therapist === own);
  const others = day.rows.filter((row) => row.therapist !== own);
  return (
    <div className="grid gap-6">
      <Group {...props} title={t("yours", { count: mine.length })} rows={mine} />
      {others.length > 0 ? <Group {...props} title={t("others", { count: others.length })} rows={others} /> : null}
    </div>
  );
}

type GroupProps = Props & { readonly title: string; readonly rows: readonly DayRow[] };

function Group({ title, rows, ...props }: GroupProps) {
  const { day, isToday, now, answer } = props;
  const next = isToday ? rows.findIndex((row) => Date.parse(row.end) > now.getTime()) : -1;
  return (
    <section>
      <h2 className="mb-2 text-h3">{title}</h2>
      {rows.length === 0 ? null : (
        <ol className="rounded-card border border-divider bg-surface">
          {rows.map((row, index) => (
            <Fragment key={row.appointmentId}>
              {index === next ? <NowLine now={now} zone={day.zone} /> : null}
              <VisitRow
                {...props}
                row={row}
                zone={day.zone}
                answer={answer?.visit === row.appointmentId ? answer : undefined}
              />
            </Fragment>
          ))}
        </ol>
      )}
    </section>
  );
}

function NowLine({ now, zone }: { readonly now: Date; readonly zone: string }) {
  const t = useTranslations("today");
  return (
    <li className="no-print flex items-center gap-2 border-b-2 border-primary px-4 py-1 text-meta font-semibold text-primary">
      <Icon name="clock" />
      {t("now", { time: wallOf(now, zone).time })}
    </li>
  );
}
