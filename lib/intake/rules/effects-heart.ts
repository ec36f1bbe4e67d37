import { expandRegions } from "#lib/anatomy/rules/regions.ts";
import { type DatedEvent, datedEvent } from "./dates.ts";
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

/** Below this many days a heart event, stroke or clot stops every session. */
export const RECENT_EVENT_DAYS = 90;
const FRESH_EVENT_DAYS = 14;

/** R20-R26: heart, rhythm, blood pressure as a condition, stroke. */
export function effectsOfHeart(facts: ScreeningFacts): FiredRule[] {
  return [
    ...heartFailure(facts),
    ...heartEvent(facts),
    ...heartRhythm(facts),
    ...pressureConditions(facts),
    ...stroke(facts),
  ];
}

/** An event of the last two weeks, or of an unknown day, should be seen by a doctor the same day. */
export function urgencyOf(event: DatedEvent): "same_day" | "none" {
  return event.days < FRESH_EVENT_DAYS ? "same_day" : "none";
}

function heartFailure({ answers }: ScreeningFacts): FiredRule[] {
  const signs = answers.heart_failure_signs;
  const known = possibly(answers.heart_failure);
  const failing = signs === "yes" || (signs === "unsure" && known);
  return firedOf(
    [failing, fireUrgent("R20a", "same_day", BLOCK_ALL)],
    [!failing && (known || signs === "unsure"), fire("R20b", clearAll("HEART"))],
  );
}

function heartEvent({ answers, asOf }: ScreeningFacts): FiredRule[] {
  const event = datedEvent(answers.heart_event_on, asOf);
  if (!event) return [];
  if (event.days < RECENT_EVENT_DAYS) return [fireUrgent("R21a", urgencyOf(event), BLOCK_ALL)];
  return [fire("R21b", clearAll("HEART", event.on))];
}

function heartRhythm({ answers }: ScreeningFacts): FiredRule[] {
  const device = answers.heart_device;
  const side = device === "L" || device === "R" ? device : "L";
  return firedOf(
    [answers.arrhythmia === "yes", fire("R22", clearAll("HEART_RHYTHM"), block(["NECK"]))],
    [answers.arrhythmia === "unsure", fire("R22", clearAll("HEART_RHYTHM"), hold("HEART_RHYTHM", ["NECK"]))],
    [
      device === "L" || device === "R",
      fire("R23", clearAll("HEART_RHYTHM"), block(expandRegions(["NECK", `CHEST_${side}`]))),
    ],
    [
      device === "unsure",
      fire("R23", clearAll("HEART_RHYTHM"), hold("HEART_RHYTHM", expandRegions(["NECK", "CHEST_L", "CHEST_R"]))),
    ],
  );
}

function pressureConditions({ answers }: ScreeningFacts): FiredRule[] {
  return firedOf(
    [answers.hypertension === "controlled", fire("R24a", CAUTION)],
    [answers.hypertension === "uncontrolled", fireUrgent("R24b", "same_day", BLOCK_ALL)],
    [answers.hypertension === "unsure", fire("R24c", clearAll("BP"))],
    [possibly(answers.hypotension), fire("R25", clearAll("HYPOTENSION"))],
  );
}

function stroke({ answers, asOf }: ScreeningFacts): FiredRule[] {
  const event = datedEvent(answers.stroke_on, asOf);
  if (!event) return [];
  const recent = event.days < RECENT_EVENT_DAYS;
  return [
    fire("R26", block(["NECK"])),
    recent ? fireUrgent("R26a", urgencyOf(event), BLOCK_ALL) : fire("R26b", clearAll("STROKE", event.on)),
  ];
}
