import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { currentClinic } from "#app/_server/desk.ts";
import { oneOf, pathWith } from "#app/_server/search-params.ts";
import { formatInstant } from "#app/_ui/time.tsx";
import { isId } from "#lib/kernel/id.ts";
import { addDays, isLocalDate, type LocalDate } from "#lib/kernel/local-date.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import type { Desk } from "#lib/operation/desk.ts";
import { listServices } from "#lib/scheduling/queries/list-services.ts";
import { showAvailability } from "#lib/scheduling/queries/show-availability.ts";
import type { ChoiceLink } from "./choice-links.tsx";
import type { SlotDay } from "./slot-field.tsx";

const WINDOW_DAYS = 14;

type Wanted = {
  /** The page's own address; the choices are links back to it. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The only service on offer, where a visit moves. */
  readonly service?: string;
  readonly clientId?: string;
  /** The booking whose visit moves: it does not stand in its own way. */
  readonly moving?: string;
};

/** Everything that the choice of a time shows: services, therapists, and the free times of two weeks. */
export async function readOffer(desk: Desk, { path, params, service: only, clientId, moving }: Wanted) {
  const services = await listServices(desk, {});
  if (!services.ok) return undefined;
  const wishes = await wishesOf(desk, params);
  const service = only ?? preferred(services.value.services, wishes.service);
  if (service === undefined) return undefined;

  const { from, therapist } = wishes;
  const free = await showAvailability(desk, {
    service,
    from,
    to: addDays(from, WINDOW_DAYS - 1),
    ...(therapist && { therapist }),
    ...(clientId && { clientId }),
    ...(moving && { ignoreBooking: moving }),
  });
  const names = new Map(services.value.therapists.map(({ id, firstName }) => [id, firstName]));
  const days = free.ok ? await daysOf(free.value.days, names) : [];
  const starts = days.flatMap((day) => day.slots.map(({ start }) => start));
  return {
    service,
    therapist,
    days,
    chosen: starts.find((start) => start === wishes.start) ?? starts[0],
    ...(await linksOf(
      path,
      { ...keptOf(params), service: only ?? service, therapist, date: from },
      services.value,
      wishes,
    )),
  };
}

type Params = Wanted["params"];
type Service = { readonly slug: string; readonly courseTemplate: string | null };

/** The one that was asked for, else what most people come for: a visit of a course. */
function preferred(services: readonly Service[], wished: string | undefined): string | undefined {
  const found = services.find(({ slug }) => slug === wished) ?? services.find((one) => one.courseTemplate !== null);
  return (found ?? services[0])?.slug;
}

async function wishesOf(desk: Desk, params: Params) {
  const { zone } = await currentClinic(desk);
  const todayOn = localDateOf(desk.clock.now(), zone);
  const date = oneOf(params, "date");
  const therapist = oneOf(params, "therapist");
  return {
    todayOn,
    from: date !== undefined && isLocalDate(date) && date > todayOn ? date : todayOn,
    service: oneOf(params, "service"),
    start: oneOf(params, "start"),
    therapist: therapist !== undefined && isId(therapist) ? therapist : undefined,
  };
}

function keptOf(params: Params) {
  return { back: oneOf(params, "back") };
}

type Slot = { readonly start: string; readonly therapists: readonly string[] };

async function daysOf(
  days: readonly { readonly date: LocalDate; readonly slots: readonly Slot[] }[],
  names: ReadonlyMap<string, string>,
): Promise<SlotDay[]> {
  const t = await getTranslations("today.offer");
  const locale = await getLocale();
  return days
    .filter((day) => day.slots.length > 0)
    .map(({ date, slots }) => ({
      date,
      title: formatInstant(new Date(`${date}T00:00:00Z`), "UTC", locale, "weekday"),
      count: t("free", { count: slots.length }),
      slots: slots.map(({ start, therapists }) => ({
        start,
        time: start.slice(11, 16),
        who: namesOf(therapists, names),
      })),
    }));
}

/** A name as long as it tells the times apart; where several are free it would only be noise. */
function namesOf(therapists: readonly string[], names: ReadonlyMap<string, string>): string {
  return therapists.length > 1 ? "" : therapists.flatMap((id) => names.get(id) ?? []).join("");
}

type Catalogue = {
  readonly services: readonly { readonly slug: string; readonly name: { readonly en: string; readonly de: string } }[];
  readonly therapists: readonly { readonly id: string; readonly firstName: string }[];
};

async function linksOf(
  path: string,
  now: Readonly<Record<string, string | undefined>>,
  { services, therapists }: Catalogue,
  { todayOn, from }: { readonly todayOn: LocalDate; readonly from: LocalDate },
) {
  const t = await getTranslations("today.offer");
  const locale = await getLocale();
  const to = (change: Readonly<Record<string, string | undefined>>) => pathWith(path, { ...now, ...change });
  const earlier = addDays(from, -WINDOW_DAYS);
  return {
    services: services.map(
      ({ slug, name }): ChoiceLink => ({
        href: to({ service: slug }),
        label: name[locale],
        current: now.service === slug,
      }),
    ),
    therapists: [
      { href: to({ therapist: undefined }), label: t("anybody"), current: now.therapist === undefined },
      ...therapists.map(
        ({ id, firstName }): ChoiceLink => ({
          href: to({ therapist: id }),
          label: firstName,
          current: now.therapist === id,
        }),
      ),
    ],
    earlier: from > todayOn ? to({ date: earlier > todayOn ? earlier : undefined }) : undefined,
    later: to({ date: addDays(from, WINDOW_DAYS) }),
  };
}
