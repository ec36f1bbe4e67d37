import { useLocale, useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import { cx } from "#app/_ui/cx.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import type { DayRow } from "./day.ts";
import { LightBadge } from "./light-badge.tsx";
import type { RowAnswer } from "./read-answer.ts";
import { StateBadge } from "./state-badge.tsx";
import { VisitActions } from "./visit-actions.tsx";

type Props = {
  readonly row: DayRow;
  readonly zone: string;
  readonly back: string;
  readonly treating: boolean;
  readonly isToday: boolean;
  readonly now: Date;
  readonly answer: RowAnswer | undefined;
};

const GONE: readonly DayRow["state"][] = ["cancelled", "late-cancelled", "no-show", "moved"];

export function VisitRow(props: Props) {
  const { row, zone, answer } = props;
  const locale = useLocale();
  const gone = GONE.includes(row.state);
  return (
    <li
      id={`visit-${row.appointmentId}`}
      className={cx(
        "grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3 gap-y-2 border-b border-divider px-3 py-3 last:border-b-0 target:bg-primary-soft/40 sm:px-4",
        "lg:grid-cols-[4.5rem_minmax(0,1fr)_auto] print:grid-cols-[4.5rem_minmax(0,1fr)] print:break-inside-avoid print:py-2",
        gone && "bg-sunken",
      )}
    >
      <p className="tabular">
        <time dateTime={row.start} className="text-h3 font-semibold">
          {row.wallStart.slice(11, 16)}
        </time>
        <span className="block text-dense text-muted">– {formatInstant(new Date(row.end), zone, locale, "time")}</span>
      </p>
      <Who row={row} gone={gone} />
      <div className="no-print col-span-2 lg:col-span-1">
        <VisitActions {...props} />
      </div>
      {answer ? (
        <Notice
          tone={answer.done ? "success" : "danger"}
          role={answer.done ? "status" : "alert"}
          className="no-print col-span-full"
          title={answer.text}
        />
      ) : null}
    </li>
  );
}

function Who({ row, gone }: { readonly row: DayRow; readonly gone: boolean }) {
  const t = useTranslations("today");
  const locale = useLocale();
  const upcoming = !gone && row.state !== "done";
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <TextLink href={`/clients/${row.clientId}`} className={cx("py-1 text-body", gone && "line-through")}>
          {row.clientName}
        </TextLink>
        {row.course ? (
          <span className="text-dense font-semibold tabular">{t("course", { k: row.course.k, n: row.course.n })}</span>
        ) : null}
      </p>
      <p className="text-dense text-muted">
        {row.serviceName[locale]} · {row.therapistName}
        {row.roomName ? ` · ${t("room", { name: row.roomName })}` : null}
      </p>
      <p className="mt-1.5 flex flex-wrap gap-1.5">
        <StateBadge state={row.state} />
        {upcoming ? <LightBadge light={row.light} /> : null}
        {upcoming && row.reviewNeeded ? (
          <Badge tone="warning" icon="clock">
            {t("reviewNeeded")}
          </Badge>
        ) : null}
        {row.firstVisit ? (
          <Badge tone="info" icon="person">
            {t("firstVisit")}
          </Badge>
        ) : null}
      </p>
    </div>
  );
}
