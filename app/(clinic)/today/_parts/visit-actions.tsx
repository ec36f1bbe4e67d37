import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { pathWith } from "#app/_server/search-params.ts";
import { Button, LinkButton } from "#app/_ui/button.tsx";
import type { ButtonTone } from "#app/_ui/button-class.ts";
import { Details } from "#app/_ui/details.tsx";
import { arriveHere, missHere, undoArrivalHere } from "../actions.ts";
import type { DayRow } from "./day.ts";

type Props = {
  readonly row: DayRow;
  readonly back: string;
  readonly treating: boolean;
  readonly isToday: boolean;
  readonly now: Date;
};

/** What can be done with a visit now: the likely deed first, the rest one press away. */
export function VisitActions(props: Props) {
  const { state } = props.row;
  if (state === "pending-review") return <WaitingVisit {...props} />;
  if (state === "booked") return <BookedVisit {...props} />;
  if (state === "arrived") return <ArrivedVisit {...props} />;
  if (state === "in-session" || state === "done") return <TreatedVisit {...props} />;
  return <BookHole {...props} />;
}

function WaitingVisit(props: Props) {
  const { row, treating } = props;
  const t = useTranslations("today");
  return (
    <Actions more={<ChangeVisit {...props} />}>
      {treating ? (
        <Go href={pathWith("/reviews", {}, row.reviewTaskId ? `task-${row.reviewTaskId}` : undefined)} of={row}>
          {t("decide")}
        </Go>
      ) : null}
    </Actions>
  );
}

function BookedVisit(props: Props) {
  const { row, treating, isToday } = props;
  const t = useTranslations("today");
  return (
    <Actions more={<ChangeVisit {...props} />}>
      {isToday ? <Deed {...props} deed={arriveHere} tone="primary" text={t("arrived")} /> : null}
      {treating && isToday ? (
        <Go href={startOf(row)} of={row}>
          {t("start")}
        </Go>
      ) : null}
    </Actions>
  );
}

function ArrivedVisit(props: Props) {
  const { row, treating, isToday } = props;
  const t = useTranslations("today");
  return (
    <Actions more={<ChangeVisit {...props} />}>
      <Deed {...props} deed={undoArrivalHere} tone="secondary" text={t("undoArrival")} />
      {treating && isToday ? (
        <Go href={startOf(row)} of={row} tone="primary">
          {t("start")}
        </Go>
      ) : null}
    </Actions>
  );
}

/** Once the session runs, everything about it happens in the session. */
function TreatedVisit({ row, treating }: Props) {
  const t = useTranslations("today");
  if (!treating) return null;
  const running = row.state === "in-session";
  return (
    <Actions>
      <Go href={startOf(row)} of={row} tone={running ? "primary" : "secondary"}>
        {running ? t("goOn") : t("note")}
      </Go>
    </Actions>
  );
}

function startOf(row: DayRow): string {
  return `/appointments/${row.appointmentId}/start`;
}

function Actions({ children, more }: { readonly children?: ReactNode; readonly more?: ReactNode }) {
  const t = useTranslations("today");
  return (
    <div className="flex flex-wrap items-start gap-2 lg:justify-end">
      {children}
      {more ? <Details summary={t("more")}>{more}</Details> : null}
    </div>
  );
}

/** Move, cancel, and from the agreed time on: did not come. */
function ChangeVisit(props: Props) {
  const { row, now, back } = props;
  const t = useTranslations("today");
  const begun = Date.parse(row.start) <= now.getTime();
  return (
    <div className="flex flex-wrap gap-2 py-1">
      {row.state === "arrived" ? null : (
        <Go href={pathWith(`/today/${row.appointmentId}/move`, { back })} of={row}>
          {t("move")}
        </Go>
      )}
      <Go href={pathWith(`/today/${row.appointmentId}/cancel`, { back })} of={row}>
        {t("cancel")}
      </Go>
      {row.state === "booked" && begun ? <Deed {...props} deed={missHere} tone="secondary" text={t("noShow")} /> : null}
    </div>
  );
}

/** A visit that fell out leaves a hole that can be filled, as long as it lies ahead. */
function BookHole({ row, now }: Props) {
  const t = useTranslations("today");
  if (Date.parse(row.start) <= now.getTime()) return null;
  const wish = { date: row.wallStart.slice(0, 10), therapist: row.therapist, start: row.start };
  return (
    <Actions>
      <Go href={pathWith("/today/book", wish)} of={row}>
        {t("bookHere")}
      </Go>
    </Actions>
  );
}

type DeedProps = Props & {
  readonly deed: (form: FormData) => Promise<void>;
  readonly text: string;
  readonly tone: ButtonTone;
};

function Deed({ row, back, deed, text, tone }: DeedProps) {
  return (
    <form action={deed}>
      <input type="hidden" name="visit" value={row.appointmentId} />
      <input type="hidden" name="back" value={back} />
      <Button type="submit" tone={tone}>
        {text}
        <span className="sr-only">: {row.clientName}</span>
      </Button>
    </form>
  );
}

type GoProps = {
  readonly href: string;
  readonly of: DayRow;
  readonly children: ReactNode;
  readonly tone?: ButtonTone;
};

function Go({ href, of, children, tone = "secondary" }: GoProps) {
  return (
    <LinkButton href={href} tone={tone}>
      {children}
      <span className="sr-only">: {of.clientName}</span>
    </LinkButton>
  );
}
