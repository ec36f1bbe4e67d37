import type { LocalizedText } from "#lib/kernel/locale.ts";
import type {
  AdverseEvent,
  ChangeSinceLast,
  ClosedReason,
  HomeAdvice,
  NotePart,
  OrderReason,
  Pressure,
  Response,
  SkipReason,
  TissueFinding,
} from "../words.ts";

export const NOTE_PHRASES_REVIEWED_ON = "2026-11-22";

type Phrases<Word extends string> = Readonly<Record<Word, LocalizedText>>;

export const PART_TITLES: Phrases<NotePart> = {
  header: { en: "Session", de: "Sitzung" },
  subjective: { en: "Subjective", de: "Subjektiv" },
  objective: { en: "Objective", de: "Objektiv" },
  treatment: { en: "Treatment", de: "Behandlung" },
  assessment: { en: "Assessment", de: "Beurteilung" },
  plan: { en: "Plan", de: "Plan" },
};

/** Words in braces are filled in; a note says what was done, said and seen, never what it brought about. */
export const SENTENCES = {
  noResponse: { en: "Response not asked.", de: "Reaktion nicht erfragt." },
  served: {
    en: "Session {number} of {planned} on {date}, {from} to {to}, {place}.",
    de: "Sitzung {number} von {planned} am {date}, {from} bis {to}, {place}.",
  },
  servedSingle: {
    en: "Single session on {date}, {from} to {to}, {place}.",
    de: "Einzelsitzung am {date}, {from} bis {to}, {place}.",
  },
  therapist: { en: "Therapist: {name}.", de: "Therapie: {name}." },
  licensed: { en: "Therapist: {name}, licence {licence}.", de: "Therapie: {name}, Zulassung {licence}." },
  entered: { en: "Entered on {date}.", de: "Eingetragen am {date}." },
  appointment: { en: "Appointment {reference}.", de: "Termin {reference}." },
  symptoms: { en: "Symptoms {score} of 10.", de: "Beschwerden {score} von 10." },
  asked: { en: "Health questions answered today.", de: "Gesundheitsfragen heute beantwortet." },
  consent: { en: "Consent confirmed before the start.", de: "Einwilligung vor Beginn bestätigt." },
  finding: { en: "{region}: {finding}.", de: "{region}: {finding}." },
  noFinding: { en: "No skin or tissue change noted.", de: "Keine Haut- oder Gewebeveränderung vermerkt." },
  bloodPressure: { en: "Blood pressure {systolic}/{diastolic} mmHg.", de: "Blutdruck {systolic}/{diastolic} mmHg." },
  measured: { en: "Girths measured, see measurements.", de: "Umfänge gemessen, siehe Messungen." },
  protocol: {
    en: "Protocol {protocol}, version {version}; pressure {pressure}.",
    de: "Protokoll {protocol}, Version {version}; Druck {pressure}.",
  },
  breaths: { en: "Ten slow breaths before the first touch.", de: "Zehn langsame Atemzüge vor der ersten Berührung." },
  treated: {
    en: "{region}: {technique}, {actual} min (planned {planned}).",
    de: "{region}: {technique}, {actual} Min. (geplant {planned}).",
  },
  skipped: { en: "{region}: left out, {reason}.", de: "{region}: ausgelassen, {reason}." },
  total: { en: "Total {actual} min (planned {planned}).", de: "Gesamt {actual} Min. (geplant {planned})." },
  otherOrder: { en: "Other order than planned: {reason}.", de: "Andere Reihenfolge als geplant: {reason}." },
  compression: { en: "Compression applied afterwards.", de: "Anschließend Kompression angelegt." },
  comfort: { en: "Comfort during the session {score} of 10.", de: "Wohlbefinden während der Sitzung {score} von 10." },
  decision: {
    en: "Screening of the day: {decision} (rules {version}, decision {id}).",
    de: "Prüfung des Tages: {decision} (Regeln {version}, Entscheidung {id}).",
  },
  next: { en: "Next session: {when}.", de: "Nächste Sitzung: {when}." },
  noNext: { en: "No next session booked yet.", de: "Noch keine nächste Sitzung gebucht." },
  advice: { en: "Advice given: {advice}.", de: "Empfohlen: {advice}." },
  chase: { en: "Letters still needed: {topics}.", de: "Noch benötigte Schreiben: {topics}." },
} as const satisfies Record<string, LocalizedText>;

export const DECISION_PHRASES: Phrases<"clear" | "caution"> = {
  clear: { en: "clear", de: "unbedenklich" },
  caution: { en: "caution, notes acknowledged", de: "mit Vorsicht, Hinweise bestätigt" },
};

export const CHANGE_PHRASES: Phrases<ChangeSinceLast> = {
  "first-visit": { en: "First visit.", de: "Erster Besuch." },
  better: {
    en: "Reports feeling better since the last visit.",
    de: "Berichtet seit dem letzten Besuch von weniger Beschwerden.",
  },
  same: { en: "Reports no change since the last visit.", de: "Berichtet seit dem letzten Besuch keine Veränderung." },
  worse: {
    en: "Reports feeling worse since the last visit.",
    de: "Berichtet seit dem letzten Besuch von mehr Beschwerden.",
  },
};

export const FINDING_PHRASES: Phrases<TissueFinding> = {
  soft: { en: "soft", de: "weich" },
  firm: { en: "firm", de: "fest" },
  fibrotic: { en: "hardened", de: "verhärtet" },
  pitting: { en: "dent remains after pressing", de: "Delle bleibt nach Druck" },
  warm: { en: "warm", de: "warm" },
  red: { en: "red", de: "gerötet" },
  tender: { en: "tender", de: "druckempfindlich" },
  "skin-break": { en: "skin broken", de: "Haut verletzt" },
};

export const PRESSURE_PHRASES: Phrases<Pressure> = {
  light: { en: "light", de: "leicht" },
  moderate: { en: "moderate", de: "mittel" },
};

export const SKIP_PHRASES: Phrases<SkipReason> = {
  "client-wish": { en: "client's wish", de: "Wunsch der Klientin oder des Klienten" },
  skin: { en: "state of the skin", de: "Hautzustand" },
  pain: { en: "pain", de: "Schmerzen" },
  time: { en: "not enough time", de: "Zeit reichte nicht" },
  position: { en: "position not possible", de: "Lagerung nicht möglich" },
  "not-needed": { en: "not needed today", de: "heute nicht nötig" },
  other: { en: "other reason", de: "anderer Grund" },
};

export const CLOSED_PHRASES: Phrases<ClosedReason> = {
  blocked: { en: "closed by the screening of the day", de: "durch die Prüfung des Tages gesperrt" },
  held: { en: "waits for a doctor's letter", de: "wartet auf ein ärztliches Schreiben" },
  "client-refused": { en: "no consent for this area", de: "keine Einwilligung für diesen Bereich" },
};

export const ORDER_PHRASES: Phrases<OrderReason> = {
  "client-position": { en: "position of the client", de: "Lagerung" },
  "client-wish": { en: "client's wish", de: "Wunsch der Klientin oder des Klienten" },
  pain: { en: "pain", de: "Schmerzen" },
  "clinical-choice": { en: "clinical choice", de: "therapeutische Entscheidung" },
  other: { en: "other reason", de: "anderer Grund" },
};

export const RESPONSE_PHRASES: Phrases<Response> = {
  "tolerated-well": { en: "Treatment tolerated well.", de: "Behandlung gut vertragen." },
  tired: { en: "Client tired afterwards.", de: "Danach müde." },
  tender: { en: "Some tenderness afterwards.", de: "Danach etwas druckempfindlich." },
  "stopped-early": { en: "Session stopped early.", de: "Sitzung vorzeitig beendet." },
};

export const ADVERSE_PHRASES: Phrases<AdverseEvent> = {
  none: { en: "No adverse event.", de: "Kein unerwünschtes Ereignis." },
  AE1: {
    en: "Adverse event AE1, expected and mild: advice given.",
    de: "Unerwünschtes Ereignis AE1, erwartet und leicht: beraten.",
  },
  AE2: {
    en: "Adverse event AE2, to watch: lead informed, call within 48 hours.",
    de: "Unerwünschtes Ereignis AE2, beobachten: Leitung informiert, Anruf binnen 48 Stunden.",
  },
  AE3: {
    en: "Adverse event AE3: stopped, doctor the same day.",
    de: "Unerwünschtes Ereignis AE3: beendet, noch am selben Tag ärztlich vorstellen.",
  },
  AE4: {
    en: "Adverse event AE4: emergency, incident report.",
    de: "Unerwünschtes Ereignis AE4: Notfall, Ereignisbericht.",
  },
};

export const ADVICE_PHRASES: Phrases<HomeAdvice> = {
  "drink-and-rest": { en: "drink as usual and rest", de: "wie gewohnt trinken und ruhen" },
  breathing: { en: "slow breathing", de: "langsame Atmung" },
  "skin-care": { en: "skin care", de: "Hautpflege" },
  garment: { en: "wear the garment", de: "Kompression tragen" },
  walk: { en: "gentle walking", de: "ruhiges Gehen" },
  "call-if-worse": { en: "call if it gets worse", de: "bei Verschlechterung anrufen" },
};
