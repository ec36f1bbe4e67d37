import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

export type CalendarEntry = {
  /** Stays the same through every move: calendars replace the entry instead of adding a second one. */
  readonly bookingId: string;
  readonly sequence: number;
  readonly start: Date;
  readonly end: Date;
  readonly title: string;
  readonly place: string;
  readonly text: string;
  readonly cancelled: boolean;
};

type Sender = { readonly name: string; readonly email: string; readonly stampedAt: Date };

const PRODUCT = { company: "Rivulet", product: "Rivulet", language: "EN" };

/** One visit as a calendar file for the message that speaks of it. */
export function visitFile(entry: CalendarEntry, sender: Sender): string {
  const method = entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = ical({ prodId: PRODUCT, method });
  addEntry(calendar, entry, sender);
  return calendar.toString();
}

/** Many visits as a feed that a calendar program reads again and again. */
export function feedFile(entries: readonly CalendarEntry[], sender: Sender): string {
  const calendar = ical({ prodId: PRODUCT, name: sender.name, ttl: 15 * 60 });
  for (const entry of entries) addEntry(calendar, entry, sender);
  return calendar.toString();
}

function addEntry(calendar: ReturnType<typeof ical>, entry: CalendarEntry, sender: Sender): void {
  calendar.createEvent({
    id: `${entry.bookingId}@rivulet`,
    sequence: entry.sequence,
    stamp: sender.stampedAt,
    start: entry.start,
    end: entry.end,
    summary: oneLine(entry.title),
    location: oneLine(entry.place),
    description: entry.text,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: oneLine(sender.name), email: sender.email },
  });
}

/** A line break in a name must not become a line of the calendar. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029]+/g, " ");
}
