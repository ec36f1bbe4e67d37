import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Choice } from "#app/_ui/choice.tsx";
import { cx } from "#app/_ui/cx.ts";
import { formatInstant } from "#app/_ui/time.tsx";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import { type Month, monthOf } from "./month.ts";
import { MonthTable } from "./month-table.tsx";
import { type Offer, type OfferedDay, pickValue } from "./offers.ts";

export type Therapist = { readonly id: string; readonly firstName: string };

export type TimeQuestion = {
  /** The page itself; months, days and therapists are links to it, so the choice needs no script. */
  readonly path: string;
  readonly action: string;
  readonly zone: string;
  readonly locale: string;
  readonly therapists: readonly Therapist[];
  readonly days: readonly OfferedDay[];
  readonly wish: {
    readonly month: Month;
    readonly day?: LocalDate | undefined;
    readonly therapist?: string | undefined;
  };
};

/** A few times as large buttons: choosing is going on. */
export function OfferChips({
  offers,
  action,
  therapists,
  zone,
  locale,
}: Pick<TimeQuestion, "action" | "therapists" | "zone" | "locale"> & { offers: readonly Offer[] }) {
  const t = useTranslations("booking.time");
  return (
    <form method="post" action={action} className="grid gap-3 sm:grid-cols-3">
      {offers.map((offer) => (
        <button
          key={pickValue(offer)}
          type="submit"
          name="pick"
          value={pickValue(offer)}
          className="flex min-h-(--control-height) flex-wrap items-baseline justify-between gap-x-3 rounded-card border border-primary bg-surface px-4 py-3 text-start hover:bg-primary-soft hover:text-on-primary-soft sm:flex-col"
        >
          <span className="font-semibold">{dayOf(offer.start, zone, locale)}</span>{" "}
          <span className="text-h3 font-semibold tabular text-primary">
            {formatInstant(new Date(offer.start), zone, locale, "time")}
          </span>{" "}
          <span className="text-dense">{t("with", { name: nameOf(therapists, offer.therapist) })}</span>
        </button>
      ))}
    </form>
  );
}

/** The whole calendar: whom, which day, which time. */
export function MoreTimes({ path, action, zone, locale, therapists, days, wish }: TimeQuestion) {
  const t = useTranslations("booking.time");
  const free = days.filter((day) => day.slots.length > 0);
  const hrefOf = (place: Partial<TimeQuestion["wish"]>) =>
    `${path}?${queryOf({ ...wish, day: undefined, ...place })}#more`;
  const chosen = free.find((day) => day.date === wish.day);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return (
    <div className="grid gap-6">
      {therapists.length > 1 ? (
        <nav aria-label={t("whom")} className="flex flex-wrap gap-2">
          {[undefined, ...therapists].map((one) => (
            <a
              key={one?.id ?? "any"}
              href={hrefOf({ therapist: one?.id })}
              {...(wish.therapist === one?.id && { "aria-current": "true" })}
              className={cx(
                "inline-flex min-h-11 items-center rounded-full border px-4 text-body no-underline",
                wish.therapist === one?.id
                  ? "border-primary bg-primary-soft font-semibold text-on-primary-soft"
                  : "border-control bg-surface text-text hover:border-primary",
              )}
            >
              {one ? one.firstName : t("anyTherapist")}
            </a>
          ))}
        </nav>
      ) : null}
      <MonthTable
        month={wish.month}
        first={monthOf(first.date)}
        last={monthOf(last.date)}
        free={new Set(free.map((day) => day.date))}
        chosen={wish.day}
        locale={locale}
        hrefOf={hrefOf}
      />
      {chosen ? (
        <form method="post" action={action} className="grid gap-4">
          <TimesOfDay day={chosen} {...{ zone, locale, therapists }} />
          <div>
            <Button type="submit" tone="primary" wide>
              {t("take")}
            </Button>
          </div>
        </form>
      ) : (
        <p className="text-muted">{free.length > 0 ? t("chooseDay") : t("nothingFree")}</p>
      )}
    </div>
  );
}

const PARTS = [
  { part: "morning", before: "12:00" },
  { part: "afternoon", before: "17:00" },
  { part: "evening", before: "24:00" },
] as const;

/** The times of one day, in the three parts that people plan by. */
function TimesOfDay({
  day,
  zone,
  locale,
  therapists,
}: Pick<TimeQuestion, "zone" | "locale" | "therapists"> & { day: OfferedDay }) {
  const t = useTranslations("booking.time");
  const times = day.slots.flatMap(({ start, therapists: [therapist] }) =>
    therapist === undefined ? [] : [{ start, therapist, time: formatInstant(new Date(start), zone, locale, "time") }],
  );
  const inPart = (from: string, before: string) => times.filter(({ time }) => time >= from && time < before);
  return (
    <fieldset className="min-w-0">
      <legend className="text-h3">{formatInstant(new Date(`${day.date}T00:00:00Z`), "UTC", locale, "weekday")}</legend>
      {PARTS.map(({ part, before }, index) => ({ part, list: inPart(PARTS[index - 1]?.before ?? "00:00", before) }))
        .filter(({ list }) => list.length > 0)
        .map(({ part, list }) => (
          <div key={part} className="mt-3">
            <p className="mb-1.5 text-dense text-muted">{t(part)}</p>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(8.25rem,1fr))] gap-2">
              {list.map(({ time, ...offer }) => (
                <Choice
                  key={offer.start}
                  type="radio"
                  name="pick"
                  required
                  value={pickValue(offer)}
                  label={<span className="font-semibold tabular">{time}</span>}
                  hint={nameOf(therapists, offer.therapist)}
                />
              ))}
            </div>
          </div>
        ))}
    </fieldset>
  );
}

export function nameOf(therapists: readonly Therapist[], id: string): string {
  return therapists.find((one) => one.id === id)?.firstName ?? "";
}

function dayOf(start: string, zone: string, locale: string): string {
  const format = { weekday: "short", day: "numeric", month: "short", timeZone: zone } as const;
  return new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", format).format(new Date(start));
}

function queryOf(wish: TimeQuestion["wish"]): string {
  const given = Object.entries(wish).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}
