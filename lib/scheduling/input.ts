import { z } from "zod";
import { EARLIEST_BIRTH } from "#lib/clients/words.ts";
import { FREE_TEXT_FACTS } from "#lib/intake/knowledge/free-texts.ts";
import { CONSENT_KINDS } from "#lib/intake/words.ts";
import { daysBetween, isLocalDate } from "#lib/kernel/local-date.ts";
import { LOCALES } from "#lib/kernel/locale.ts";
import { BOOKING_CHANNELS, CANCELLED_BY } from "./words.ts";

const id = z.uuid();
const slug = z.string().min(1).max(80);
const name = z.string().trim().min(1).max(80);
const reason = z.string().trim().min(1).max(500);

/** Years that a clinic can mean; the database has no room for every year that ISO 8601 can write. */
const CENTURY = { from: "2000-01-01", to: "2100-01-01" };
const day = z.string().refine((text) => isLocalDate(text) && text >= CENTURY.from && text <= CENTURY.to, {
  params: { code: "bad-format" },
});
const start = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((text) => new Date(text))
  .refine((at) => !Number.isNaN(at.getTime()) && at >= new Date(CENTURY.from) && at <= new Date(CENTURY.to), {
    params: { code: "bad-format" },
  });

const phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d\s()/.-]{5,}$/);
const person = {
  givenName: name,
  familyName: name,
  birthDate: z.string().refine((text) => isLocalDate(text) && text >= EARLIEST_BIRTH, {
    params: { code: "bad-format" },
  }),
  phone: phone.optional(),
  locale: z.enum(LOCALES).optional(),
  guardian: z.strictObject({ name, contact: z.string().trim().min(5).max(254) }).optional(),
};
const email = z.email().max(254);
const knownClient = z.strictObject({ clientId: id });

export const NoInput = z.strictObject({});

const LONGEST_DAYS = 62;

export const ShowAvailabilityInput = z
  .strictObject({
    service: slug,
    from: day,
    to: day,
    therapist: id.optional(),
    clientId: id.optional(),
    /** `true` for the booking of the link that is held, else which one. */
    ignoreBooking: z.union([z.boolean(), id]).optional(),
  })
  // Runs also where a day was refused: what is no date has no distance.
  .refine(
    ({ from, to }) => !isLocalDate(from) || !isLocalDate(to) || (from <= to && daysBetween(from, to) < LONGEST_DAYS),
    {
      path: ["to"],
      params: { code: "too-large" },
    },
  );

export const HoldSlotInput = z.strictObject({ service: slug, start, therapist: id.optional() });
export const ReleaseHoldInput = z.strictObject({ hold: id });

/** `hold`, or `service` and `start`. Unknown fields are refused, so that nobody can slip in a state or a price. */
export const BookVisitInput = z
  .strictObject({
    hold: id.optional(),
    service: slug.optional(),
    start: start.optional(),
    therapist: id.optional(),
    client: personOrKnown({ ...person, email }),
    screening: z.strictObject({
      answers: z.record(z.string().max(60), z.unknown()),
      notes: z
        .strictObject({
          medicines: z.string().max(FREE_TEXT_FACTS.medicines.maxLength).optional(),
          anything_else: z.string().max(FREE_TEXT_FACTS.anything_else.maxLength).optional(),
        })
        .optional(),
    }),
    consents: z.array(z.strictObject({ kind: z.enum(CONSENT_KINDS), version: z.string().max(80) })).max(10),
    channel: z.enum(BOOKING_CHANNELS).exclude(["staff"]).default("online"),
  })
  .superRefine(({ hold, service, start: at }, context) => {
    if (hold !== undefined) return;
    const issue = { code: "custom", params: { code: "missing" } } as const;
    if (service === undefined) context.addIssue({ ...issue, path: ["service"] });
    if (at === undefined) context.addIssue({ ...issue, path: ["start"] });
  });

export const BookVisitByStaffInput = z.strictObject({
  client: personOrKnown({ ...person, email: email.optional() }),
  service: slug,
  start,
  therapist: id.optional(),
});

export const MoveVisitInput = z.strictObject({
  bookingId: id.optional(),
  start,
  therapist: id.optional(),
  expectedVersion: z.int().min(1).max(1_000_000).optional(),
});

export const CancelVisitInput = z.strictObject({
  bookingId: id.optional(),
  reason: reason.optional(),
  by: z.enum(CANCELLED_BY).optional(),
});

export const VisitInput = z.strictObject({ appointmentId: id });
export const DecideReviewInput = z.strictObject({
  taskId: id.optional(),
  verdict: z.enum(["accept", "decline"]),
  reason: reason.optional(),
});
export const ExpireReviewInput = z.strictObject({ taskId: id });
export const OpenDayInput = z.strictObject({ on: day, siteId: id.optional(), therapist: id.optional() });
export const ListClientVisitsInput = z.strictObject({ clientId: id });

export const CreateFeedInput = z.strictObject({ staffId: id.optional() });
export const RevokeFeedInput = z.strictObject({ feedId: id });

/** Issues of the shape that was meant are named one by one, which a plain union would not do. */
function personOrKnown<Shape extends z.ZodRawShape>(shape: Shape) {
  const whole = z.strictObject(shape);
  return z.unknown().transform((raw, context): z.output<typeof whole> | z.output<typeof knownClient> => {
    const meant = typeof raw === "object" && raw !== null && "clientId" in raw ? knownClient : whole;
    const parsed = meant.safeParse(raw);
    if (parsed.success) return parsed.data as z.output<typeof whole> | z.output<typeof knownClient>;
    for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: raw } as never);
    return z.NEVER;
  });
}

const DraftText = z.string().max(2000);
const DraftName = z.string().max(80);

/** One step of a visitor's booking as it was sent, within bounds, and the short facts the flow notes (null takes one back). */
export const KeepDraftInput = z.strictObject({
  step: z.string().min(1).max(40),
  typed: z.record(DraftName, z.array(DraftText).max(60)).optional(),
  facts: z.record(DraftName, DraftText.nullable()).default({}),
});

export const DropDraftInput = z.strictObject({
  bookedAs: z.strictObject({ bookingId: z.uuid(), linkVersion: z.int().min(0) }).optional(),
});

export type BookVisitWish = z.output<typeof BookVisitInput>;
export type BookVisitByStaffWish = z.output<typeof BookVisitByStaffInput>;
