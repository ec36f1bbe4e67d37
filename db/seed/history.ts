import type { appointments, bookings } from "#db/schema/appointments.ts";
import type { courseFreezes, coursePlans, courses, dischargeNotes } from "#db/schema/courses.ts";
import type { measurements } from "#db/schema/measurements.ts";
import type { occupancies } from "#db/schema/occupancies.ts";
import { newId } from "#lib/kernel/id.ts";
import { blocksOf } from "#lib/scheduling/rules/blocks.ts";
import { bookingReference } from "#lib/scheduling/rules/reference.ts";
import { OCCUPYING_STATES } from "#lib/scheduling/words.ts";
import type { House } from "./build-house.ts";
import type { Slot } from "./diary.ts";
import type { Dice } from "./random.ts";
import type { SeededClient } from "./register-people.ts";

type Rows<Table extends { $inferInsert: object }> = Table["$inferInsert"][];

/** Rows of the past and of what is booked, gathered before they are written in a few statements. */
export type History = {
  readonly courses: Rows<typeof courses>;
  readonly coursePlans: Rows<typeof coursePlans>;
  readonly courseFreezes: Rows<typeof courseFreezes>;
  readonly dischargeNotes: Rows<typeof dischargeNotes>;
  readonly bookings: Rows<typeof bookings>;
  readonly appointments: Rows<typeof appointments>;
  readonly occupancies: Rows<typeof occupancies>;
  readonly measurements: Rows<typeof measurements>;
};

export function emptyHistory(): History {
  return {
    courses: [],
    coursePlans: [],
    courseFreezes: [],
    dischargeNotes: [],
    bookings: [],
    appointments: [],
    occupancies: [],
    measurements: [],
  };
}

export type PlannedVisit = {
  readonly client: SeededClient;
  readonly courseId: string | null;
  readonly service: "mld-90" | "mld-60";
  readonly slot: Slot;
  readonly outcome: "done" | "no-show" | "late-cancelled" | "cancelled" | "booked";
};

export type SeededVisit = PlannedVisit & {
  readonly appointmentId: string;
  readonly reference: string;
  readonly endsAt: Date;
};

const BUFFERS = { beforeMinutes: 10, afterMinutes: 10 };
const MINUTES = { "mld-90": 90, "mld-60": 60 } as const;

export function addVisit(history: History, house: House, visit: PlannedVisit, dice: Dice): SeededVisit {
  const { clinicId, zone } = house;
  const { client, slot, service, outcome, courseId } = visit;
  const minutes = MINUTES[service];
  const endsAt = new Date(slot.startsAt.getTime() + minutes * 60_000);
  const createdAt = new Date(slot.startsAt.getTime() - dice.between(6, 20) * 86_400_000);
  const { staffId } = slot.therapist.actor;
  const bookingId = newId(createdAt);
  const appointmentId = newId(createdAt);
  const reference = bookingReference(Uint8Array.from({ length: 8 }, () => dice.between(0, 255)));
  history.bookings.push({
    clinicId,
    id: bookingId,
    reference,
    clientId: client.id,
    channel: dice.chance(0.6) ? "online" : "staff",
    sequence: 0,
    linkVersion: 1,
    createdAt,
  });
  history.appointments.push({
    clinicId,
    id: appointmentId,
    bookingId,
    clientId: client.id,
    serviceId: house.serviceIds.get(service) ?? "",
    staffId,
    roomId: slot.roomId,
    siteId: slot.therapist.siteId,
    courseId,
    state: outcome,
    startsAt: slot.startsAt,
    endsAt,
    zone,
    wallStart: `${slot.on}T${slot.time}`,
    ...closing(outcome, slot, endsAt),
    createdAt,
    version: 1,
  });
  if (OCCUPYING_STATES.some((state) => state === outcome)) {
    const taken = { staffId, room: { roomId: slot.roomId, unit: 1 }, clientId: client.id };
    const blocks = blocksOf(slot.startsAt, { minutes, ...BUFFERS }, taken);
    for (const block of blocks) {
      history.occupancies.push({
        clinicId,
        id: newId(createdAt),
        ...block,
        cause: "appointment",
        causeId: appointmentId,
      });
    }
  }
  return { ...visit, appointmentId, reference, endsAt };
}

function closing(outcome: PlannedVisit["outcome"], { startsAt, therapist }: Slot, endsAt: Date) {
  const before = new Date(startsAt.getTime() - (outcome === "cancelled" ? 3 : 0.3) * 86_400_000);
  const open = { arrivedAt: null, closedAt: null, closedBy: null, closeReason: null };
  switch (outcome) {
    case "booked":
      return open;
    case "done":
      return {
        ...open,
        arrivedAt: new Date(startsAt.getTime() - 300_000),
        closedAt: endsAt,
        closedBy: `staff:${therapist.actor.staffId}`,
      };
    case "no-show":
      return { ...open, closedAt: endsAt, closedBy: `staff:${therapist.actor.staffId}` };
    default:
      return { ...open, closedAt: before, closedBy: "client", closeReason: "" };
  }
}
