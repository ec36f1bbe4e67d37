import { yearsBetween } from "#lib/kernel/local-date.ts";
import { datedEvent } from "./dates.ts";
import { block, clearAll, type FiredRule, fire, firedOf, hold, possibly, type ScreeningFacts } from "./fired.ts";

const NECK_HELD_FROM_AGE = 60;

/** R50-R55: what closes or holds the neck. The head drains through the neck and follows it. */
export function effectsOfNeck(facts: ScreeningFacts): FiredRule[] {
  const { answers, asOf, birthDate } = facts;
  const injury = datedEvent(answers.neck_injury_on, asOf);
  return [
    ...thyroid(facts),
    ...firedOf(
      [answers.carotid_sinus === "yes", fire("R51", block(["NECK"]))],
      [answers.carotid_sinus === "unsure", fire("R51", hold("CAROTID", ["NECK"]))],
      [answers.artery_disease === "carotid", fire("R52", block(["NECK"]))],
      [["general", "unsure"].includes(answers.artery_disease ?? ""), fire("R52", hold("CAROTID", ["NECK"]))],
      [yearsBetween(birthDate, asOf) >= NECK_HELD_FROM_AGE, fire("R53", hold("NECK_AGE", ["NECK"]))],
      [injury !== undefined && injury.days < 84, fire("R54", hold("NECK_INJURY", ["NECK"], injury?.on))],
      [possibly(answers.neck_radiation), fire("R55", hold("NECK_RADIATION", ["NECK"]))],
    ),
  ];
}

function thyroid({ answers }: ScreeningFacts): FiredRule[] {
  const kind = answers.thyroid;
  const diseased = kind === "hyper" || kind === "other" || kind === "unsure";
  return firedOf(
    [kind === "hyper", fire("R50a", block(["NECK"]))],
    [kind === "other" || kind === "unsure", fire("R50b", hold("THYROID", ["NECK"]))],
    [diseased && answers.thyroid_controlled !== "yes", fire("R50c", clearAll("THYROID"))],
  );
}
