import type { LeafRegion } from "#lib/anatomy/words.ts";
import type { LocalizedText } from "#lib/kernel/locale.ts";
import type { Technique } from "../words.ts";

/** A region of the body, or the breathing exercise, with its own target; the targets of a step's items sum to the step's. */
export type ProtocolItem = {
  readonly id: string;
  readonly region: LeafRegion | "BREATH";
  readonly targetMinutes: number;
};

export type ProtocolStep = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly instruction: LocalizedText;
  readonly technique: Technique;
  readonly optional: readonly Technique[];
  readonly targetMinutes: number;
  /** Named areas are worked 10 to 15 minutes; outside of that the dose warns. */
  readonly usualMinutes: { readonly least: number; readonly most: number } | null;
  readonly items: readonly ProtocolItem[];
  readonly source: string;
};

export type Protocol = {
  readonly id: string;
  readonly version: number;
  readonly name: LocalizedText;
  readonly steps: readonly ProtocolStep[];
  readonly source: string;
  readonly reviewedOn: string;
};
