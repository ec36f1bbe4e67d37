import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import type { LeafRegion } from "#lib/anatomy/words.ts";
import type { Locale, LocalizedText } from "#lib/kernel/locale.ts";
import {
  ADVERSE_PHRASES,
  ADVICE_PHRASES,
  CHANGE_PHRASES,
  CLOSED_PHRASES,
  DECISION_PHRASES,
  FINDING_PHRASES,
  ORDER_PHRASES,
  PART_TITLES,
  PRESSURE_PHRASES,
  RESPONSE_PHRASES,
  SENTENCES,
  SKIP_PHRASES,
} from "../knowledge/note-phrases.ts";
import { TECHNIQUE_FACTS } from "../knowledge/techniques.ts";
import type {
  AdverseEvent,
  ChangeSinceLast,
  HomeAdvice,
  NotePart,
  OrderReason,
  Pressure,
  Response,
  TissueFinding,
} from "../words.ts";
import type { DoseRow, SessionDose } from "./dose.ts";
import type { SessionPlan } from "./plan.ts";

/** All a note is made from. Dates and times come already written in the clinic's zone and the reader's language. */
export type NoteFacts = {
  readonly served: { readonly date: string; readonly from: string; readonly to: string; readonly place: string };
  readonly enteredOn: string;
  readonly appointment: string;
  readonly therapist: { readonly name: string; readonly licenceNo: string | null };
  readonly course: { readonly number: number; readonly planned: number } | null;
  readonly change: ChangeSinceLast | null;
  readonly symptoms: number | null;
  readonly consentConfirmed: boolean;
  readonly findings: readonly { readonly region: LeafRegion; readonly finding: TissueFinding }[];
  readonly bloodPressure: { readonly systolic: number; readonly diastolic: number } | null;
  readonly measured: boolean;
  readonly plan: SessionPlan;
  readonly dose: SessionDose;
  readonly pressure: Pressure;
  readonly breathsDone: boolean;
  readonly orderReason: OrderReason | null;
  readonly compression: boolean;
  readonly comfort: number | null;
  /** null: nobody asked, and the note says so. */
  readonly response: Response | null;
  readonly adverseEvent: AdverseEvent;
  readonly decision: { readonly decision: "clear" | "caution"; readonly ruleSetVersion: string; readonly id: string };
  readonly nextSession: string | null;
  readonly advice: readonly HomeAdvice[];
  readonly lettersToChase: readonly string[];
  /** What the therapist chose to add; a routine session needs none. */
  readonly own?: Partial<Record<NotePart, string>>;
};

export type Note = { readonly parts: readonly { readonly part: NotePart; readonly sentences: readonly string[] }[] };

type Say = (text: LocalizedText, values?: Readonly<Record<string, string | number>>) => string;
type Compose = (facts: NoteFacts, say: Say, locale: Locale) => (string | false)[];

const COMPOSE: readonly (readonly [NotePart, Compose])[] = [
  ["header", header],
  ["subjective", subjective],
  ["objective", objective],
  ["treatment", treatment],
  ["assessment", assessment],
  ["plan", nextSteps],
];

/** The whole note from what was timed, tapped and decided: a routine session needs no typed character. */
export function composeNote(facts: NoteFacts, locale: Locale): Note {
  const say = speaker(locale);
  const parts = COMPOSE.map(([part, compose]) => {
    const sentences = compose(facts, say, locale).filter((sentence) => sentence !== false);
    const own = facts.own?.[part]?.trim();
    return { part, sentences: own ? [...sentences, own] : sentences };
  });
  return { parts };
}

const VIEWS = {
  soap: [["subjective"], ["objective", "treatment"], ["assessment"], ["plan"]],
  dap: [["subjective", "objective", "treatment"], ["assessment"], ["plan"]],
} as const satisfies Record<string, readonly (readonly NotePart[])[]>;
const DATA_TITLE: LocalizedText = { en: "Data", de: "Daten" };

export type NoteSection = { readonly title: string; readonly sentences: readonly string[] };

/** The same note under four headings or three; the header stands above both. */
export function noteView(note: Note, view: keyof typeof VIEWS, locale: Locale): NoteSection[] {
  const sentencesOf = (part: NotePart) => note.parts.find((each) => each.part === part)?.sentences ?? [];
  return VIEWS[view].map((parts: readonly NotePart[]) => ({
    title: parts.length > 2 ? DATA_TITLE[locale] : PART_TITLES[parts[0] ?? "plan"][locale],
    sentences: parts.flatMap(sentencesOf),
  }));
}

function header({ served, course, therapist, enteredOn, appointment }: NoteFacts, say: Say) {
  const { name, licenceNo } = therapist;
  return [
    course ? say(SENTENCES.served, { ...served, ...course }) : say(SENTENCES.servedSingle, served),
    licenceNo === null ? say(SENTENCES.therapist, { name }) : say(SENTENCES.licensed, { name, licence: licenceNo }),
    say(SENTENCES.entered, { date: enteredOn }),
    say(SENTENCES.appointment, { reference: appointment }),
  ];
}

function subjective({ change, symptoms, consentConfirmed }: NoteFacts, say: Say) {
  return [
    change !== null && say(CHANGE_PHRASES[change]),
    symptoms !== null && say(SENTENCES.symptoms, { score: symptoms }),
    say(SENTENCES.asked),
    consentConfirmed && say(SENTENCES.consent),
  ];
}

function objective({ findings, bloodPressure, measured }: NoteFacts, say: Say, locale: Locale) {
  return [
    findings.length === 0 && say(SENTENCES.noFinding),
    ...findings.map(({ region, finding }) =>
      say(SENTENCES.finding, { region: regionLabel(region, locale), finding: FINDING_PHRASES[finding][locale] }),
    ),
    bloodPressure !== null && say(SENTENCES.bloodPressure, bloodPressure),
    measured && say(SENTENCES.measured),
  ];
}

function treatment(facts: NoteFacts, say: Say, locale: Locale) {
  const { plan, dose, orderReason } = facts;
  const pressure = PRESSURE_PHRASES[facts.pressure][locale];
  return [
    say(SENTENCES.protocol, { protocol: plan.protocol, version: plan.version, pressure }),
    facts.breathsDone && say(SENTENCES.breaths),
    ...dose.rows.map((row) => row.region !== "BREATH" && rowSentence(row, row.region, say, locale)),
    ...plan.closed.map(({ region, because }) =>
      say(SENTENCES.skipped, { region: regionLabel(region, locale), reason: CLOSED_PHRASES[because][locale] }),
    ),
    say(SENTENCES.total, { actual: dose.totalMinutes, planned: dose.plannedMinutes }),
    orderReason !== null && say(SENTENCES.otherOrder, { reason: ORDER_PHRASES[orderReason][locale] }),
    facts.compression && say(SENTENCES.compression),
  ];
}

function rowSentence(row: DoseRow, code: LeafRegion, say: Say, locale: Locale): string {
  const region = regionLabel(code, locale);
  if (row.actualMinutes > 0) {
    const technique = TECHNIQUE_FACTS[row.technique].name[locale];
    return say(SENTENCES.treated, { region, technique, actual: row.actualMinutes, planned: row.plannedMinutes });
  }
  const known = new Map<string, LocalizedText>(Object.entries(SKIP_PHRASES));
  const reason = known.get(row.skipReason ?? "other") ?? SKIP_PHRASES.other;
  return say(SENTENCES.skipped, { region, reason: reason[locale] });
}

function assessment({ response, adverseEvent, comfort, decision }: NoteFacts, say: Say, locale: Locale) {
  const { ruleSetVersion: version, id } = decision;
  return [
    say(response === null ? SENTENCES.noResponse : RESPONSE_PHRASES[response]),
    comfort !== null && say(SENTENCES.comfort, { score: comfort }),
    say(SENTENCES.decision, { decision: DECISION_PHRASES[decision.decision][locale], version, id }),
    say(ADVERSE_PHRASES[adverseEvent]),
  ];
}

function nextSteps({ nextSession, advice, lettersToChase }: NoteFacts, say: Say, locale: Locale) {
  const list = (words: readonly string[]) => words.join(", ");
  return [
    nextSession === null ? say(SENTENCES.noNext) : say(SENTENCES.next, { when: nextSession }),
    advice.length > 0 && say(SENTENCES.advice, { advice: list(advice.map((each) => ADVICE_PHRASES[each][locale])) }),
    lettersToChase.length > 0 && say(SENTENCES.chase, { topics: list(lettersToChase) }),
  ];
}

// Filled in one pass, so that braces in a name cannot pull in another value.
function speaker(locale: Locale): Say {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (text, values = {}) =>
    text[locale].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = values[name];
      return typeof value === "number" ? numbers.format(value) : (value ?? "");
    });
}
