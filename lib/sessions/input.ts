import { z } from "zod";
import { SENSITIVE_REGIONS } from "#lib/anatomy/words.ts";
import {
  ADVERSE_EVENTS,
  CHANGES_SINCE_LAST,
  HOME_ADVICE,
  ORDER_REASONS,
  PREPARATION_STEPS,
  PRESSURES,
  RESPONSES,
  SESSION_EVENT_KINDS,
  SKIP_REASONS,
  TISSUE_FINDINGS,
} from "./words.ts";

const Id = z.uuid();
const ItemId = z.string().min(1).max(40);
const Text = z.string().max(4000);
const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const AppointmentInput = z.strictObject({ appointmentId: Id });
export const SessionInput = z.strictObject({ sessionId: Id });
export const ClientInput = z.strictObject({ clientId: Id });
export const DoseInput = z.strictObject({ clientId: Id.optional(), courseId: Id.optional() });

/** The answers are read by the rules of the screening, which know every key and the day. */
export const StartSessionInput = z.strictObject({
  appointmentId: Id,
  answers: z.record(z.string().max(60), z.json()),
  acknowledged: z.array(z.string().min(1).max(60)).max(200),
  treatmentConsent: z.boolean().default(false),
  guardianConsent: z.boolean().default(false),
  sensitive: z.partialRecord(z.enum(SENSITIVE_REGIONS), z.enum(["given", "refused"])),
});

export type StartWish = z.output<typeof StartSessionInput>;

const EventInput = z.strictObject({
  id: Id,
  kind: z.enum(SESSION_EVENT_KINDS),
  itemId: ItemId.nullable(),
  at: Instant,
  detail: z.strictObject({
    minutes: z.number().min(0.5).max(60).optional(),
    reason: z.enum([...SKIP_REASONS, ...ORDER_REASONS]).optional(),
    steady: z.strictObject({ tab: z.string().min(1).max(40), ms: z.number().min(0).max(1e10) }).optional(),
  }),
});
export const RecordEventsInput = z.strictObject({ sessionId: Id, events: z.array(EventInput).max(300) });

export const SaveDocumentInput = z.strictObject({
  sessionId: Id,
  revision: z.int().min(0).max(1_000_000),
  document: z.strictObject({
    preparation: z.array(z.enum(PREPARATION_STEPS)).max(PREPARATION_STEPS.length),
    breathsDone: z.boolean(),
    changeSinceLast: z.enum(CHANGES_SINCE_LAST).nullable(),
    comfort: z.int().min(0).max(10).nullable(),
    symptoms: z.int().min(0).max(10).nullable(),
    compression: z.boolean(),
    pressure: z.enum(PRESSURES),
    findings: z.record(ItemId, z.array(z.enum(TISSUE_FINDINGS)).max(TISSUE_FINDINGS.length)),
    orderReason: z.enum(ORDER_REASONS).nullable(),
    response: z.enum(RESPONSES).nullable(),
    adverseEvent: z.enum(ADVERSE_EVENTS).nullable(),
    own: z.strictObject({ subjective: Text, objective: Text, assessment: Text, plan: Text }),
    homeAdvice: z.array(z.enum(HOME_ADVICE)).max(HOME_ADVICE.length),
  }),
});

export const EnterMinutesInput = z.strictObject({
  sessionId: Id,
  minutes: z.record(ItemId, z.number().min(0).max(60)),
  /** Said once for every region of the plan that stays without minutes. */
  skipReason: z.enum(SKIP_REASONS),
});

export const SignSessionInput = z.strictObject({
  sessionId: Id,
  /** When the signer last proved who she is. */
  provenAt: Instant,
  /** Of the draft that the signer saw: what changed since is not signed unread. */
  draftHash: z.string().max(64).optional(),
});

export const ExplainSkipsInput = z.strictObject({
  sessionId: Id,
  itemIds: z.array(ItemId).min(1).max(60),
  reason: z.enum(SKIP_REASONS),
});
