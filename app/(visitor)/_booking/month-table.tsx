import { useTranslations } from "next-intl";
import { cx } from "#app/_ui/cx.ts";
import { Icon } from "#app/_ui/icon.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import { type Month, monthAfter, weeksOf } from "./month.ts";

type Props = {
  readonly month: Month;
  readonly first: Month;
  readonly last: Month;
  readonly free: ReadonlySet<LocalDate>;
  readonly chosen: LocalDate | undefined;
  readonly locale: string;
  readonly hrefOf: (place: { month: Month; day?: LocalDate }) => string;
};

const STEP =
  "inline-flex min-h-11 min-w-11 items-center justify-center rounded-control border border-control bg-surface px-3 text-primary hover:bg-primary-soft";

/** A month as a table of links: free days can be opened, the others are only numbers. Every day says its full name. */
export function MonthTable({ month, first, last, free, chosen, locale, hrefOf }: Props) {
  const t = useTranslations("booking.time");
  const weeks = weeksOf(month);
  const name = monthName(month, locale);
  return (
    <div>
      <div className="mb-2 flex items-center justify-between gap-2">
        {month > first ? (
          <a href={hrefOf({ month: monthAfter(month, -1) })} className={STEP} aria-label={t("earlierMonth")}>
            <Icon name="left" size={20} />
          </a>
        ) : (
          <span className="min-w-11" />
        )}
        <p className="font-semibold">{name}</p>
        {month < last ? (
          <a href={hrefOf({ month: monthAfter(month, 1) })} className={STEP} aria-label={t("laterMonth")}>
            <Icon name="right" size={20} />
          </a>
        ) : (
          <span className="min-w-11" />
        )}
      </div>
      <table className="w-full table-fixed border-separate border-spacing-0.5 text-center">
        <caption className="sr-only">{t("monthCaption", { month: name })}</caption>
        <thead>
          <tr>
            {weekdays(locale).map(({ short, long }) => (
              <th key={long} scope="col" className="pb-1 text-dense font-normal text-muted">
                <abbr title={long} className="no-underline">
                  {short}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((date) => date !== undefined)}>
              {week.map((date, weekday) => (
                <td key={date ?? `none-${weekday}`} className="p-0">
                  {date ? (
                    <DayCell
                      {...{ date, locale, chosen }}
                      href={free.has(date) ? hrefOf({ month, day: date }) : undefined}
                    />
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = { date: LocalDate; locale: string; chosen: LocalDate | undefined; href: string | undefined };

function DayCell({ date, locale, chosen, href }: CellProps) {
  const t = useTranslations("booking.time");
  const number = Number(date.slice(8));
  const full = formatInstant(new Date(`${date}T00:00:00Z`), "UTC", locale, "weekday");
  if (!href) {
    return (
      <span className="flex min-h-11 items-center justify-center text-subtle">
        <span className="sr-only">{t("dayFull", { day: full })}</span>
        <span aria-hidden="true">{number}</span>
      </span>
    );
  }
  const current = date === chosen;
  return (
    <a
      href={href}
      aria-label={t("dayFree", { day: full })}
      {...(current && { "aria-current": "date" })}
      className={cx(
        "flex min-h-11 items-center justify-center rounded-control border font-semibold no-underline",
        current
          ? "border-primary bg-primary text-on-primary"
          : "border-primary-soft bg-primary-soft text-on-primary-soft hover:border-primary",
      )}
    >
      {number}
    </a>
  );
}

function monthName(month: Month, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** Monday first; 5 January 1970 was a Monday. */
function weekdays(locale: string): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    const at = new Date(Date.UTC(1970, 0, 5 + index));
    const named = (weekday: "short" | "long") =>
      new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }).format(at);
    return { short: named("short").slice(0, 2), long: named("long") };
  });
}
