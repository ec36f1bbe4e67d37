import { expandRegions } from "#lib/anatomy/rules/regions.ts";
import { addDays } from "#lib/kernel/local-date.ts";
import { datedEvent } from "./dates.ts";
import {
  BLOCK_ALL,
  block,
  CAUTION,
  clearAll,
  type FiredRule,
  fire,
  firedOf,
  fireUrgent,
  hold,
  possibly,
  type ScreeningFacts,
} from "./fired.ts";

const ABDOMEN = expandRegions(["ABDOMEN"]);
const FIRST_OPEN_WEEK = 14;
const NOT_FLAT_FROM_WEEK = 20;

/** R40, R41, R57-R61: pregnancy, birth, and what closes the abdomen. */
export function effectsOfBelly(facts: ScreeningFacts): FiredRule[] {
  return [...pregnancy(facts), ...birth(facts), ...abdomen(facts)];
}

function pregnancy({ answers, judgedOn }: ScreeningFacts): FiredRule[] {
  if (!possibly(answers.pregnancy)) return [];
  const weeks = answers.pregnancy_weeks;
  const beyondFirstTrimester = answers.pregnancy === "yes" && weeks !== null && weeks >= FIRST_OPEN_WEEK;
  const week14On = addDays(judgedOn, -7 * ((weeks ?? FIRST_OPEN_WEEK) - FIRST_OPEN_WEEK));
  return firedOf(
    [true, fire("R40", block(ABDOMEN))],
    [!beyondFirstTrimester, fire("R40a", BLOCK_ALL)],
    [possibly(answers.pregnancy_problem), fireUrgent("R40b", "same_day", BLOCK_ALL)],
    [beyondFirstTrimester, fire("R40c", clearAll("OBSTETRIC", week14On))],
    [weeks !== null && weeks >= NOT_FLAT_FROM_WEEK, fire("R40d", CAUTION)],
  );
}

function birth({ answers, asOf }: ScreeningFacts): FiredRule[] {
  const event = datedEvent(answers.birth_on, asOf);
  if (!event || event.days >= 42) return [];
  return [fire("R41", hold("POSTPARTUM", ABDOMEN, event.on))];
}

function abdomen({ answers }: ScreeningFacts): FiredRule[] {
  const { gut } = answers;
  return firedOf(
    [gut === "inflammatory" || gut === "diverticular" || gut === "obstruction", fire("R57", block(ABDOMEN))],
    [gut === "unsure", fire("R57", hold("GUT", ABDOMEN))],
    [answers.abdominal_radiation === "yes", fire("R58", block(ABDOMEN))],
    [answers.abdominal_radiation === "unsure", fire("R58", hold("ABD_RADIATION", ABDOMEN))],
    [answers.epilepsy === "yes", fire("R59", block(ABDOMEN))],
    [answers.epilepsy === "unsure", fire("R59", hold("EPILEPSY", ABDOMEN))],
    [possibly(answers.abdominal_other), fire("R60", hold("ABD_OTHER", ABDOMEN))],
    [answers.gyn === "yes", fire("R61", block(["ABDOMEN_DEEP"]))],
    [answers.gyn === "unsure", fire("R61", hold("GYN", ["ABDOMEN_DEEP"]))],
  );
}
