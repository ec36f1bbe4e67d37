import { type CoursePlan, expectedCourseDay } from "#lib/courses/rules/cadence.ts";
import { planOfTemplate } from "#lib/courses/store.ts";
import type { CourseEndKind, DropOutReason, FreezeReason } from "#lib/courses/words.ts";
import { addDays, daysBetween, type LocalDate } from "#lib/kernel/local-date.ts";
import type { Dice } from "./random.ts";

export type StoryKind =
  | "completed"
  | "goal-reached"
  | "gave-up"
  | "lapsed"
  | "clinical-stop"
  | "frozen"
  | "stalled"
  | "slipping"
  | "ready-to-close"
  | "on-pace"
  | "newcomer";

export type Wish = {
  readonly on: LocalDate;
  readonly outcome: "done" | "no-show" | "late-cancelled" | "cancelled" | "booked";
};

/** One course as it went, before anybody looked for a free hour: the diary moves a day where it must. */
export type Story = {
  readonly kind: StoryKind;
  readonly plan: CoursePlan;
  readonly wishes: readonly Wish[];
  readonly freeze: {
    readonly fromOn: LocalDate;
    readonly toOn: LocalDate | null;
    readonly reason: FreezeReason;
  } | null;
  readonly end: { readonly kind: CourseEndKind; readonly reason: string; readonly afterDays: number } | null;
  readonly discharged: boolean;
  readonly closingMeasurement: boolean;
};

/** How many of each; together 147, the rest of the 160 clients come for single visits. */
export const STORY_COUNTS: readonly (readonly [StoryKind, number])[] = [
  ["completed", 55],
  ["goal-reached", 5],
  ["gave-up", 10],
  ["lapsed", 8],
  ["clinical-stop", 4],
  ["frozen", 6],
  ["stalled", 7],
  ["slipping", 9],
  ["ready-to-close", 3],
  ["on-pace", 34],
  ["newcomer", 6],
];

type Shape = {
  /** Days before today on which the course began. */
  readonly began: readonly [number, number];
  readonly attended: readonly [number, number] | "by-plan";
  readonly missChance: number;
  /** Visits still booked, the first at least this many days ahead. */
  readonly ahead: readonly [number, number];
  /** Share of the planned rhythm that was kept. */
  readonly stretch: number;
};

const SHAPES: Readonly<Record<StoryKind, Shape>> = {
  completed: { began: [92, 350], attended: [15, 17], missChance: 0.07, ahead: [0, 0], stretch: 1 },
  "goal-reached": { began: [80, 300], attended: [9, 12], missChance: 0.04, ahead: [0, 0], stretch: 1 },
  "gave-up": { began: [70, 300], attended: [1, 8], missChance: 0.2, ahead: [0, 0], stretch: 1.3 },
  lapsed: { began: [95, 320], attended: [1, 8], missChance: 0.2, ahead: [0, 0], stretch: 1.2 },
  "clinical-stop": { began: [60, 280], attended: [2, 9], missChance: 0.05, ahead: [0, 0], stretch: 1 },
  frozen: { began: [35, 80], attended: [3, 9], missChance: 0.05, ahead: [0, 0], stretch: 1 },
  stalled: { began: [40, 70], attended: [4, 9], missChance: 0.15, ahead: [0, 0], stretch: 1 },
  slipping: { began: [34, 52], attended: [4, 8], missChance: 0.2, ahead: [2, 3], stretch: 1.5 },
  "ready-to-close": { began: [76, 84], attended: [15, 15], missChance: 0, ahead: [0, 0], stretch: 1 },
  "on-pace": { began: [8, 62], attended: "by-plan", missChance: 0.03, ahead: [4, 8], stretch: 1 },
  newcomer: { began: [-9, -2], attended: [0, 0], missChance: 0, ahead: [3, 4], stretch: 1 },
};

const ENDS: Partial<Record<StoryKind, { kind: CourseEndKind; reasons: readonly string[]; afterDays: number }>> = {
  completed: { kind: "completed", reasons: ["geplante Sitzungen erfolgt"], afterDays: 3 },
  "goal-reached": { kind: "goal-reached", reasons: ["Ziel früher erreicht"], afterDays: 3 },
  "gave-up": {
    kind: "ended-by-client",
    reasons: ["moved-away", "no-time", "cost", "no-benefit", "unwell"] satisfies DropOutReason[],
    afterDays: 9,
  },
  "clinical-stop": {
    kind: "clinical-stop",
    reasons: ["ärztliche Freigabe abgelehnt", "Prüfung des Tages: Stopp"],
    afterDays: 2,
  },
};

const FREEZE_WORDS: readonly FreezeReason[] = ["infection", "letter-pending", "holiday", "hospital"];
const MISSES = ["no-show", "late-cancelled", "cancelled"] as const;

export function tellStory(kind: StoryKind, todayOn: LocalDate, dice: Dice): Story {
  const shape = SHAPES[kind];
  const startedOn = addDays(todayOn, -dice.between(...shape.began));
  const plan: CoursePlan = { ...planOfTemplate("course/seed"), startedOn, freezes: [] };
  const past = towardsToday(pastWishes(shape, plan, todayOn, dice), kind, todayOn, dice);
  const lastOn = past.at(-1)?.on ?? startedOn;
  const future = futureWishes(shape, plan, past, todayOn, dice);
  const end = ENDS[kind];
  return {
    kind,
    plan,
    wishes: [...past, ...future],
    freeze:
      kind === "frozen"
        ? {
            fromOn: addDays(lastOn, 1),
            toOn: dice.chance(0.5) ? addDays(todayOn, dice.between(4, 20)) : null,
            reason: dice.pick(FREEZE_WORDS),
          }
        : null,
    end: end ? { kind: end.kind, reason: dice.pick(end.reasons), afterDays: end.afterDays } : null,
    discharged: kind === "completed" || kind === "goal-reached",
    closingMeasurement: kind === "completed" || kind === "goal-reached",
  };
}

function pastWishes(shape: Shape, plan: CoursePlan, todayOn: LocalDate, dice: Dice): Wish[] {
  const wanted = shape.attended === "by-plan" ? plan.plannedMinimum - 1 : dice.between(...shape.attended);
  const wishes: Wish[] = [];
  let slip = 0;
  for (let k = 1; k <= wanted; k += 1) {
    const day = Math.round(expectedCourseDay(plan, k) * shape.stretch) + slip;
    const on = addDays(plan.startedOn, day);
    if (on >= todayOn) break;
    const recent = shape.attended === "by-plan" && daysBetween(on, todayOn) < 25;
    if (!recent && k > 1 && dice.chance(shape.missChance)) {
      wishes.push({ on, outcome: dice.pick(MISSES) });
      slip += shape.attended === "by-plan" ? 2 : 3;
      k -= 1;
      continue;
    }
    wishes.push({ on, outcome: "done" });
  }
  return wishes;
}

/** Days between the last visit and today, where the story depends on it. */
const LAST_VISIT_AGO: Partial<Record<StoryKind, readonly [number, number]>> = {
  stalled: [15, 24],
  "ready-to-close": [2, 5],
  frozen: [5, 12],
};

/** The whole story is moved until its end fits. */
function towardsToday(wishes: Wish[], kind: StoryKind, todayOn: LocalDate, dice: Dice): Wish[] {
  const ago = LAST_VISIT_AGO[kind];
  const last = wishes.at(-1);
  if (!ago || !last) return wishes;
  const shift = daysBetween(last.on, addDays(todayOn, -dice.between(...ago)));
  return wishes.map((wish) => ({ ...wish, on: addDays(wish.on, shift) }));
}

function futureWishes(shape: Shape, plan: CoursePlan, past: readonly Wish[], todayOn: LocalDate, dice: Dice): Wish[] {
  const attended = past.filter((wish) => wish.outcome === "done").length;
  const count = Math.min(dice.between(...shape.ahead), plan.plannedMinimum - attended);
  const wishes: Wish[] = [];
  let on = addDays(todayOn, 1);
  for (let index = 0; index < count; index += 1) {
    const expected = addDays(plan.startedOn, expectedCourseDay(plan, attended + index + 1));
    if (expected > on) on = expected;
    wishes.push({ on, outcome: "booked" });
    on = addDays(on, 3);
  }
  return wishes;
}
