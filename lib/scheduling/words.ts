export const APPOINTMENT_STATES = [
  "pending-review",
  "booked",
  "arrived",
  "in-session",
  "done",
  "cancelled",
  "late-cancelled",
  "no-show",
  "moved",
] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

/** States in which the visit takes its therapist, room and client; `done` keeps them, so that history cannot overlap. */
export const OCCUPYING_STATES = [
  "pending-review",
  "booked",
  "arrived",
  "in-session",
  "done",
] as const satisfies readonly AppointmentState[];

/** States in which the visit is still to come. */
export const UPCOMING_STATES = ["pending-review", "booked", "arrived"] as const satisfies readonly AppointmentState[];

/** The states an appointment may be born in. */
export const FIRST_STATES = ["pending-review", "booked"] as const satisfies readonly AppointmentState[];

/**
 * Every allowed step; the guard in SQL is made from this table. Steps back undo a mistaken tap. Steps that take the
 * slot again (cancelled or no-show to booked or arrived) still have to win it from the occupancies.
 */
export const TRANSITIONS = {
  "pending-review": ["booked", "cancelled", "late-cancelled", "moved"],
  booked: ["pending-review", "arrived", "in-session", "cancelled", "late-cancelled", "no-show", "moved"],
  arrived: ["booked", "in-session", "cancelled", "late-cancelled"],
  "in-session": ["arrived", "done"],
  done: [],
  cancelled: ["booked"],
  "late-cancelled": ["cancelled", "booked"],
  "no-show": ["booked", "arrived", "cancelled"],
  moved: [],
} as const satisfies Record<AppointmentState, readonly AppointmentState[]>;

export const OCCUPANCY_KINDS = ["therapist", "room", "thing", "client"] as const;
export type OccupancyKind = (typeof OCCUPANCY_KINDS)[number];

export const OCCUPANCY_CAUSES = ["appointment", "slot-hold", "external", "closure"] as const;
export type OccupancyCause = (typeof OCCUPANCY_CAUSES)[number];

/** A dated difference from the weekly hours. */
export const EXCEPTION_KINDS = ["off", "extra"] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export const BOOKING_CHANNELS = ["online", "staff", "api"] as const;
export type BookingChannel = (typeof BOOKING_CHANNELS)[number];

/** Who ended a visit that did not take place: only the client's side counts against attendance. */
export const CANCELLED_BY = ["client", "clinic", "clinical-hold"] as const;

export const SLOT_REFUSALS = ["too-soon", "too-far", "outside-hours", "slot-taken"] as const;
export type SlotRefusal = (typeof SLOT_REFUSALS)[number];

/** Feeds are revoked by their row, so their links never need another version. */
export const FEED_LINK_VERSION = 1;
