import type { GroupFamily, LeafRegion, OrderRuleId, Wording } from "../words.ts";

/** One link of an order chain: the breathing exercise, or a region family that may exist on one or both sides. */
export type OrderLink = "BREATH" | GroupFamily | BareRegion;

type BareRegion = LeafRegion extends infer Code ? (Code extends `${infer Bare}_${"L" | "R"}` ? Bare : Code) : never;

export type OrderChain = {
  readonly id: OrderRuleId;
  /** `same` compares left with left and right with right; `any` compares first touches whatever the side. */
  readonly sides: "same" | "any";
  readonly chains: readonly (readonly OrderLink[])[];
  readonly reason: Wording;
  readonly source: string;
  readonly reviewedOn: string;
};

const reviewedOn = "2026-11-22";

/** O7 depends on the chosen redirect route, so it has no fixed chain. */
export const ORDER_CHAINS: readonly OrderChain[] = [
  {
    id: "O1",
    sides: "any",
    chains: [
      ["BREATH", "ABDOMEN"],
      ["BREATH", "GROIN"],
      ["BREATH", "ARM"],
      ["BREATH", "LEG"],
    ],
    reason: {
      en: "Breathing comes before the abdomen, the groin and the limbs.",
      de: "Die Atmung kommt vor Bauch, Leiste und Gliedmaßen.",
    },
    source: "ILF06, A",
    reviewedOn,
  },
  {
    id: "O2",
    sides: "any",
    chains: [
      ["NECK", "HEAD"],
      ["NECK", "AXILLA"],
      ["NECK", "CHEST"],
    ],
    reason: {
      en: "The neck comes first, where lymph returns to the blood.",
      de: "Der Hals kommt zuerst, dort fließt die Lymphe ins Blut zurück.",
    },
    source: "MDA, B",
    reviewedOn,
  },
  {
    id: "O3",
    sides: "same",
    chains: [["AXILLA", "UPPER_ARM", "ELBOW", "FOREARM", "HAND"]],
    reason: {
      en: "The arm is freed from the armpit outwards.",
      de: "Der Arm wird von der Achsel nach außen frei gemacht.",
    },
    source: "ILF06, A",
    reviewedOn,
  },
  {
    id: "O4",
    sides: "any",
    chains: [["ABDOMEN_SUPERFICIAL", "ABDOMEN_DEEP"]],
    reason: {
      en: "The surface of the abdomen comes before deep work.",
      de: "Die Bauchoberfläche kommt vor der tiefen Behandlung.",
    },
    source: "ILF06, A",
    reviewedOn,
  },
  {
    id: "O5",
    sides: "any",
    chains: [["ABDOMEN", "GROIN"]],
    reason: { en: "The abdomen comes before the groin.", de: "Der Bauch kommt vor der Leiste." },
    source: "PASS, C",
    reviewedOn,
  },
  {
    id: "O6",
    sides: "same",
    chains: [["GROIN", "THIGH", "KNEE", "LOWER_LEG", "FOOT"]],
    reason: {
      en: "The leg is freed from the groin outwards.",
      de: "Das Bein wird von der Leiste nach außen frei gemacht.",
    },
    source: "PASS, C; ILF06, A",
    reviewedOn,
  },
];

export const REDIRECT_ORDER = {
  id: "O7",
  reason: {
    en: "The healthy basin that takes the fluid comes before the swollen quadrant.",
    de: "Das gesunde Zielgebiet kommt vor dem geschwollenen Quadranten.",
  },
  source: "KLO, B",
  reviewedOn,
} as const;
