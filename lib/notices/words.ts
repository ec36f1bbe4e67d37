export const MESSAGE_KINDS = [
  "booking-confirmed",
  "booking-pending",
  "booking-accepted",
  "booking-declined",
  "booking-moved",
  "booking-cancelled",
  "staff-invitation",
  "client-invitation",
  "review-due",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** `kept`: no mail relay is configured, the outbox page is the only place it goes. */
export const MESSAGE_STATES = ["queued", "sent", "kept", "withdrawn", "failed"] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];
