import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Details } from "#app/_ui/details.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { type BegunBooking, hasBegun, lostPath, openBooking } from "#app/(visitor)/_booking/booking.ts";
import { isReachable, openPlace, pathOf, slotIn } from "#app/(visitor)/_booking/flow.ts";
import { HeldTime } from "#app/(visitor)/_booking/held-time.tsx";
import { firstOffers, nearestOffers } from "#app/(visitor)/_booking/offers.ts";
import { readWish, therapistIn, type WishParams } from "#app/(visitor)/_booking/read-wish.ts";
import { StepsHeader } from "#app/(visitor)/_booking/steps-header.tsx";
import { MoreTimes, OfferChips } from "#app/(visitor)/_booking/time-picker.tsx";
import { RESULT_LINES } from "#lib/intake/knowledge/advice.ts";
import { DECISIONS } from "#lib/intake/words.ts";
import { addDays } from "#lib/kernel/local-date.ts";
import { zoneLabel } from "#lib/kernel/zone.ts";
import { listServices } from "#lib/scheduling/queries/list-services.ts";
import { showAvailability } from "#lib/scheduling/queries/show-availability.ts";

type Props = { readonly params: Promise<{ clinic: string }>; readonly searchParams: Promise<WishParams> };

const SHOWN_DAYS = 61;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.time");
  return { title: t("title"), robots: { index: false } };
}

/** The result of the questions in one line, three times to choose from, and the whole calendar for who wants another. */
export default async function TimePage({ params, searchParams }: Props) {
  const [{ clinic: slug }, asked] = await Promise.all([params, searchParams]);
  const booking = await openBooking(slug);
  if (!hasBegun(booking)) redirect(lostPath(booking));
  const { draft, locale, today } = booking;
  if (!isReachable(draft, "time", today)) redirect(pathOf(slug, openPlace(draft, today)));

  const t = await getTranslations("booking.time");
  const times = await freeTimes(booking, therapistIn(asked));
  const common = { ...times, locale, action: `${pathOf(slug, "time")}/hold` };
  const { taken } = draft.facts;
  const slot = slotIn(draft);
  const offers = taken ? nearestOffers(times.days, taken) : firstOffers(times.days);
  const wish = readWish(asked, times.days);
  const open = asked.month !== undefined || asked.day !== undefined || asked.therapist !== undefined;

  return (
    <>
      <StepsHeader slug={slug} step="time" title={t("title")} />
      <ResultLine verdict={draft.facts.verdict} from={draft.facts.bookableFrom} today={today} locale={locale} />
      {taken ? (
        <div id="problems">
          <Notice tone="warning" role="alert" title={t("takenTitle")} className="mb-6">
            {t("taken", { time: formatInstant(new Date(taken), times.zone, locale, "dateTime") })}
          </Notice>
        </div>
      ) : null}
      {slot ? (
        <HeldTime
          {...{ slug, slot, locale }}
          therapists={times.therapists}
          zone={times.zone}
          now={booking.desk.clock.now()}
          keep
        />
      ) : null}
      {offers.length > 0 ? (
        <section aria-labelledby="offers">
          <h2 id="offers" className="mb-3 text-h3">
            {taken ? t("nearest") : t("first")}
          </h2>
          <OfferChips offers={offers} {...common} />
        </section>
      ) : (
        <Notice tone="info" title={t("nothingFree")}>
          {t("callInstead", { phone: booking.clinic.phone })}
        </Notice>
      )}
      <p className="mt-3 text-dense text-muted">{t("zone", { zone: zoneLabel(times.zone, locale) })}</p>
      <div id="more" className="mt-6 scroll-mt-4">
        <Details summary={t("more")} open={open}>
          <div className="py-3">
            <MoreTimes {...common} path={pathOf(slug, "time")} wish={wish} />
          </div>
        </Details>
      </div>
    </>
  );
}

async function freeTimes(booking: BegunBooking, therapist: string | undefined) {
  const { desk, draft, today, clinic } = booking;
  const service = draft.facts.service ?? "";
  const later = draft.facts.bookableFrom;
  const from = later && later > today ? later : today;
  const [services, shown] = await Promise.all([
    listServices(desk, {}),
    showAvailability(desk, { service, from, to: addDays(from, SHOWN_DAYS), ...(therapist && { therapist }) }),
  ]);
  const free = shown.ok ? shown.value : undefined;
  return {
    therapists: services.ok ? services.value.therapists.filter((one) => one.services.includes(service)) : [],
    zone: free?.timeZone ?? clinic.zone,
    days: free?.days ?? [],
  };
}

type ResultProps = {
  readonly verdict: string | undefined;
  readonly from: string | undefined;
  readonly today: string;
  readonly locale: "en" | "de";
};

async function ResultLine({ verdict, from, today, locale }: ResultProps) {
  const decision = DECISIONS.find((one) => one === verdict) ?? "clear";
  const line = RESULT_LINES[decision];
  const t = await getTranslations("booking.time");
  return (
    <Notice tone={decision === "clearance_needed" ? "info" : "success"} title={line.title[locale]} className="mb-6">
      <p>{line.body[locale]}</p>
      {from && from > today ? (
        <p className="mt-1">
          {t("from", { day: formatInstant(new Date(`${from}T00:00:00Z`), "UTC", locale, "weekday") })}
        </p>
      ) : null}
    </Notice>
  );
}
