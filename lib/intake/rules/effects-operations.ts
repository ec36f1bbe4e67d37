import { expandRegions } from "#lib/anatomy/rules/regions.ts";
import type { LeafRegion } from "#lib/anatomy/words.ts";
import type { Answers, Operation } from "../knowledge/answers.ts";
import { LEGS } from "../knowledge/answers.ts";
import { datedEvent } from "./dates.ts";
import { block, clearAll, type FiredRule, fire, firedOf, hold, type ScreeningFacts } from "./fired.ts";

/** An operation longer ago than this no longer matters to any rule, so its place is not asked. */
export const OPERATION_MATTERS_DAYS = 365;

const ABDOMEN = expandRegions(["ABDOMEN"]);

/** R46-R48: operations, vein treatments, injections in the face. */
export function effectsOfOperations(facts: ScreeningFacts): FiredRule[] {
  return [
    ...operationsOf(facts.answers).flatMap((operation) => effectsOfOperation(operation, facts)),
    ...veinProcedure(facts),
    ...faceInjection(facts),
  ];
}

export function operationsOf(answers: Answers): Operation[] {
  const last = answers.surgery_on === null ? [] : [{ on: answers.surgery_on, areas: answers.surgery_areas ?? [] }];
  return [...last, ...(answers.more_surgeries ?? [])];
}

function effectsOfOperation(operation: Operation, { asOf }: ScreeningFacts): FiredRule[] {
  const event = datedEvent(operation.on, asOf);
  if (!event) return [];
  const { days, on } = event;
  const areas = expandRegions(operation.areas ?? []);
  const elsewhere = areas.filter((leaf) => !isAbdomen(leaf));
  const abdominal = areas.some(isAbdomen);
  return firedOf(
    [days <= 42, fire("R46a", clearAll("SURGERY", on))],
    [days <= 84 && elsewhere.length > 0, fire("R46b", hold("SURGERY_AREA", elsewhere, on))],
    [days <= 84 && abdominal, fire("R46c", block(ABDOMEN))],
    [days >= 85 && days <= OPERATION_MATTERS_DAYS && abdominal, fire("R46d", hold("SURGERY_AREA", ABDOMEN, on))],
  );
}

/** Any leaf of the abdomen counts as the whole abdomen (clinical reference 7.6). */
function isAbdomen(leaf: LeafRegion): boolean {
  return ABDOMEN.includes(leaf);
}

function veinProcedure({ answers, asOf }: ScreeningFacts): FiredRule[] {
  const event = datedEvent(answers.vein_procedure_on, asOf);
  if (!event || event.days >= 28) return [];
  const named = answers.vein_procedure_legs ?? [];
  return [fire("R47", hold("VEIN_PROC", expandRegions(named.length > 0 ? named : LEGS), event.on))];
}

function faceInjection({ answers, asOf }: ScreeningFacts): FiredRule[] {
  const event = datedEvent(answers.face_injection_on, asOf);
  return event && event.days < 14 ? [fire("R48", block(["FACE"]))] : [];
}
