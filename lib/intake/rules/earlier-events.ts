import { expandRegions } from "#lib/anatomy/rules/regions.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { Clot, GivenAnswers, Operation } from "../knowledge/answers.ts";
import { operationsOf } from "./effects-operations.ts";
import { clotsOf } from "./effects-vessels.ts";
import { completeAnswers, mattersStill } from "./facts.ts";

/**
 * A new clot or operation never pushes out the one on file: what was told before and still matters is added to the list
 * of further ones. Only a list that was given is added to, so that "were there others?" is asked again with a new event;
 * under the same last event the list as given stands, which is how a mistake in it is put right.
 */
export function withEarlierEvents(known: GivenAnswers, given: GivenAnswers, today: LocalDate): GivenAnswers {
  const [before, now] = [completeAnswers(known, false), completeAnswers(given, false)];
  const { more_clots: clots, more_surgeries: operations } = given;
  return {
    ...given,
    ...(clots && isAnother("vte_on", known, given)
      ? { more_clots: [...clots, ...missing(clotsOf(before), clotsOf(now), sitesOf)] }
      : {}),
    ...(operations && isAnother("surgery_on", known, given)
      ? { more_surgeries: [...operations, ...stillMattering(before, now, today)] }
      : {}),
  };
}

function isAnother(key: "vte_on" | "surgery_on", known: GivenAnswers, given: GivenAnswers): boolean {
  return typeof given[key] === "string" && given[key] !== known[key];
}

type Complete = Parameters<typeof operationsOf>[0];

function stillMattering(before: Complete, now: Complete, today: LocalDate): Operation[] {
  return missing(operationsOf(before), operationsOf(now), areasOf).filter(({ on }) => mattersStill(on, today));
}

const sitesOf = ({ sites }: Clot): readonly string[] => sites ?? [];
const areasOf = ({ areas }: Operation): readonly string[] => expandRegions(areas ?? []);

/** An event is told again by events of its day that name its places; one without a day, by any that name them. */
function missing<Event extends Clot | Operation>(
  before: readonly Event[],
  now: readonly Event[],
  placesOf: (event: Event) => readonly string[],
): Event[] {
  return before.filter((earlier) => {
    const same = now.filter(({ on }) => on === earlier.on || earlier.on === "unsure");
    const named = new Set(same.flatMap(placesOf));
    return same.length === 0 || !placesOf(earlier).every((place) => named.has(place));
  });
}
