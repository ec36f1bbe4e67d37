import { expandRegions } from "#lib/anatomy/rules/regions.ts";
import {
  BLOCK_ALL,
  block,
  CAUTION,
  clearAll,
  type FiredRule,
  fire,
  firedOf,
  hold,
  possibly,
  type ScreeningFacts,
} from "./fired.ts";

/** R30-R37, R44, R45, R56, R62: organs, cancer, infection, medicines, diabetes. */
export function effectsOfOrgans(facts: ScreeningFacts): FiredRule[] {
  return [...organs(facts), ...cancer(facts), ...general(facts), ...diabetes(facts)];
}

function organs({ answers }: ScreeningFacts): FiredRule[] {
  const { kidney, liver, infection_chronic: infection } = answers;
  return firedOf(
    [kidney === "failure", fire("R30a", BLOCK_ALL)],
    [kidney === "chronic" || kidney === "unsure", fire("R30b", clearAll("KIDNEY"))],
    [liver === "ascites", fire("R31a", BLOCK_ALL)],
    [liver === "chronic" || liver === "unsure", fire("R31b", clearAll("LIVER"))],
    [infection === "active", fire("R36a", BLOCK_ALL)],
    [infection === "past" || infection === "unsure", fire("R36b", clearAll("INFECTION"))],
  );
}

function cancer({ answers, oncologyTrained }: ScreeningFacts): FiredRule[] {
  const active = answers.cancer_active;
  const areas = expandRegions(answers.cancer_areas ?? []);
  const letterDecides = active === "unsure" || (active === "yes" && oncologyTrained);
  return firedOf(
    [answers.cancer_untreated === "yes", fire("R32a", BLOCK_ALL)],
    [answers.cancer_untreated === "unsure", fire("R32b", clearAll("ONCOLOGY_CHECK"))],
    [active === "yes" && !oncologyTrained, fire("R33a", BLOCK_ALL)],
    [letterDecides, fire("R33b", clearAll("ONCOLOGY_ACTIVE"))],
    [active === "yes" && areas.length > 0, fire("R33c", block(areas))],
    [active === "unsure" && areas.length > 0, fire("R33c", hold("ONCOLOGY_ACTIVE", areas))],
    [possibly(answers.cancer_past), fire("R34", clearAll("ONCOLOGY_PAST"))],
    [(answers.nodes_removed ?? []).length > 0, fire("R35", CAUTION)],
  );
}

function general({ answers }: ScreeningFacts): FiredRule[] {
  return firedOf(
    [possibly(answers.swelling_unassessed), fire("R37", clearAll("DIAGNOSIS"))],
    [possibly(answers.immune_suppressed), fire("R44", clearAll("IMMUNE"))],
    [possibly(answers.steroid_long), fire("R45", CAUTION)],
    [possibly(answers.spleen_removed), fire("R62", CAUTION)],
  );
}

/** A sore foot closes that foot even when the diabetes question itself was answered otherwise (7.6). */
function diabetes({ answers }: ScreeningFacts): FiredRule[] {
  const feet = answers.diabetes_foot ?? [];
  return firedOf(
    [possibly(answers.diabetes), fire("R56a", clearAll("DIABETES"))],
    [possibly(answers.diabetes), fire("R56b", hold("DIABETES_ABD", ["ABDOMEN_DEEP"]))],
    [feet.length > 0, fire("R56c", block(feet))],
  );
}
