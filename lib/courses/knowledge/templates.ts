import type { LocalizedText } from "#lib/kernel/locale.ts";
import type { CourseTemplateId } from "../words.ts";

export type CourseTemplate = {
  readonly id: CourseTemplateId;
  readonly version: number;
  readonly name: LocalizedText;
  readonly plannedMinimum: number;
  readonly plannedMaximum: number;
  /** Weeks with one session each before the rate below begins. */
  readonly leadWeeks: readonly [shortest: number, longest: number];
  readonly sessionsPerWeek: number;
  readonly maxPerWeek: number;
  /** From the first day to the last session, freezes not counted; after it the course no longer counts as completed. */
  readonly windowDays: number;
  readonly protocol: string;
  /** For managers: what they should know before they offer it. */
  readonly note: LocalizedText;
  readonly source: string;
  readonly reviewedOn: string;
};

const reviewedOn = "2026-11-22";

/** Clinical reference 3.1. Windows are ours (P): about half again as long as the slowest planned rhythm. */
export const COURSE_TEMPLATE_ROWS: readonly CourseTemplate[] = [
  {
    id: "course/seed",
    version: 1,
    name: { en: "Classic course, 15 to 18 sessions", de: "Klassische Serie, 15 bis 18 Sitzungen" },
    plannedMinimum: 15,
    plannedMaximum: 18,
    leadWeeks: [2, 3],
    sessionsPerWeek: 2,
    maxPerWeek: 3,
    windowDays: 119,
    protocol: "seed/classic",
    note: {
      en: "The rhythm grows with time: once a week first, then twice, at most three times. Complex decongestive therapy does the opposite and starts intensively.",
      de: "Der Rhythmus nimmt zu: erst einmal pro Woche, dann zweimal, höchstens dreimal. Die komplexe Entstauungstherapie macht es umgekehrt und beginnt intensiv.",
    },
    source: "seed; 2 to 3 per week P (clinical reference 3.1)",
    reviewedOn,
  },
  {
    id: "course/cdt-1",
    version: 1,
    name: { en: "Decongestion, intensive phase", de: "Entstauung, Intensivphase" },
    plannedMinimum: 10,
    plannedMaximum: 20,
    leadWeeks: [0, 0],
    sessionsPerWeek: 5,
    maxPerWeek: 5,
    windowDays: 42,
    protocol: "mld/whole-body",
    note: {
      en: "Daily on working days until girth and volume stop falling, two to four weeks.",
      de: "Werktäglich, bis Umfang und Volumen nicht weiter sinken, zwei bis vier Wochen.",
    },
    source: "EMORY, A; CSL, C",
    reviewedOn,
  },
  {
    id: "course/cdt-2",
    version: 1,
    name: { en: "Decongestion, maintenance with reviews", de: "Entstauung, Erhaltung mit Kontrollen" },
    plannedMinimum: 4,
    plannedMaximum: 4,
    leadWeeks: [0, 0],
    sessionsPerWeek: 1,
    maxPerWeek: 1,
    windowDays: 420,
    protocol: "mld/whole-body",
    note: {
      en: "Self-care and garment carry this phase. Reviews are planned one by one, for example after 1, 3, 6 and 12 months; the weekly rhythm does not apply.",
      de: "Selbstbehandlung und Kompression tragen diese Phase. Kontrollen werden einzeln geplant, etwa nach 1, 3, 6 und 12 Monaten; der Wochenrhythmus gilt nicht.",
    },
    source: "ACS-MAINT, A; months P",
    reviewedOn,
  },
  {
    id: "course/lip-lymph",
    version: 1,
    name: { en: "By prescription, up to 12 weeks", de: "Nach Verordnung, bis zu 12 Wochen" },
    plannedMinimum: 6,
    plannedMaximum: 36,
    leadWeeks: [0, 0],
    sessionsPerWeek: 1,
    maxPerWeek: 3,
    windowDays: 84,
    protocol: "mld/whole-body",
    note: {
      en: "One to three sessions a week as prescribed.",
      de: "Ein bis drei Sitzungen pro Woche nach Verordnung.",
    },
    source: "LPP-DE, C",
    reviewedOn,
  },
  {
    id: "course/custom",
    version: 1,
    name: { en: "Own plan", de: "Eigener Plan" },
    plannedMinimum: 1,
    plannedMaximum: 60,
    leadWeeks: [0, 0],
    sessionsPerWeek: 1,
    maxPerWeek: 7,
    windowDays: 420,
    protocol: "seed/classic",
    note: {
      en: "Number and rhythm are set for this client.",
      de: "Zahl und Rhythmus werden für diese Person festgelegt.",
    },
    source: "clinical reference 3.1",
    reviewedOn,
  },
];

export function courseTemplate(id: string): CourseTemplate | undefined {
  return COURSE_TEMPLATE_ROWS.find((row) => row.id === id);
}
