import type { Wording } from "#lib/anatomy/words.ts";
import type { CardId, EvidenceGrade, QuestionClass } from "../words.ts";
import type { QuestionKey } from "./answers.ts";

/** A follow-up appears only when its parent has one of these answers, or ("given") any date at all. */
export type ParentCondition = { readonly key: QuestionKey; readonly on: readonly string[] | "given" };

export type QuestionRow = {
  readonly key: QuestionKey;
  readonly class: QuestionClass;
  /** The full question. */
  readonly wording: Wording;
  /** The condition on a tick-list card, or the short name of a follow-up. */
  readonly label: Wording;
  readonly why: Wording;
  readonly parent?: ParentCondition;
  /** Leaving it out is allowed; everything else must be answered. */
  readonly optional?: true;
  readonly source: string;
  readonly grade: EvidenceGrade;
  readonly reviewedOn: string;
};

export type CardRow = {
  readonly id: CardId;
  readonly title: Wording;
  /** Ticked with "yes" or "not sure"; at most eight. */
  readonly conditions: readonly QuestionKey[];
};

export const YES_OR_UNSURE = ["yes", "unsure"] as const;
export const QUESTIONS_REVIEWED_ON = "2026-11-22";
