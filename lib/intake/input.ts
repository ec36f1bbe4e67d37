import { z } from "zod";
import { isRegionCode } from "#lib/anatomy/rules/regions.ts";
import { isLocalDate } from "#lib/kernel/local-date.ts";
import { LOCALES } from "#lib/kernel/locale.ts";
import { FREE_TEXT_FACTS } from "./knowledge/free-texts.ts";
import { LETTER_ROLES, LETTER_VERDICTS, PURPOSES, TOPICS } from "./words.ts";

const id = z.uuid();
const day = z.string().refine((text) => isLocalDate(text) && text >= "1900-01-01" && text <= "2100-01-01", {
  params: { code: "bad-format" },
});

export const SubmitScreeningInput = z.strictObject({
  clientId: id.optional(),
  /** For somebody whom we do not know. Ahead of a booking it may be asked later: then an adult without rules of age is assumed. */
  birthDate: day.optional(),
  purpose: z.enum(PURPOSES),
  /** Day of the visit, when it lies ahead. */
  asOf: day.optional(),
  locale: z.enum(LOCALES).optional(),
  answers: z.record(z.string().max(60), z.unknown()),
  notes: z
    .strictObject({
      medicines: z.string().max(FREE_TEXT_FACTS.medicines.maxLength).optional(),
      anything_else: z.string().max(FREE_TEXT_FACTS.anything_else.maxLength).optional(),
    })
    .optional(),
});

export const AcceptClearanceInput = z.strictObject({
  clientId: id,
  topic: z.enum(TOPICS),
  role: z.enum(LETTER_ROLES),
  doctorName: z.string().trim().min(1).max(120),
  issuedOn: day,
  validUntil: day.optional(),
  verdict: z.enum(LETTER_VERDICTS),
  regions: z
    .array(z.string().refine(isRegionCode, { params: { code: "not-allowed" } }))
    .max(60)
    .optional(),
  limits: z.string().trim().max(1000).optional(),
});

export const OpenDecisionInput = z
  .strictObject({ clientId: id.optional(), decisionId: id.optional() })
  .refine(({ clientId, decisionId }) => (clientId === undefined) !== (decisionId === undefined), {
    path: ["clientId"],
    params: { code: "missing" },
  });

export const OpenIntakeInput = z.strictObject({ clientId: id });
export const ListOpenTasksInput = z.strictObject({ cursor: z.string().max(200).optional() });
