import { expandRegions } from "#lib/anatomy/rules/regions.ts";
import type { RegionCode } from "#lib/anatomy/words.ts";
import type { Answers, Clot, ClotSite, Leg, VeinFinding } from "../knowledge/answers.ts";
import { LEGS } from "../knowledge/answers.ts";
import { datedEvent } from "./dates.ts";
import { RECENT_EVENT_DAYS, urgencyOf } from "./effects-heart.ts";
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
const BOTH_LEGS = expandRegions(["LEG_L", "LEG_R"]);

/** R27, R28, R38, R42, R43, R63, R64: clots, arteries, veins, blood. */
export function effectsOfVessels(facts: ScreeningFacts): FiredRule[] {
  const { answers } = facts;
  return [
    ...clotsOf(answers).flatMap((clot) => effectsOfClot(clot, facts)),
    ...aneurysm(answers),
    ...firedOf(
      [answers.vein_obstruction_central === "yes", fire("R38a", BLOCK_ALL)],
      [answers.vein_obstruction_central === "unsure", fire("R38b", clearAll("VEIN_CENTRAL"))],
      [["anticoagulant", "unsure"].includes(answers.blood_thinner ?? ""), fire("R42a", clearAll("ANTICOAG"))],
      [answers.blood_thinner === "antiplatelet", fire("R42b", CAUTION)],
      [possibly(answers.bleeding_disorder), fire("R43", clearAll("BLEEDING"))],
    ),
    ...legArteries(answers),
    ...LEGS.flatMap((leg) => legVeins(leg, answers.veins?.[leg] ?? "none")),
  ];
}

export function clotsOf(answers: Answers): Clot[] {
  const last = answers.vte_on === null ? [] : [{ on: answers.vte_on, sites: answers.vte_sites ?? [] }];
  return [...last, ...(answers.more_clots ?? [])];
}

function effectsOfClot(clot: Clot, { asOf }: ScreeningFacts): FiredRule[] {
  const event = datedEvent(clot.on, asOf);
  if (!event) return [];
  const limbs = expandRegions((clot.sites ?? []).flatMap(regionsOfClot));
  return [
    fire("R27", block(ABDOMEN)),
    event.days < RECENT_EVENT_DAYS
      ? fireUrgent("R27a", urgencyOf(event), BLOCK_ALL)
      : fire("R27b", clearAll("VTE", event.on)),
    // Nobody can vouch for the limb of a clot whose day is unknown (clinical reference 7.6).
    ...firedOf([limbs.length > 0, fire("R27c", hold("VTE_LIMB", limbs, event.certain ? event.on : "never"))]),
  ];
}

function regionsOfClot(site: ClotSite): readonly RegionCode[] {
  if (site === "PELVIS") return ["GROIN_L", "GROIN_R"];
  return site === "LUNG" || site === "OTHER" ? [] : [site];
}

function aneurysm({ aneurysm: where }: Answers): FiredRule[] {
  return firedOf(
    [where === "abdominal", fire("R28", clearAll("ANEURYSM"), block(ABDOMEN))],
    [where === "other", fire("R28", clearAll("ANEURYSM"), block(["NECK"]))],
    [where === "unsure", fire("R28", clearAll("ANEURYSM"), hold("ANEURYSM", [...ABDOMEN, "NECK"]))],
  );
}

function legArteries({ pad, abi }: Answers): FiredRule[] {
  const severe = pad === "severe" || (abi !== null && abi < 0.6);
  const reduced = pad === "known" || pad === "unsure" || (abi !== null && abi < 0.9);
  return firedOf(
    [severe, fire("R63a", block(BOTH_LEGS))],
    [!severe && reduced, fire("R63b", hold("PAD", BOTH_LEGS))],
    [abi !== null && abi > 1.3, fire("R63c", hold("PAD", BOTH_LEGS))],
  );
}

function legVeins(leg: Leg, finding: VeinFinding): FiredRule[] {
  const held = hold("VEIN", expandRegions([leg]));
  switch (finding) {
    case "none":
      return [];
    case "spider":
    case "varicose":
      return [fire("R64a", CAUTION)];
    case "ulcer":
      return [fire("R64c", block([leg === "LEG_L" ? "LOWER_LEG_L" : "LOWER_LEG_R"]), held)];
    default:
      return [fire("R64b", held)];
  }
}
