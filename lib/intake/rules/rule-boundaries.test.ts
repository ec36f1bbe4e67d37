import { describe, expect, test } from "vitest";
import { addDays } from "#lib/kernel/local-date.ts";
import type { GivenAnswers } from "../knowledge/answers.ts";
import { RULE_IDS, type RuleId } from "../knowledge/rule-ids.ts";
import { ruleRow } from "../knowledge/rule-rows.ts";
import { URGENCIES } from "../words.ts";
import type { ScreeningCase, ScreeningDecision } from "./case.ts";
import { decide } from "./decide.ts";

const asOf = "2026-03-02";
const ago = (days: number) => addDays(asOf, -days);

type Spec = GivenAnswers & { readonly around?: Partial<ScreeningCase> };

function run({ around, ...answers }: Spec): ScreeningDecision {
  return decide({ asOf, birthDate: "1985-06-15", answers, ...around });
}

/** How one rule's effects read: "clear-all HEART; block NECK ! same_day". */
function told(decision: ScreeningDecision, rule: RuleId): string {
  const effects = decision.effects
    .filter((effect) => effect.rule === rule)
    .map(({ kind, topic, regions }) => [kind, topic, regions.join("+")].filter(Boolean).join(" "))
    .join("; ");
  return decision.urgent === "none" ? effects : `${effects} ! ${decision.urgent}`;
}

const LEGS = "LEG_L+LEG_R";
const B = "block-all";
const TODAY = "block-all ! same_day";

/** For each rule: cases in which it fires, with what it then does, and the nearest cases in which it must not. */
const BOUNDARIES: readonly (readonly [RuleId, readonly (readonly [Spec, string])[], readonly Spec[]])[] = [
  [
    "R00",
    [
      [{ around: { answeredOn: { V: ago(1) } } }, "clear-all INTAKE"],
      [{ around: { answeredOn: { Q: ago(91) } } }, "clear-all INTAKE"],
      [{ around: { answeredOn: { Y: ago(366) } } }, "clear-all INTAKE"],
      [{ around: { answeredOn: { V: null } } }, "clear-all INTAKE"],
      [{ around: { answeredOn: { Q: null } } }, "clear-all INTAKE"],
      [{ around: { answeredOn: { Y: null } } }, "clear-all INTAKE"],
      [{ news_since_last: "yes", around: { answeredOn: { Q: ago(1) } } }, "clear-all INTAKE"],
      [{ news_since_last: "unsure", around: { answeredOn: { Y: ago(1) } } }, "clear-all INTAKE"],
      [{ kidney: null }, "clear-all INTAKE"],
      [{ ill_today: null }, "clear-all INTAKE"],
      [{ nodes_removed: null }, "clear-all INTAKE"],
      [{ veins: null }, "clear-all INTAKE"],
      [{ veins: { LEG_L: null } }, "clear-all INTAKE"],
      [{ thyroid: "hyper", thyroid_controlled: null }, "clear-all INTAKE"],
      [{ surgery_on: ago(365) }, "clear-all INTAKE"],
      [{ more_surgeries: [{ on: ago(365) }] }, "clear-all INTAKE"],
      [{ surgery_on: "unsure" }, "clear-all INTAKE"],
      [{ vte_on: ago(4000) }, "clear-all INTAKE"],
      [{ more_clots: [{ on: ago(4000), sites: [] }] }, "clear-all INTAKE"],
      [{ cancer_active: "yes", around: { policy: { oncologyTrained: true } } }, "clear-all INTAKE"],
    ],
    [
      { around: { answeredOn: { V: asOf, Q: ago(90), Y: ago(365) } } },
      { news_since_last: "yes" },
      { news_since_last: "no", around: { answeredOn: { Q: ago(90), Y: ago(365) } } },
      { surgery_on: ago(366) },
      { surgery_on: ago(365), surgery_areas: ["KNEE_L"] },
      { vte_on: ago(4000), vte_sites: ["OTHER"] },
      { cancer_active: "unsure" },
      { abi: null, bp: null, pregnancy_weeks: null, vte_on: null },
    ],
  ],
  [
    "R01",
    [
      [{ ill_today: "yes" }, B],
      [{ ill_today: "unsure" }, B],
    ],
    [{ ill_today: "no" }],
  ],
  [
    "R02",
    [
      [{ skin_infection_now: "yes" }, TODAY],
      [{ skin_infection_now: "unsure" }, TODAY],
    ],
    [{}],
  ],
  [
    "R03a",
    [
      [{ skin_infection_clear_on: ago(0) }, B],
      [{ skin_infection_clear_on: ago(9) }, B],
      [{ skin_infection_clear_on: "unsure" }, B],
    ],
    [{ skin_infection_clear_on: ago(10) }],
  ],
  [
    "R03b",
    [
      [{ skin_infection_clear_on: ago(10) }, "caution"],
      [{ skin_infection_clear_on: ago(42) }, "caution"],
    ],
    [{ skin_infection_clear_on: ago(9) }, { skin_infection_clear_on: ago(43) }],
  ],
  [
    "R04",
    [
      [{ clot_signs: "yes" }, `${B} ! emergency`],
      [{ clot_signs: "unsure" }, `${B} ! emergency`],
    ],
    [{}],
  ],
  [
    "R05",
    [
      [{ vein_tender_cord: "yes" }, TODAY],
      [{ vein_tender_cord: "unsure" }, TODAY],
    ],
    [{}],
  ],
  [
    "R06",
    [
      [{ faint_today: "yes" }, TODAY],
      [{ faint_today: "unsure" }, TODAY],
    ],
    [{}],
  ],
  [
    "R07a",
    [
      [{ bp: [180, 80] }, TODAY],
      [{ bp: [150, 110] }, TODAY],
      [{ bp: [280, 180] }, TODAY],
    ],
    [{ bp: [179, 109] }],
  ],
  ["R07b", [[{ bp: [89, 60] }, TODAY]], [{ bp: [90, 60] }]],
  [
    "R07c",
    [
      [{ bp: [160, 80] }, "clear-all BP"],
      [{ bp: [150, 100] }, "clear-all BP"],
      [{ bp: [179, 109] }, "clear-all BP"],
    ],
    [{ bp: [159, 99] }, { bp: [180, 80] }, { bp: [165, 110] }],
  ],
  [
    "R07d",
    [
      [{ bp: [99, 70] }, "clear-all HYPOTENSION"],
      [{ bp: [90, 70] }, "clear-all HYPOTENSION"],
      [{ bp: [120, 59] }, "clear-all HYPOTENSION"],
      [{ bp: [180, 59] }, "clear-all HYPOTENSION ! same_day"],
    ],
    [{ bp: [100, 60] }, { bp: [89, 50] }],
  ],
  [
    "R08",
    [
      [{ skin_break_areas: ["HAND_L"] }, "block HAND_L"],
      [{ skin_break_areas: ["ARM_L", "UPPER_ARM_L"] }, "block ARM_L"],
      [{ skin_break_areas: ["ALL"] }, "block ALL"],
    ],
    [{ skin_break_areas: [] }],
  ],
  [
    "R09",
    [
      [{ menstruating: "yes" }, "block ABDOMEN"],
      [{ menstruating: "unsure" }, "block ABDOMEN"],
    ],
    [{}],
  ],
  [
    "R10",
    [
      [{ belly_pain_unexplained: "yes" }, TODAY],
      [{ belly_pain_unexplained: "unsure" }, TODAY],
    ],
    [{}],
  ],
  [
    "R11a",
    [
      [{ asthma_attack_on: ago(7) }, B],
      [{ asthma_attack_on: "unsure" }, B],
    ],
    [{ asthma_attack_on: ago(8) }, { asthma: "yes" }],
  ],
  [
    "R11b",
    [
      [{ asthma_attack_on: ago(8) }, "caution"],
      [{ asthma_attack_on: ago(60) }, "caution"],
    ],
    [{ asthma_attack_on: ago(7) }, { asthma_attack_on: ago(61) }],
  ],
  [
    "R12",
    [
      [{ asthma: "yes" }, "clear-all ASTHMA; block PARASTERNAL_L+PARASTERNAL_R"],
      [{ asthma: "unsure" }, "clear-all ASTHMA; block PARASTERNAL_L+PARASTERNAL_R"],
      [{ asthma_attack_on: ago(9000) }, "clear-all ASTHMA; block PARASTERNAL_L+PARASTERNAL_R"],
    ],
    [{ asthma: "no", asthma_attack_on: null }],
  ],
  [
    "R20a",
    [
      [{ heart_failure_signs: "yes" }, TODAY],
      [{ heart_failure_signs: "unsure", heart_failure: "yes" }, TODAY],
      [{ heart_failure_signs: "unsure", heart_failure: "unsure" }, TODAY],
    ],
    [{ heart_failure_signs: "unsure" }, { heart_failure: "yes" }],
  ],
  [
    "R20b",
    [
      [{ heart_failure: "yes" }, "clear-all HEART"],
      [{ heart_failure: "unsure" }, "clear-all HEART"],
      [{ heart_failure_signs: "unsure" }, "clear-all HEART"],
    ],
    [{ heart_failure: "yes", heart_failure_signs: "unsure" }, { heart_failure_signs: "yes" }, {}],
  ],
  [
    "R21a",
    [
      [{ heart_event_on: ago(89) }, B],
      [{ heart_event_on: ago(14) }, B],
      [{ heart_event_on: ago(13) }, TODAY],
      [{ heart_event_on: "unsure" }, TODAY],
    ],
    [{ heart_event_on: ago(90) }, { heart_event_on: null }],
  ],
  [
    "R21b",
    [[{ heart_event_on: ago(90) }, "clear-all HEART"]],
    [{ heart_event_on: ago(89) }, { heart_event_on: "unsure" }],
  ],
  [
    "R22",
    [
      [{ arrhythmia: "yes" }, "clear-all HEART_RHYTHM; block NECK"],
      [{ arrhythmia: "unsure" }, "clear-all HEART_RHYTHM; hold HEART_RHYTHM NECK"],
    ],
    [{ arrhythmia: "no" }],
  ],
  [
    "R23",
    [
      [{ heart_device: "L" }, "clear-all HEART_RHYTHM; block CHEST_L+NECK"],
      [{ heart_device: "R" }, "clear-all HEART_RHYTHM; block CHEST_R+NECK"],
      [{ heart_device: "unsure" }, "clear-all HEART_RHYTHM; hold HEART_RHYTHM CHEST_L+CHEST_R+NECK"],
    ],
    [{ heart_device: "none" }],
  ],
  ["R24a", [[{ hypertension: "controlled" }, "caution"]], [{ hypertension: "none" }, { hypertension: "uncontrolled" }]],
  ["R24b", [[{ hypertension: "uncontrolled" }, TODAY]], [{ hypertension: "unsure" }, { hypertension: "controlled" }]],
  ["R24c", [[{ hypertension: "unsure" }, "clear-all BP"]], [{ hypertension: "controlled" }]],
  [
    "R25",
    [
      [{ hypotension: "yes" }, "clear-all HYPOTENSION"],
      [{ hypotension: "unsure" }, "clear-all HYPOTENSION"],
    ],
    [{ hypotension: "no" }],
  ],
  [
    "R26",
    [
      [{ stroke_on: ago(9000) }, "block NECK"],
      [{ stroke_on: "unsure" }, "block NECK ! same_day"],
    ],
    [{ stroke_on: null }],
  ],
  [
    "R26a",
    [
      [{ stroke_on: ago(89) }, B],
      [{ stroke_on: ago(14) }, B],
      [{ stroke_on: ago(13) }, TODAY],
      [{ stroke_on: "unsure" }, TODAY],
    ],
    [{ stroke_on: ago(90) }],
  ],
  ["R26b", [[{ stroke_on: ago(90) }, "clear-all STROKE"]], [{ stroke_on: ago(89) }, { stroke_on: "unsure" }]],
  [
    "R27",
    [
      [{ vte_on: ago(9000), vte_sites: ["LUNG"] }, "block ABDOMEN"],
      [{ more_clots: [{ on: ago(9000), sites: ["LUNG"] }] }, "block ABDOMEN"],
    ],
    [{ vte_on: null, vte_sites: ["LEG_L"] }],
  ],
  [
    "R27a",
    [
      [{ vte_on: ago(89), vte_sites: ["LUNG"] }, B],
      [{ vte_on: ago(14), vte_sites: ["LUNG"] }, B],
      [{ vte_on: ago(13), vte_sites: ["LUNG"] }, TODAY],
      [{ vte_on: "unsure", vte_sites: ["LUNG"] }, TODAY],
      [{ vte_on: ago(400), vte_sites: ["LUNG"], more_clots: [{ on: "unsure", sites: ["OTHER"] }] }, TODAY],
    ],
    [{ vte_on: ago(90), vte_sites: ["LUNG"] }],
  ],
  [
    "R27b",
    [[{ vte_on: ago(90), vte_sites: ["LUNG"] }, "clear-all VTE"]],
    [
      { vte_on: ago(89), vte_sites: ["LUNG"] },
      { vte_on: "unsure", vte_sites: ["LUNG"] },
    ],
  ],
  [
    "R27c",
    [
      [{ vte_on: ago(400), vte_sites: ["LEG_L"] }, "hold VTE_LIMB LEG_L"],
      [{ vte_on: ago(400), vte_sites: ["ARM_R", "LUNG"] }, "hold VTE_LIMB ARM_R"],
      [{ vte_on: ago(400), vte_sites: ["PELVIS"] }, "hold VTE_LIMB GROIN_L+GROIN_R"],
      [
        { vte_on: ago(400), vte_sites: ["LUNG"], more_clots: [{ on: ago(800), sites: ["LEG_R"] }] },
        "hold VTE_LIMB LEG_R",
      ],
    ],
    [{ vte_on: ago(400), vte_sites: ["LUNG", "OTHER"] }],
  ],
  [
    "R28",
    [
      [{ aneurysm: "abdominal" }, "clear-all ANEURYSM; block ABDOMEN"],
      [{ aneurysm: "other" }, "clear-all ANEURYSM; block NECK"],
      [{ aneurysm: "unsure" }, "clear-all ANEURYSM; hold ANEURYSM ABDOMEN+NECK"],
    ],
    [{ aneurysm: "none" }],
  ],
  ["R30a", [[{ kidney: "failure" }, B]], [{ kidney: "chronic" }, { kidney: "unsure" }]],
  [
    "R30b",
    [
      [{ kidney: "chronic" }, "clear-all KIDNEY"],
      [{ kidney: "unsure" }, "clear-all KIDNEY"],
    ],
    [{ kidney: "failure" }, { kidney: "none" }],
  ],
  ["R31a", [[{ liver: "ascites" }, B]], [{ liver: "chronic" }, { liver: "unsure" }]],
  [
    "R31b",
    [
      [{ liver: "chronic" }, "clear-all LIVER"],
      [{ liver: "unsure" }, "clear-all LIVER"],
    ],
    [{ liver: "ascites" }, { liver: "none" }],
  ],
  ["R32a", [[{ cancer_untreated: "yes" }, B]], [{ cancer_untreated: "unsure" }]],
  ["R32b", [[{ cancer_untreated: "unsure" }, "clear-all ONCOLOGY_CHECK"]], [{ cancer_untreated: "yes" }, {}]],
  [
    "R33a",
    [[{ cancer_active: "yes", cancer_areas: ["NECK"] }, B]],
    [
      { cancer_active: "unsure", cancer_areas: ["NECK"] },
      { cancer_active: "yes", cancer_areas: ["NECK"], around: { policy: { oncologyTrained: true } } },
    ],
  ],
  [
    "R33b",
    [
      [{ cancer_active: "unsure" }, "clear-all ONCOLOGY_ACTIVE"],
      [
        { cancer_active: "yes", cancer_areas: ["NECK"], around: { policy: { oncologyTrained: true } } },
        "clear-all ONCOLOGY_ACTIVE",
      ],
    ],
    [{ cancer_active: "yes", cancer_areas: ["NECK"] }, {}],
  ],
  [
    "R33c",
    [
      [{ cancer_active: "yes", cancer_areas: ["CHEST_L"] }, "block CHEST_L"],
      [{ cancer_active: "unsure", cancer_areas: ["CHEST_L"] }, "hold ONCOLOGY_ACTIVE CHEST_L"],
    ],
    [
      { cancer_active: "no", cancer_areas: ["CHEST_L"] },
      { cancer_active: "unsure", cancer_areas: [] },
    ],
  ],
  [
    "R34",
    [
      [{ cancer_past: "yes" }, "clear-all ONCOLOGY_PAST"],
      [{ cancer_past: "unsure" }, "clear-all ONCOLOGY_PAST"],
    ],
    [{}],
  ],
  ["R35", [[{ nodes_removed: ["GROIN_R"] }, "caution"]], [{ nodes_removed: [] }]],
  ["R36a", [[{ infection_chronic: "active" }, B]], [{ infection_chronic: "past" }, { infection_chronic: "unsure" }]],
  [
    "R36b",
    [
      [{ infection_chronic: "past" }, "clear-all INFECTION"],
      [{ infection_chronic: "unsure" }, "clear-all INFECTION"],
    ],
    [{ infection_chronic: "active" }, {}],
  ],
  [
    "R37",
    [
      [{ swelling_unassessed: "yes" }, "clear-all DIAGNOSIS"],
      [{ swelling_unassessed: "unsure" }, "clear-all DIAGNOSIS"],
    ],
    [{}],
  ],
  ["R38a", [[{ vein_obstruction_central: "yes" }, B]], [{ vein_obstruction_central: "unsure" }]],
  [
    "R38b",
    [[{ vein_obstruction_central: "unsure" }, "clear-all VEIN_CENTRAL"]],
    [{ vein_obstruction_central: "yes" }, {}],
  ],
  [
    "R40",
    [
      [{ pregnancy: "yes", pregnancy_weeks: 30 }, "block ABDOMEN"],
      [{ pregnancy: "unsure" }, "block ABDOMEN"],
    ],
    [{ pregnancy: "no", pregnancy_weeks: 30 }],
  ],
  [
    "R40a",
    [
      [{ pregnancy: "unsure", pregnancy_weeks: 30 }, B],
      [{ pregnancy: "yes" }, B],
      [{ pregnancy: "yes", pregnancy_weeks: 13 }, B],
    ],
    [{ pregnancy: "yes", pregnancy_weeks: 14 }, {}],
  ],
  [
    "R40b",
    [
      [{ pregnancy: "yes", pregnancy_weeks: 30, pregnancy_problem: "yes" }, TODAY],
      [{ pregnancy: "unsure", pregnancy_problem: "unsure" }, TODAY],
    ],
    [
      { pregnancy: "no", pregnancy_problem: "yes" },
      { pregnancy: "yes", pregnancy_weeks: 30 },
    ],
  ],
  [
    "R40c",
    [[{ pregnancy: "yes", pregnancy_weeks: 14 }, "clear-all OBSTETRIC"]],
    [{ pregnancy: "yes", pregnancy_weeks: 13 }, { pregnancy: "unsure", pregnancy_weeks: 20 }, { pregnancy: "yes" }],
  ],
  [
    "R40d",
    [
      [{ pregnancy: "yes", pregnancy_weeks: 20 }, "caution"],
      [{ pregnancy: "unsure", pregnancy_weeks: 20 }, "caution"],
    ],
    [
      { pregnancy: "yes", pregnancy_weeks: 19 },
      { pregnancy: "no", pregnancy_weeks: 20 },
    ],
  ],
  [
    "R41",
    [
      [{ birth_on: ago(41) }, "hold POSTPARTUM ABDOMEN"],
      [{ birth_on: "unsure" }, "hold POSTPARTUM ABDOMEN"],
    ],
    [{ birth_on: ago(42) }],
  ],
  [
    "R42a",
    [
      [{ blood_thinner: "anticoagulant" }, "clear-all ANTICOAG"],
      [{ blood_thinner: "unsure" }, "clear-all ANTICOAG"],
    ],
    [{ blood_thinner: "antiplatelet" }, {}],
  ],
  ["R42b", [[{ blood_thinner: "antiplatelet" }, "caution"]], [{ blood_thinner: "anticoagulant" }]],
  [
    "R43",
    [
      [{ bleeding_disorder: "yes" }, "clear-all BLEEDING"],
      [{ bleeding_disorder: "unsure" }, "clear-all BLEEDING"],
    ],
    [{}],
  ],
  [
    "R44",
    [
      [{ immune_suppressed: "yes" }, "clear-all IMMUNE"],
      [{ immune_suppressed: "unsure" }, "clear-all IMMUNE"],
    ],
    [{}],
  ],
  [
    "R45",
    [
      [{ steroid_long: "yes" }, "caution"],
      [{ steroid_long: "unsure" }, "caution"],
    ],
    [{}],
  ],
  [
    "R46a",
    [
      [{ surgery_on: ago(42), surgery_areas: ["KNEE_L"] }, "clear-all SURGERY"],
      [{ surgery_on: "unsure", surgery_areas: ["KNEE_L"] }, "clear-all SURGERY"],
      [{ more_surgeries: [{ on: ago(42), areas: ["KNEE_L"] }] }, "clear-all SURGERY"],
    ],
    [{ surgery_on: ago(43), surgery_areas: ["KNEE_L"] }],
  ],
  [
    "R46b",
    [
      [{ surgery_on: ago(84), surgery_areas: ["KNEE_L", "ABDOMEN_DEEP"] }, "hold SURGERY_AREA KNEE_L"],
      [{ surgery_on: ago(0), surgery_areas: ["ARM_R"] }, "hold SURGERY_AREA ARM_R"],
    ],
    [
      { surgery_on: ago(85), surgery_areas: ["KNEE_L"] },
      { surgery_on: ago(84), surgery_areas: ["ABDOMEN"] },
    ],
  ],
  [
    "R46c",
    [
      [{ surgery_on: ago(84), surgery_areas: ["ABDOMEN_SUPERFICIAL"] }, "block ABDOMEN"],
      [{ surgery_on: ago(84), surgery_areas: ["ALL"] }, "block ABDOMEN"],
    ],
    [
      { surgery_on: ago(85), surgery_areas: ["ABDOMEN"] },
      { surgery_on: ago(84), surgery_areas: ["FLANK_L"] },
    ],
  ],
  [
    "R46d",
    [
      [{ surgery_on: ago(85), surgery_areas: ["ABDOMEN_DEEP"] }, "hold SURGERY_AREA ABDOMEN"],
      [{ surgery_on: ago(365), surgery_areas: ["ABDOMEN"] }, "hold SURGERY_AREA ABDOMEN"],
    ],
    [
      { surgery_on: ago(84), surgery_areas: ["ABDOMEN"] },
      { surgery_on: ago(366), surgery_areas: ["ABDOMEN"] },
      { surgery_on: ago(85), surgery_areas: ["KNEE_L"] },
    ],
  ],
  [
    "R47",
    [
      [{ vein_procedure_on: ago(27), vein_procedure_legs: ["LEG_R"] }, "hold VEIN_PROC LEG_R"],
      [{ vein_procedure_on: ago(27) }, `hold VEIN_PROC ${LEGS}`],
      [{ vein_procedure_on: "unsure" }, `hold VEIN_PROC ${LEGS}`],
    ],
    [{ vein_procedure_on: ago(28) }, { vein_procedure_legs: ["LEG_R"] }],
  ],
  [
    "R48",
    [
      [{ face_injection_on: ago(13) }, "block FACE"],
      [{ face_injection_on: "unsure" }, "block FACE"],
    ],
    [{ face_injection_on: ago(14) }],
  ],
  ["R50a", [[{ thyroid: "hyper" }, "block NECK"]], [{ thyroid: "other" }, { thyroid: "unsure" }]],
  [
    "R50b",
    [
      [{ thyroid: "other" }, "hold THYROID NECK"],
      [{ thyroid: "unsure" }, "hold THYROID NECK"],
    ],
    [{ thyroid: "hyper" }, {}],
  ],
  [
    "R50c",
    [
      [{ thyroid: "hyper", thyroid_controlled: "no" }, "clear-all THYROID"],
      [{ thyroid: "other", thyroid_controlled: "unsure" }, "clear-all THYROID"],
      [{ thyroid: "unsure", thyroid_controlled: null }, "clear-all THYROID"],
    ],
    [
      { thyroid: "hyper", thyroid_controlled: "yes" },
      { thyroid: "none", thyroid_controlled: "no" },
    ],
  ],
  [
    "R51",
    [
      [{ carotid_sinus: "yes" }, "block NECK"],
      [{ carotid_sinus: "unsure" }, "hold CAROTID NECK"],
    ],
    [{}],
  ],
  [
    "R52",
    [
      [{ artery_disease: "carotid" }, "block NECK"],
      [{ artery_disease: "general" }, "hold CAROTID NECK"],
      [{ artery_disease: "unsure" }, "hold CAROTID NECK"],
    ],
    [{ artery_disease: "none" }],
  ],
  [
    "R53",
    [
      [{ around: { birthDate: "1966-03-02" } }, "hold NECK_AGE NECK"],
      [{ around: { birthDate: "1968-02-29", asOf: "2028-02-29" } }, "hold NECK_AGE NECK"],
      [{ around: { birthDate: "1964-02-29", asOf: "2025-03-01" } }, "hold NECK_AGE NECK"],
    ],
    [{ around: { birthDate: "1966-03-03" } }, { around: { birthDate: "1968-02-29", asOf: "2028-02-28" } }],
  ],
  [
    "R54",
    [
      [{ neck_injury_on: ago(83) }, "hold NECK_INJURY NECK"],
      [{ neck_injury_on: "unsure" }, "hold NECK_INJURY NECK"],
    ],
    [{ neck_injury_on: ago(84) }],
  ],
  [
    "R55",
    [
      [{ neck_radiation: "yes" }, "hold NECK_RADIATION NECK"],
      [{ neck_radiation: "unsure" }, "hold NECK_RADIATION NECK"],
    ],
    [{}],
  ],
  [
    "R56a",
    [
      [{ diabetes: "yes" }, "clear-all DIABETES"],
      [{ diabetes: "unsure" }, "clear-all DIABETES"],
    ],
    [{}],
  ],
  [
    "R56b",
    [
      [{ diabetes: "yes" }, "hold DIABETES_ABD ABDOMEN_DEEP"],
      [{ diabetes: "unsure" }, "hold DIABETES_ABD ABDOMEN_DEEP"],
    ],
    [{ diabetes_foot: ["FOOT_L"] }],
  ],
  ["R56c", [[{ diabetes_foot: ["FOOT_L"] }, "block FOOT_L"]], [{ diabetes: "yes", diabetes_foot: [] }]],
  [
    "R57",
    [
      [{ gut: "inflammatory" }, "block ABDOMEN"],
      [{ gut: "diverticular" }, "block ABDOMEN"],
      [{ gut: "obstruction" }, "block ABDOMEN"],
      [{ gut: "unsure" }, "hold GUT ABDOMEN"],
    ],
    [{ gut: "none" }],
  ],
  [
    "R58",
    [
      [{ abdominal_radiation: "yes" }, "block ABDOMEN"],
      [{ abdominal_radiation: "unsure" }, "hold ABD_RADIATION ABDOMEN"],
    ],
    [{}],
  ],
  [
    "R59",
    [
      [{ epilepsy: "yes" }, "block ABDOMEN"],
      [{ epilepsy: "unsure" }, "hold EPILEPSY ABDOMEN"],
    ],
    [{}],
  ],
  [
    "R60",
    [
      [{ abdominal_other: "yes" }, "hold ABD_OTHER ABDOMEN"],
      [{ abdominal_other: "unsure" }, "hold ABD_OTHER ABDOMEN"],
    ],
    [{}],
  ],
  [
    "R61",
    [
      [{ gyn: "yes" }, "block ABDOMEN_DEEP"],
      [{ gyn: "unsure" }, "hold GYN ABDOMEN_DEEP"],
    ],
    [{}],
  ],
  [
    "R62",
    [
      [{ spleen_removed: "yes" }, "caution"],
      [{ spleen_removed: "unsure" }, "caution"],
    ],
    [{}],
  ],
  [
    "R63a",
    [
      [{ pad: "severe" }, `block ${LEGS}`],
      [{ abi: 0.59 }, `block ${LEGS}`],
    ],
    [{ abi: 0.6 }, { pad: "known" }],
  ],
  [
    "R63b",
    [
      [{ pad: "known" }, `hold PAD ${LEGS}`],
      [{ pad: "unsure" }, `hold PAD ${LEGS}`],
      [{ abi: 0.6 }, `hold PAD ${LEGS}`],
      [{ abi: 0.89 }, `hold PAD ${LEGS}`],
    ],
    [{ abi: 0.9 }, { abi: 0.59 }, { pad: "severe", abi: 0.7 }],
  ],
  ["R63c", [[{ abi: 1.31 }, `hold PAD ${LEGS}`]], [{ abi: 1.3 }]],
  [
    "R64a",
    [
      [{ veins: { LEG_L: "spider" } }, "caution"],
      [{ veins: { LEG_R: "varicose" } }, "caution"],
    ],
    [{ veins: { LEG_L: "none", LEG_R: "bulging" } }, { veins: {} }],
  ],
  [
    "R64b",
    [
      [{ veins: { LEG_L: "bulging" } }, "hold VEIN LEG_L"],
      [{ veins: { LEG_R: "swelling" } }, "hold VEIN LEG_R"],
      [{ veins: { LEG_R: "skin_change" } }, "hold VEIN LEG_R"],
      [{ veins: { LEG_R: "unsure" } }, "hold VEIN LEG_R"],
    ],
    [{ veins: { LEG_L: "varicose", LEG_R: "ulcer" } }],
  ],
  [
    "R64c",
    [[{ veins: { LEG_R: "ulcer" } }, "block LOWER_LEG_R; hold VEIN LEG_R"]],
    [{ veins: { LEG_R: "skin_change" } }],
  ],
];

describe.each(BOUNDARIES)("%s", (rule, firing, silent) => {
  test.each(firing)("fires on %j and then does what the list says", (spec, expected) => {
    const decision = run(spec);
    expect(decision.rules).toContain(rule);
    expect(told(decision, rule)).toBe(expected);
    expect(decision.decision).not.toBe("clear");
  });

  test.each(silent.map((spec) => [spec]))("does not fire on %j", (spec) => {
    expect(run(spec).rules).not.toContain(rule);
  });

  test.each(firing)("its words admit what it does on %j", (spec) => {
    const row = ruleRow(rule);
    const decision = run(spec);
    for (const effect of decision.effects.filter((each) => each.rule === rule)) {
      expect(row.effects).toContain(effect.kind);
      if (effect.topic) expect(row.topics).toContain(effect.topic);
    }
    if (decision.rules.length === 1) {
      expect(URGENCIES.indexOf(decision.urgent)).toBeLessThanOrEqual(URGENCIES.indexOf(row.urgent));
    }
  });
});

test("all 92 rules are tried on both sides of their condition", () => {
  expect(RULE_IDS).toHaveLength(92);
  expect(BOUNDARIES.map(([rule]) => rule)).toEqual(RULE_IDS);
  expect(BOUNDARIES.filter(([, firing, silent]) => firing.length === 0 || silent.length === 0)).toEqual([]);
});

test.each(["R63a", "R63b", "R63c"] as const)("%s holds compression back, and no other rule does", (rule) => {
  const holding = BOUNDARIES.flatMap(([id, firing]) =>
    firing.map(([spec]) => ({ id, hold: run(spec).compressionHold })),
  );
  expect(holding.filter(({ id }) => id === rule).every(({ hold }) => hold)).toBe(true);
  expect(holding.filter(({ id, hold }) => hold && !id.startsWith("R63"))).toEqual([]);
});
