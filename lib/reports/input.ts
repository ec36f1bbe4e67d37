import { z } from "zod";
import { isLocalDate } from "#lib/kernel/local-date.ts";

const day = z.string().refine(isLocalDate, { params: { code: "bad-format" } });

export const FiguresInput = z
  .strictObject({
    staffId: z.uuid().optional(),
    siteId: z.uuid().optional(),
    /** By the day a course started. */
    startedFrom: day.optional(),
    startedTo: day.optional(),
  })
  .refine(({ startedFrom, startedTo }) => !(startedFrom && startedTo) || startedFrom <= startedTo, {
    path: ["startedTo"],
    params: { code: "too-small" },
  });

export const WeeksInput = z.strictObject({
  weeks: z.int().min(1).max(26).default(8),
  staffId: z.uuid().optional(),
  siteId: z.uuid().optional(),
});

export const WorklistInput = z.strictObject({
  staffId: z.uuid().optional(),
  siteId: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(25),
});

export type FiguresWish = z.output<typeof FiguresInput>;
