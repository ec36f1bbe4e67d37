import type { GivenAnswers } from "#lib/intake/knowledge/answers.ts";
import { CARDS } from "#lib/intake/knowledge/cards.ts";
import { answersFromCards } from "#lib/intake/rules/cards.ts";
import { CARD_IDS, type CardId } from "#lib/intake/words.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { DraftState } from "#lib/scheduling/queries/open-draft.ts";
import { cardIssues, cardReply } from "./card-form.ts";
import type { TypedForm } from "./typed-form.ts";

/** One order for the pages, their numbers and the way back. */
export const STEPS = ["service", ...CARD_IDS, "time", "details"] as const;
export type Step = (typeof STEPS)[number];
export type Place = Step | "advice";

/** Facts that the flow notes in the draft; everything else there is what was typed. */
export const FACTS = ["service", "verdict", "bookableFrom", "stopped", "slot", "taken", "problems", "attempt"] as const;
export type Fact = (typeof FACTS)[number];
export type Facts = Partial<Record<Fact, string>>;

/** The slot that is being kept for the visitor, as JSON in the fact `slot`. */
export type HeldSlot = {
  readonly hold: string;
  readonly start: string;
  readonly end: string;
  readonly therapist: string;
  readonly expiresAt: string;
};

export function isCardId(text: string): text is CardId {
  return CARD_IDS.some((id) => id === text);
}

export function cardOf(id: CardId) {
  const card = CARDS.find((one) => one.id === id);
  if (!card) throw new Error(`No card ${id}`);
  return card;
}

export function pathOf(slug: string, place: Place): string {
  const base = `/c/${slug}/book`;
  if (place === "service") return base;
  return isCardId(place) ? `${base}/health/${place}` : `${base}/${place}`;
}

export function typedIn(draft: DraftState, step: Step): TypedForm {
  return draft.steps[step] ?? {};
}

export function isAnswered(draft: DraftState, id: CardId, today: LocalDate): boolean {
  return draft.steps[id] !== undefined && cardIssues(cardOf(id), typedIn(draft, id), today).length === 0;
}

/** The first place that still wants something: nobody gets past it, and whoever is lost is led there. */
export function openPlace(draft: DraftState, today: LocalDate): Place {
  if (!draft.facts.service) return "service";
  const card = CARD_IDS.find((id) => !isAnswered(draft, id, today));
  if (card) return card;
  if (draft.facts.stopped) return "advice";
  return draft.facts.slot ? "details" : "time";
}

/** May this place be shown now? Everything up to the first open one. */
export function isReachable(draft: DraftState, wanted: Step, today: LocalDate): boolean {
  const open = openPlace(draft, today);
  const limit = open === "advice" ? "belly-pelvis" : open;
  return STEPS.indexOf(wanted) <= STEPS.indexOf(limit);
}

export function answersIn(draft: DraftState): GivenAnswers {
  return answersFromCards(Object.fromEntries(CARD_IDS.map((id) => [id, cardReply(cardOf(id), typedIn(draft, id))])));
}

export function slotIn(draft: DraftState): HeldSlot | undefined {
  return draft.facts.slot ? (JSON.parse(draft.facts.slot) as HeldSlot) : undefined;
}
