export const SESSION_STATES = ["open", "ended", "signed"] as const;

/**
 * Every tap of the runner. `started` on one item stops the one before; `discarded` drops what was timed for an item
 * so far (a mistaken tap); `ended` stops all. Prolonging and shortening change the target, not the time.
 */
export const SESSION_EVENT_KINDS = [
  "started",
  "stopped",
  "paused",
  "resumed",
  "skipped",
  "unskipped",
  "prolonged",
  "shortened",
  "discarded",
  "ended",
] as const;
export type SessionEventKind = (typeof SESSION_EVENT_KINDS)[number];

export const SKIP_REASONS = ["client-wish", "skin", "pain", "time", "position", "not-needed", "other"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export const ORDER_REASONS = ["client-position", "client-wish", "pain", "clinical-choice", "other"] as const;
export type OrderReason = (typeof ORDER_REASONS)[number];

/** Why a region of the protocol is not offered. */
export const CLOSED_REASONS = ["blocked", "held", "client-refused"] as const;
export type ClosedReason = (typeof CLOSED_REASONS)[number];

export const TECHNIQUES = [
  "VOD_STATIONARY",
  "VOD_PUMP",
  "VOD_SCOOP",
  "VOD_ROTARY",
  "FOE_EDEMA",
  "LED_CALLUP",
  "LED_REABS",
  "CAS_CLEAR",
  "CAS_EFF",
  "SEED_FINGER_PRESS",
  "SEED_STROKE",
  "SEED_PALM_PRESS",
  "SEED_SQUEEZE",
  "BREATH",
  "REWORK",
] as const;
export type Technique = (typeof TECHNIQUES)[number];

/** Recorded as a word, never as a pressure reading (clinical reference 2.3). */
export const PRESSURES = ["light", "moderate"] as const;
export type Pressure = (typeof PRESSURES)[number];

export const TISSUE_FINDINGS = ["soft", "firm", "fibrotic", "pitting", "warm", "red", "tender", "skin-break"] as const;
export type TissueFinding = (typeof TISSUE_FINDINGS)[number];

export const CHANGES_SINCE_LAST = ["first-visit", "better", "same", "worse"] as const;
export type ChangeSinceLast = (typeof CHANGES_SINCE_LAST)[number];

export const RESPONSES = ["tolerated-well", "tired", "tender", "stopped-early"] as const;
export type Response = (typeof RESPONSES)[number];

/** AE1 expected and mild, AE2 watch, AE3 stop and refer, AE4 emergency (clinical reference 5.4). */
export const ADVERSE_EVENTS = ["none", "AE1", "AE2", "AE3", "AE4"] as const;
export type AdverseEvent = (typeof ADVERSE_EVENTS)[number];

export const HOME_ADVICE = ["drink-and-rest", "breathing", "skin-care", "garment", "walk", "call-if-worse"] as const;
export type HomeAdvice = (typeof HOME_ADVICE)[number];

export const PREPARATION_STEPS = ["room-warm", "no-lubricant", "position", "jewellery-off", "bladder-empty"] as const;
export type PreparationStep = (typeof PREPARATION_STEPS)[number];

export const START_GATES = [
  "decision-missing",
  "decision-not-of-today",
  "decision-not-clear",
  "cautions-unacknowledged",
  "treatment-consent",
  "sensitive-areas-unasked",
  "guardian-consent",
  "blood-pressure",
  "nothing-to-treat",
] as const;
export type StartGate = (typeof START_GATES)[number];

export const SIGNING_GAPS = [
  "not-ended",
  "item-open",
  "item-without-reason",
  "order-reason",
  "dose-rejected",
  "adverse-event-unanswered",
] as const;
export type SigningGap = (typeof SIGNING_GAPS)[number];

export const NOTE_PARTS = ["header", "subjective", "objective", "treatment", "assessment", "plan"] as const;
export type NotePart = (typeof NOTE_PARTS)[number];
