import type { LocalDate } from "#lib/kernel/local-date.ts";
import {
  CHOICES,
  CLOT_SITES,
  FEET,
  type GivenAnswers,
  LEGS,
  VEIN_FINDINGS,
  YES_NO_UNSURE,
} from "../knowledge/answers.ts";
import { ANKLE_BRACHIAL_INDEX, DIASTOLIC_MM_HG, PREGNANCY_WEEKS, SYSTOLIC_MM_HG } from "../knowledge/limits.ts";
import { QUESTION_KEYS } from "../knowledge/neutral.ts";
import type { AnswerType } from "../words.ts";
import { answerTypeOf, isChoiceKey } from "./answer-types.ts";
import {
  type Check,
  dateUpTo,
  isRegion,
  issue,
  listOf,
  nullOr,
  numberIn,
  oneOf,
  type Reading,
  shaped,
} from "./reading.ts";

/**
 * Answers as they arrive, from a form, the API or a file. Unknown keys, unknown codes, values outside the limits and
 * dates after `latestOn` are refused with the key. Whether everything was answered is another question.
 */
export function readAnswers(raw: unknown, latestOn: LocalDate): Reading<GivenAnswers> {
  const issues = answersCheck(latestOn)(raw, "");
  // Every key and value was checked against the vocabulary that the type is made from.
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: raw as GivenAnswers };
}

export function answersCheck(latestOn: LocalDate): Check {
  const checks = checksByType(latestOn);
  return shaped(
    Object.fromEntries(
      QUESTION_KEYS.map((key) => [key, nullOr(isChoiceKey(key) ? oneOf(CHOICES[key]) : checks[answerTypeOf(key)])]),
    ),
  );
}

function checksByType(latestOn: LocalDate): Readonly<Record<AnswerType, Check>> {
  const day = dateUpTo(latestOn);
  const dayOrUnsure: Check = (value, path) => (value === "unsure" ? [] : day(value, path));
  const regions = listOf(isRegion);
  const sites = listOf(oneOf(CLOT_SITES));
  const finding = nullOr(oneOf(VEIN_FINDINGS));
  return {
    "yes-no-unsure": oneOf(YES_NO_UNSURE),
    // Choices bring their own codes.
    choice: (_value, path) => issue(path, "not-allowed"),
    "date-or-unsure": dayOrUnsure,
    integer: numberIn(PREGNANCY_WEEKS, true),
    decimal: numberIn(ANKLE_BRACHIAL_INDEX, false),
    "blood-pressure": bloodPressure,
    regions,
    "clot-sites": sites,
    legs: listOf(oneOf(LEGS)),
    feet: listOf(oneOf(FEET)),
    "choice-per-leg": shaped({ LEG_L: finding, LEG_R: finding }),
    operations: listOf(shaped({ on: dayOrUnsure, areas: nullOr(regions) }, ["on"])),
    clots: listOf(shaped({ on: dayOrUnsure, sites: nullOr(sites) }, ["on"])),
  };
}

const bloodPressure: Check = (value, path) => {
  if (!Array.isArray(value) || value.length !== 2) return issue(path, "wrong-type");
  const issues = [
    ...numberIn(SYSTOLIC_MM_HG, true)(value[0], path),
    ...numberIn(DIASTOLIC_MM_HG, true)(value[1], path),
  ];
  if (issues.length > 0) return issues;
  return value[0] > value[1] ? [] : issue(path, "not-allowed");
};
