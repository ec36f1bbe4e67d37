import { isLocalDate, type LocalDate } from "#lib/kernel/local-date.ts";
import type { FieldIssue } from "#lib/kernel/outcome.ts";
import { LETTER_ROLES, LETTER_VERDICTS, PURPOSES, TOPICS } from "../words.ts";
import type { ScreeningCase } from "./case.ts";
import { answersCheck } from "./read-answers.ts";
import {
  type Check,
  dateUpTo,
  isBoolean,
  isDate,
  isRecord,
  isRegion,
  issue,
  listOf,
  nullOr,
  oneOf,
  type Reading,
  shaped,
} from "./reading.ts";

const REQUIRED = ["asOf", "birthDate", "answers"];

/** Letters about INTAKE are read and change nothing. `null` for an end or for regions means that none was given. */
const isLetter = shaped(
  {
    topic: oneOf([...TOPICS, "INTAKE"]),
    role: oneOf(LETTER_ROLES),
    issuedOn: isDate,
    validUntil: nullOr(isDate),
    verdict: oneOf(LETTER_VERDICTS),
    regions: nullOr(listOf(isRegion)),
  },
  ["topic", "role", "issuedOn", "verdict"],
);

/** A case as it arrives: refused as a whole, with every field at fault, or taken as a whole. */
export function readCase(raw: unknown): Reading<ScreeningCase> {
  if (!isRecord(raw)) return { ok: false, issues: issue("", "wrong-type") };
  const latestOn = latestAnswerDay(raw);
  const issues = [...shaped(fieldsUpTo(latestOn), REQUIRED)(raw, ""), ...bookingIssues(raw)];
  // Every field was checked against the vocabularies that the type is made from.
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: withoutNulls(raw) as ScreeningCase };
}

/** Nothing can have been answered or have happened after the day of answering. */
function latestAnswerDay({ asOf, purpose, bookedOn }: Readonly<Record<string, unknown>>): LocalDate {
  const day = purpose === "booking" && typeof bookedOn === "string" ? bookedOn : asOf;
  return typeof day === "string" && isLocalDate(day) ? day : "9999-12-31";
}

function fieldsUpTo(latestOn: LocalDate): Readonly<Record<string, Check>> {
  const past = dateUpTo(latestOn);
  const answered = nullOr(past);
  return {
    id: isName,
    title: anything,
    expected: anything,
    asOf: isDate,
    purpose: oneOf(PURPOSES),
    bookedOn: isDate,
    birthDate: past,
    answers: answersCheck(latestOn),
    answeredOn: shaped({ V: answered, Q: answered, Y: answered }),
    clearances: listOf(isLetter),
    policy: shaped({ oncologyTrained: isBoolean }),
  };
}

const anything: Check = () => [];
const isName: Check = (value, path) =>
  typeof value === "string" || typeof value === "number" ? [] : issue(path, "wrong-type");

function bookingIssues({ asOf, purpose, bookedOn }: Readonly<Record<string, unknown>>): readonly FieldIssue[] {
  if (purpose !== "booking" || typeof asOf !== "string" || typeof bookedOn !== "string") return [];
  return isLocalDate(asOf) && isLocalDate(bookedOn) ? dateUpTo(asOf)(bookedOn, "bookedOn") : [];
}

function withoutNulls(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { title: _title, expected: _expected, ...rest } = raw;
  if (!Array.isArray(rest.clearances)) return rest;
  return { ...rest, clearances: rest.clearances.map(withoutNullFields) };
}

function withoutNullFields(letter: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(letter).filter(([, value]) => value !== null));
}
