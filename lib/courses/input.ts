import { z } from "zod";
import { isLocalDate } from "#lib/kernel/local-date.ts";
import { COURSE_END_KINDS, COURSE_TEMPLATES, DROP_OUT_REASONS, FREEZE_REASONS, PACES } from "./words.ts";

const day = z.string().refine(isLocalDate, { params: { code: "bad-format" } });
const shortText = z.string().trim().max(300);

export const StartCourseInput = z
  .strictObject({
    clientId: z.uuid(),
    staffId: z.uuid().optional(),
    template: z.enum(COURSE_TEMPLATES),
    startedOn: day,
    goal: shortText.default(""),
    plannedMinimum: z.int().min(1).max(60).optional(),
    plannedMaximum: z.int().min(1).max(60).optional(),
    leadWeeks: z.int().min(0).max(12).optional(),
    sessionsPerWeek: z.int().min(1).max(7).optional(),
    windowDays: z.int().min(7).max(730).optional(),
  })
  .refine(
    ({ plannedMinimum, plannedMaximum }) => !(plannedMinimum && plannedMaximum) || plannedMinimum <= plannedMaximum,
    {
      path: ["plannedMaximum"],
      params: { code: "too-small" },
    },
  );

export const FreezeCourseInput = z
  .strictObject({
    courseId: z.uuid(),
    fromOn: day,
    /** Absent: until further notice. */
    toOn: day.optional(),
    reason: z.enum(FREEZE_REASONS),
    note: shortText.default(""),
  })
  .refine(({ fromOn, toOn }) => toOn === undefined || !isLocalDate(fromOn) || fromOn <= toOn, {
    path: ["toOn"],
    params: { code: "too-small" },
  });

export const ThawCourseInput = z.strictObject({ courseId: z.uuid() });

export const EndCourseInput = z.discriminatedUnion("kind", [
  z.strictObject({
    courseId: z.uuid(),
    kind: z.literal("ended-by-client" satisfies (typeof COURSE_END_KINDS)[number]),
    reason: z.enum(DROP_OUT_REASONS),
  }),
  z.strictObject({
    courseId: z.uuid(),
    kind: z.enum(COURSE_END_KINDS).exclude(["ended-by-client"]),
    reason: shortText.min(1),
  }),
]);

export const SignDischargeInput = z.strictObject({ courseId: z.uuid(), text: z.string().trim().min(1).max(8_000) });

export const ListCoursesInput = z.strictObject({
  pace: z.enum([...PACES, "active", "at-risk", "ready-to-close"]).optional(),
  staffId: z.uuid().optional(),
  siteId: z.uuid().optional(),
  clientId: z.uuid().optional(),
  startedFrom: day.optional(),
  startedTo: day.optional(),
  /** At least this many sessions attended: the people behind a bar of the funnel. */
  attended: z.int().min(0).max(60).optional(),
  /** The last row of the page before: `YYYY-MM-DD.id`. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/)
    .optional(),
  limit: z.int().min(1).max(200).default(50),
});

export const OpenCourseInput = z.strictObject({ courseId: z.uuid() });
export const NoInput = z.strictObject({});
