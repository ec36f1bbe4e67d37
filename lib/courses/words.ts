/** Pace, in the order in which it is judged: the first that fits (model 13). */
export const PACES = ["clinical-stop", "completed", "dropped-out", "frozen", "stalled", "slipping", "on-pace"] as const;
export type Pace = (typeof PACES)[number];

/** Courses still running. */
export const ACTIVE_PACES = ["frozen", "stalled", "slipping", "on-pace"] as const satisfies readonly Pace[];

/** How a course was closed by a person; a lapse is derived, never stored. */
export const COURSE_END_KINDS = ["completed", "goal-reached", "ended-by-client", "clinical-stop"] as const;
export type CourseEndKind = (typeof COURSE_END_KINDS)[number];

export const DROP_OUT_REASONS = ["moved-away", "no-time", "cost", "no-benefit", "unwell", "other"] as const;
export type DropOutReason = (typeof DROP_OUT_REASONS)[number];

export const FREEZE_REASONS = ["infection", "pregnancy", "letter-pending", "holiday", "hospital", "other"] as const;
export type FreezeReason = (typeof FREEZE_REASONS)[number];

/** What a completed course has; the screen names what is missing. */
export const COMPLETION_ELEMENTS = [
  "planned-minimum",
  "within-window",
  "closing-measurement",
  "discharge-note-signed",
] as const;
export type CompletionElement = (typeof COMPLETION_ELEMENTS)[number];

export const PACE_REASONS = [
  "ended-clinical-stop",
  "all-elements-met",
  "goal-reached-early",
  "ended-by-client",
  "ended-incomplete",
  "lapsed",
  "on-hold",
  "no-attendance",
  "none-booked",
  "behind-plan",
  "none-booked-soon",
  "as-planned",
] as const;
export type PaceReasonCode = (typeof PACE_REASONS)[number];

export const COURSE_TEMPLATES = [
  "course/seed",
  "course/cdt-1",
  "course/cdt-2",
  "course/lip-lymph",
  "course/custom",
] as const;
export type CourseTemplateId = (typeof COURSE_TEMPLATES)[number];
