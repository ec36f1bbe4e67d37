import type { Wording } from "#lib/anatomy/words.ts";
import type { EffectKind, EvidenceGrade, PendingTopic, Urgency } from "../words.ts";
import type { RuleId } from "./rule-ids.ts";

export type RuleRow = {
  readonly id: RuleId;
  /** Every kind of effect the rule can have; which one depends on the answer. */
  readonly effects: readonly EffectKind[];
  /** The topics on which a doctor's letter can speak. */
  readonly topics: readonly PendingTopic[];
  /** The highest urgency the rule can have. */
  readonly urgent: Urgency;
  readonly condition: Wording;
  /** For the therapist: what it means today. */
  readonly note: Wording;
  readonly source: string;
  readonly grade: EvidenceGrade;
  readonly reviewedOn: string;
};

export const RULES_REVIEWED_ON = "2026-11-22";
