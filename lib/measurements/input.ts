import { z } from "zod";
import { LIMBS, POSITIONS, START_LANDMARKS } from "./words.ts";

const girths = z.array(z.number().multipleOf(0.1)).min(3).max(30);

export const RecordSittingInput = z
  .strictObject({
    clientId: z.uuid(),
    courseId: z.uuid().optional(),
    sessionId: z.uuid().optional(),
    limb: z.enum(LIMBS),
    startLandmark: z.enum(START_LANDMARKS),
    position: z.enum(POSITIONS),
    intervalCm: z.number(),
    leftCm: girths,
    rightCm: girths,
    /** The examiner looked again at what seemed odd. */
    confirmed: z.boolean().default(false),
  })
  .refine(({ leftCm, rightCm }) => leftCm.length === rightCm.length, {
    path: ["rightCm"],
    params: { code: "wrong-type" },
  })
  .refine(({ limb, startLandmark }) => (limb === "arm") === (startLandmark === "wrist"), {
    path: ["startLandmark"],
    params: { code: "not-allowed" },
  });

export const ListVolumesInput = z.strictObject({ clientId: z.uuid() });
