import { expandRegions } from "#lib/anatomy/rules/regions.ts";
import type { BloodPressure } from "../knowledge/answers.ts";
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
  possibly,
  type ScreeningFacts,
} from "./fired.ts";

/** R00-R12: the answers of the day, blood pressure, skin and breathing. */
export function effectsOfToday(facts: ScreeningFacts): FiredRule[] {
  const { answers } = facts;
  const skinBreaks = expandRegions(answers.skin_break_areas ?? []);
  return [
    ...firedOf(
      [facts.intakeOpen, fire("R00", clearAll("INTAKE"))],
      [possibly(answers.ill_today), fire("R01", BLOCK_ALL)],
      [possibly(answers.skin_infection_now), fireUrgent("R02", "same_day", BLOCK_ALL)],
      [possibly(answers.clot_signs), fireUrgent("R04", "emergency", BLOCK_ALL)],
      [possibly(answers.vein_tender_cord), fireUrgent("R05", "same_day", BLOCK_ALL)],
      [possibly(answers.faint_today), fireUrgent("R06", "same_day", BLOCK_ALL)],
      [skinBreaks.length > 0, fire("R08", block(skinBreaks))],
      [possibly(answers.menstruating), fire("R09", block(expandRegions(["ABDOMEN"])))],
      [possibly(answers.belly_pain_unexplained), fireUrgent("R10", "same_day", BLOCK_ALL)],
    ),
    ...healedSkinInfection(facts),
    ...(answers.bp ? bloodPressure(answers.bp, facts) : []),
    ...asthma(facts),
  ];
}

function healedSkinInfection({ answers, asOf }: ScreeningFacts): FiredRule[] {
  const healed = datedEvent(answers.skin_infection_clear_on, asOf);
  if (!healed) return [];
  return firedOf(
    [healed.days < 10, fire("R03a", BLOCK_ALL)],
    [healed.days >= 10 && healed.days <= 42, fire("R03b", CAUTION)],
  );
}

/** A letter about a reading must be written on the day of that reading. */
function bloodPressure([systolic, diastolic]: BloodPressure, { asOf }: ScreeningFacts): FiredRule[] {
  const tooHigh = systolic >= 180 || diastolic >= 110;
  const tooLow = systolic < 90;
  return firedOf(
    [tooHigh, fireUrgent("R07a", "same_day", BLOCK_ALL)],
    [tooLow, fireUrgent("R07b", "same_day", BLOCK_ALL)],
    [!tooHigh && (systolic >= 160 || diastolic >= 100), fire("R07c", clearAll("BP", asOf))],
    [!tooLow && (systolic < 100 || diastolic < 60), fire("R07d", clearAll("HYPOTENSION", asOf))],
  );
}

function asthma({ answers, asOf }: ScreeningFacts): FiredRule[] {
  const attack = datedEvent(answers.asthma_attack_on, asOf);
  const days = attack?.days ?? Number.POSITIVE_INFINITY;
  return firedOf(
    [days <= 7, fire("R11a", BLOCK_ALL)],
    [days >= 8 && days <= 60, fire("R11b", CAUTION)],
    [
      possibly(answers.asthma) || attack !== undefined,
      fire("R12", clearAll("ASTHMA", attack?.on), block(["PARASTERNAL_L", "PARASTERNAL_R"])),
    ],
  );
}
