import type { LocalizedText } from "#lib/kernel/locale.ts";

/** Clinical wording lives beside the facts it words. */
export type Wording = LocalizedText;

export const SIDES = ["L", "R"] as const;
export type Side = (typeof SIDES)[number];

/** The 37 leaf regions. Codes are stable identifiers; labels may change (clinical reference 2.1). */
export const LEAF_REGIONS = [
  "FACE",
  "SCALP",
  "NECK",
  "CHEST_WALL_L",
  "CHEST_WALL_R",
  "PARASTERNAL_L",
  "PARASTERNAL_R",
  "AXILLA_L",
  "AXILLA_R",
  "UPPER_ARM_L",
  "UPPER_ARM_R",
  "ELBOW_L",
  "ELBOW_R",
  "FOREARM_L",
  "FOREARM_R",
  "HAND_L",
  "HAND_R",
  "BACK_UPPER_L",
  "BACK_UPPER_R",
  "BACK_LOWER_L",
  "BACK_LOWER_R",
  "FLANK_L",
  "FLANK_R",
  "ABDOMEN_SUPERFICIAL",
  "ABDOMEN_DEEP",
  "GROIN_L",
  "GROIN_R",
  "GLUTEAL_L",
  "GLUTEAL_R",
  "THIGH_L",
  "THIGH_R",
  "KNEE_L",
  "KNEE_R",
  "LOWER_LEG_L",
  "LOWER_LEG_R",
  "FOOT_L",
  "FOOT_R",
] as const;
export type LeafRegion = (typeof LEAF_REGIONS)[number];

export const GROUP_FAMILIES = [
  "HEAD",
  "NECK",
  "CHEST",
  "AXILLA",
  "ARM",
  "BACK",
  "FLANK",
  "ABDOMEN",
  "GROIN",
  "GLUTEAL",
  "LEG",
] as const;
export type GroupFamily = (typeof GROUP_FAMILIES)[number];

/** Leaves of each group, limbs from the trunk outwards: the distal rule reads this order. */
export const GROUP_LEAVES = {
  HEAD: ["FACE", "SCALP"],
  NECK: ["NECK"],
  CHEST_L: ["CHEST_WALL_L", "PARASTERNAL_L"],
  CHEST_R: ["CHEST_WALL_R", "PARASTERNAL_R"],
  AXILLA_L: ["AXILLA_L"],
  AXILLA_R: ["AXILLA_R"],
  ARM_L: ["UPPER_ARM_L", "ELBOW_L", "FOREARM_L", "HAND_L"],
  ARM_R: ["UPPER_ARM_R", "ELBOW_R", "FOREARM_R", "HAND_R"],
  BACK_L: ["BACK_UPPER_L", "BACK_LOWER_L"],
  BACK_R: ["BACK_UPPER_R", "BACK_LOWER_R"],
  FLANK_L: ["FLANK_L"],
  FLANK_R: ["FLANK_R"],
  ABDOMEN: ["ABDOMEN_SUPERFICIAL", "ABDOMEN_DEEP"],
  GROIN_L: ["GROIN_L"],
  GROIN_R: ["GROIN_R"],
  GLUTEAL_L: ["GLUTEAL_L"],
  GLUTEAL_R: ["GLUTEAL_R"],
  LEG_L: ["THIGH_L", "KNEE_L", "LOWER_LEG_L", "FOOT_L"],
  LEG_R: ["THIGH_R", "KNEE_R", "LOWER_LEG_R", "FOOT_R"],
} as const satisfies Record<string, readonly LeafRegion[]>;
export type GroupRegion = keyof typeof GROUP_LEAVES;
export const GROUP_REGIONS = Object.keys(GROUP_LEAVES) as readonly GroupRegion[];

export const ALL_REGIONS = "ALL";
/** What an input may name: a leaf, a group or the whole body. */
export type RegionCode = LeafRegion | GroupRegion | typeof ALL_REGIONS;

/** Treated only with their own written consent (clinical reference 1.7). */
export const SENSITIVE_REGIONS = [
  "CHEST_WALL_L",
  "CHEST_WALL_R",
  "PARASTERNAL_L",
  "PARASTERNAL_R",
  "GROIN_L",
  "GROIN_R",
  "THIGH_L",
  "THIGH_R",
  "GLUTEAL_L",
  "GLUTEAL_R",
] as const satisfies readonly LeafRegion[];

/** Finer places for the session log. A site follows the rules of its region. */
export const SITE_REGIONS = {
  NECK_TERMINUS_L: "NECK",
  NECK_TERMINUS_R: "NECK",
  NECK_LATERAL_L: "NECK",
  NECK_LATERAL_R: "NECK",
  NECK_SUBMANDIBULAR_L: "NECK",
  NECK_SUBMANDIBULAR_R: "NECK",
  NECK_SUBMENTAL: "NECK",
  NECK_AURICULAR_L: "NECK",
  NECK_AURICULAR_R: "NECK",
  NECK_OCCIPITAL_L: "NECK",
  NECK_OCCIPITAL_R: "NECK",
  NECK_SHOULDER_L: "NECK",
  NECK_SHOULDER_R: "NECK",
  FACE_CHIN: "FACE",
  FACE_CHEEK_L: "FACE",
  FACE_CHEEK_R: "FACE",
  FACE_NOSE: "FACE",
  FACE_EYELID_L: "FACE",
  FACE_EYELID_R: "FACE",
  FACE_FOREHEAD: "FACE",
  THIGH_ANT_L: "THIGH_L",
  THIGH_ANT_R: "THIGH_R",
  THIGH_MED_L: "THIGH_L",
  THIGH_MED_R: "THIGH_R",
  THIGH_LAT_L: "THIGH_L",
  THIGH_LAT_R: "THIGH_R",
  THIGH_POST_L: "THIGH_L",
  THIGH_POST_R: "THIGH_R",
  POPLITEAL_L: "KNEE_L",
  POPLITEAL_R: "KNEE_R",
  CALF_L: "LOWER_LEG_L",
  CALF_R: "LOWER_LEG_R",
  SHIN_L: "LOWER_LEG_L",
  SHIN_R: "LOWER_LEG_R",
  ANKLE_L: "LOWER_LEG_L",
  ANKLE_R: "LOWER_LEG_R",
} as const satisfies Record<string, LeafRegion>;
export type Site = keyof typeof SITE_REGIONS;
export const SITES = Object.keys(SITE_REGIONS) as readonly Site[];

export const NODE_GROUPS = [
  "parotid",
  "submandibular",
  "submental",
  "occipital",
  "deep-cervical",
  "terminus",
  "parasternal",
  "axillary",
  "infraclavicular",
  "cubital",
  "inguinal-superficial",
  "inguinal-deep",
  "popliteal",
  "iliac",
  "lumbar",
  "cisterna-chyli",
  "thoracic-duct",
  "right-lymphatic-duct",
] as const;
export type NodeGroup = (typeof NODE_GROUPS)[number];

export const ORDER_RULE_IDS = ["O1", "O2", "O3", "O4", "O5", "O6", "O7"] as const;
export type OrderRuleId = (typeof ORDER_RULE_IDS)[number];
