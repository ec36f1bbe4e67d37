import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ViewOf } from "#app/_server/view-of.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Card } from "#app/_ui/card.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import type { listOpenTasks } from "#lib/intake/queries/list-open-tasks.ts";
import type { DayRow } from "./day.ts";

export type OpenTask = ViewOf<typeof listOpenTasks>["tasks"][number];

type Props = {
  /** undefined for people who may know only that something waits. */
  readonly tasks: readonly OpenTask[] | undefined;
  readonly rows: readonly DayRow[];
  readonly zone: string;
  readonly now: Date;
};

const COMING: readonly DayRow["state"][] = ["pending-review", "booked", "arrived"];
const SHOWN = 6;

/** What would otherwise be noticed too late: decisions that wait, and people whom nobody has screened. */
export function WaitingPanel({ tasks, rows, zone, now }: Props) {
  const t = useTranslations("today.waiting");
  const waiting = rows.filter((row) => row.reviewNeeded && COMING.includes(row.state)).length;
  const unscreened = rows.filter((row) => row.light === "unscreened" && COMING.includes(row.state));
  return (
    <aside id="waiting" aria-label={t("label")} className="no-print grid content-start gap-4">
      <Card
        title={tasks ? t("title") : t("titleDesk")}
        aside={tasks && tasks.length > 0 ? <All count={tasks.length} /> : null}
      >
        {tasks ? (
          <Tasks tasks={tasks} zone={zone} now={now} />
        ) : (
          <p className="text-dense text-muted">{t("count", { count: waiting })}</p>
        )}
      </Card>
      <Card title={t("unscreened")}>
        <Short empty={t("unscreenedNone")} count={unscreened.length}>
          {unscreened.map((row) => (
            <li key={row.appointmentId} className="flex gap-3">
              <span className="tabular text-muted">{row.wallStart.slice(11, 16)}</span>
              <TextLink href={`#visit-${row.appointmentId}`}>{row.clientName}</TextLink>
            </li>
          ))}
        </Short>
      </Card>
    </aside>
  );
}

function All({ count }: { readonly count: number }) {
  const t = useTranslations("today.waiting");
  return (
    <TextLink href="/reviews" className="text-dense">
      {t("all", { count })}
    </TextLink>
  );
}

type TasksProps = { readonly tasks: readonly OpenTask[]; readonly zone: string; readonly now: Date };

function Tasks({ tasks, zone, now }: TasksProps) {
  const t = useTranslations("today.waiting");
  const format = useFormatter();
  const locale = useLocale();
  return (
    <Short empty={t("none")} count={tasks.length}>
      {tasks.slice(0, SHOWN).map((task) => (
        <li key={task.taskId} className="grid gap-0.5">
          <span className="flex flex-wrap items-center gap-2">
            <TextLink href={`/reviews#task-${task.taskId}`}>{task.clientName}</TextLink>
            {task.kind === "red-flag" ? <Badge tone="danger">{t("redFlag")}</Badge> : null}
          </span>
          <span className="text-muted">
            {t("since", { age: format.relativeTime(new Date(task.openedAt), now) })}
            {task.dueAt
              ? ` · ${t("due", { when: formatInstant(new Date(task.dueAt), zone, locale, "dateTime") })}`
              : null}
          </span>
        </li>
      ))}
    </Short>
  );
}

function Short({
  empty,
  count,
  children,
}: {
  readonly empty: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  if (count === 0) return <p className="text-dense text-muted">{empty}</p>;
  return <ul className="grid gap-2.5 text-dense">{children}</ul>;
}
