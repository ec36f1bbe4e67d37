import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Details } from "#app/_ui/details.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { firstOffers, nearestOffers } from "#app/(visitor)/_booking/offers.ts";
import { readWish, therapistIn, type WishParams } from "#app/(visitor)/_booking/read-wish.ts";
import { MoreTimes, OfferChips } from "#app/(visitor)/_booking/time-picker.tsx";
import { addDays } from "#lib/kernel/local-date.ts";
import { localDateOf, zoneLabel } from "#lib/kernel/zone.ts";
import { listServices } from "#lib/scheduling/queries/list-services.ts";
import { showAvailability } from "#lib/scheduling/queries/show-availability.ts";
import { OldLink } from "../old-link.tsx";
import { openVisit } from "../open-visit.ts";

type Props = {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<WishParams & { problem?: string }>;
};

const SHOWN_DAYS = 61;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.move");
  return { title: t("title") };
}

/** Another time for the same visit; the old one is given up only when the new one is taken. */
export default async function MovePage({ params, searchParams }: Props) {
  const [{ token }, asked] = await Promise.all([params, searchParams]);
  const { desk, found: visit, locale, path } = await openVisit(token);
  if (visit.status === "already-moved") return <OldLink phone={visit.clinic.phone} />;
  if (visit.change.move !== "allowed") redirect(path);

  const t = await getTranslations("booking.move");
  const from = localDateOf(desk.clock.now(), visit.zone);
  const therapist = therapistIn(asked);
  const [services, shown] = await Promise.all([
    listServices(desk, {}),
    showAvailability(desk, {
      service: visit.service.slug,
      from,
      to: addDays(from, SHOWN_DAYS),
      ignoreBooking: true,
      ...(therapist && { therapist }),
    }),
  ]);
  const days = shown.ok ? shown.value.days : [];
  const therapists = services.ok
    ? services.value.therapists.filter((one) => one.services.includes(visit.service.slug))
    : [];
  const common = { days, therapists, zone: visit.zone, locale, action: `${path}/move/send` };
  const near = nearestOffers(days, visit.start);
  const offers = near.length > 0 ? near : firstOffers(days);
  const open = [asked.month, asked.day, asked.therapist].some((one) => one !== undefined);

  return (
    <>
      <PageHeader
        above={<TextLink href={path}>{t("back")}</TextLink>}
        title={t("title")}
        lead={t("lead", { time: formatInstant(new Date(visit.start), visit.zone, locale, "dateTime") })}
      />
      <MoveProblem problem={asked.problem} phone={visit.clinic.phone} />
      {offers.length > 0 ? (
        <OfferChips offers={offers} {...common} />
      ) : (
        <Notice tone="info" title={t("nothing", { phone: visit.clinic.phone })} />
      )}
      <p className="mt-3 text-dense text-muted">{t("zone", { zone: zoneLabel(visit.zone, locale) })}</p>
      <div id="more" className="mt-6 scroll-mt-4">
        <Details summary={t("more")} open={open}>
          <div className="py-3">
            <MoreTimes {...common} path={`${path}/move`} wish={readWish(asked, days)} />
          </div>
        </Details>
      </div>
    </>
  );
}

const KNOWN_PROBLEMS = ["slot-taken", "screening-stop"] as const;

async function MoveProblem({ problem, phone }: { problem: string | undefined; phone: string }) {
  if (!problem) return null;
  const t = await getTranslations("booking.move.problems");
  const known = KNOWN_PROBLEMS.find((one) => one === problem);
  return <Notice tone="warning" role="alert" title={t(known ?? "other", { phone })} className="mb-6" />;
}
