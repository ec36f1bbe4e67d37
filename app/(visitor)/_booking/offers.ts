import type { LocalDate } from "#lib/kernel/local-date.ts";

/** Free times as the availability query gives them. */
export type OfferedSlot = { readonly start: string; readonly end: string; readonly therapists: readonly string[] };
export type OfferedDay = { readonly date: LocalDate; readonly slots: readonly OfferedSlot[] };
export type Offer = { readonly start: string; readonly therapist: string };

/** The first free time of each of the next days, with another therapist each time where there is one. */
export function firstOffers(days: readonly OfferedDay[], count = 3): Offer[] {
  const met = new Set<string>();
  const offers: Offer[] = [];
  const free = days.filter((day) => day.slots.length > 0);
  // Only one free day left: then its times, one after the other.
  const slots = free.length >= count ? free.flatMap((day) => day.slots.slice(0, 1)) : free.flatMap((day) => day.slots);
  for (const slot of slots.slice(0, count)) {
    const therapist = slot.therapists.find((id) => !met.has(id)) ?? slot.therapists[0];
    if (therapist === undefined) continue;
    met.add(therapist);
    offers.push({ start: slot.start, therapist });
  }
  return offers;
}

/** The free times nearest to one that was lost. */
export function nearestOffers(days: readonly OfferedDay[], wanted: string, count = 3): Offer[] {
  const away = (start: string) => Math.abs(new Date(start).getTime() - new Date(wanted).getTime());
  return days
    .flatMap((day) => day.slots)
    .filter((slot) => away(slot.start) > 0)
    .sort((a, b) => away(a.start) - away(b.start))
    .flatMap(({ start, therapists: [therapist] }) => (therapist === undefined ? [] : [{ start, therapist }]))
    .slice(0, count);
}

export function pickValue({ start, therapist }: Offer): string {
  return `${start}|${therapist}`;
}

export function readPick(text: string): Offer | undefined {
  const [start = "", therapist = ""] = text.split("|");
  return start && therapist ? { start, therapist } : undefined;
}
