import type { Locale } from "#lib/kernel/locale.ts";
import type { MessageKind } from "../words.ts";

/** What a message about a visit may say: nothing of health, not even the kind of visit. */
export type VisitFacts = {
  readonly name: string;
  readonly clinicName: string;
  readonly clinicPhone: string;
  readonly place: string;
  /** Wall time of the place with the name of its zone. */
  readonly when: string;
  readonly reference: string;
  readonly manageUrl: string;
  readonly accountUrl?: string | undefined;
  /** Where a few questions are still to be answered before the visit. */
  readonly questionsOpen?: boolean | undefined;
};

export type Letter = { readonly subject: string; readonly body: string };
type Template = Readonly<Record<Locale, (facts: VisitFacts) => Letter>>;
type VisitMessageKind = Extract<
  MessageKind,
  | "booking-confirmed"
  | "booking-pending"
  | "booking-accepted"
  | "booking-declined"
  | "booking-moved"
  | "booking-cancelled"
>;

export const VISIT_TEMPLATES: Readonly<Record<VisitMessageKind, Template>> = {
  "booking-confirmed": {
    en: (facts) => english(facts, "is booked", ["your visit is booked.", ...visitEn(facts), ...laterEn(facts)]),
    de: (facts) => german(facts, "ist gebucht", ["Ihr Termin ist gebucht.", ...visitDe(facts), ...laterDe(facts)]),
  },
  "booking-pending": {
    en: (facts) =>
      english(facts, "is being checked", [
        "we hold this time for you. A therapist looks at your request first; we write to you as soon as it is confirmed.",
        ...visitEn(facts),
        ...laterEn(facts),
      ]),
    de: (facts) =>
      german(facts, "wird geprüft", [
        "wir halten diese Zeit für Sie frei. Eine Therapeutin oder ein Therapeut sieht sich Ihre Anfrage zuerst an; sobald der Termin bestätigt ist, schreiben wir Ihnen.",
        ...visitDe(facts),
        ...laterDe(facts),
      ]),
  },
  "booking-accepted": {
    en: (facts) => english(facts, "is confirmed", ["your visit is confirmed.", ...visitEn(facts), ...laterEn(facts)]),
    de: (facts) => german(facts, "ist bestätigt", ["Ihr Termin ist bestätigt.", ...visitDe(facts), ...laterDe(facts)]),
  },
  "booking-declined": {
    en: (facts) =>
      english(facts, "could not be confirmed", [
        `we could not confirm this time. Please call us, we will gladly look for a good way together: ${facts.clinicPhone}.`,
        `It was: ${facts.when}`,
      ]),
    de: (facts) =>
      german(facts, "konnte nicht bestätigt werden", [
        `wir konnten diese Zeit nicht bestätigen. Bitte rufen Sie uns an, wir suchen gern gemeinsam einen guten Weg: ${facts.clinicPhone}.`,
        `Es ging um: ${facts.when}`,
      ]),
  },
  "booking-moved": {
    en: (facts) =>
      english(facts, "has moved", [
        "your visit has a new time. Links in earlier messages no longer work.",
        ...visitEn(facts),
        ...laterEn(facts),
      ]),
    de: (facts) =>
      german(facts, "wurde verlegt", [
        "Ihr Termin hat eine neue Zeit. Links in früheren Nachrichten gelten nicht mehr.",
        ...visitDe(facts),
        ...laterDe(facts),
      ]),
  },
  "booking-cancelled": {
    en: (facts) =>
      english(facts, "is cancelled", [
        "your visit is cancelled.",
        `It was: ${facts.when}`,
        `If this is a mistake, please call us: ${facts.clinicPhone}.`,
      ]),
    de: (facts) =>
      german(facts, "ist abgesagt", [
        "Ihr Termin ist abgesagt.",
        `Es ging um: ${facts.when}`,
        `Falls das ein Irrtum ist, rufen Sie uns bitte an: ${facts.clinicPhone}.`,
      ]),
  },
};

/** To the clinic's own mailbox: a decision waits. Names nobody. */
export const REVIEW_DUE: Readonly<Record<Locale, (facts: { when: string; dueBy: string; address: string }) => Letter>> =
  {
    en: ({ when, dueBy, address }) => ({
      subject: "A booking waits for a therapist",
      body: `A booking for ${when} waits for a therapist until ${dueBy}. After that the time is given back.\n\n${address}\n`,
    }),
    de: ({ when, dueBy, address }) => ({
      subject: "Eine Buchung wartet auf eine Entscheidung",
      body: `Eine Buchung für ${when} wartet bis ${dueBy} auf eine Therapeutin oder einen Therapeuten. Danach wird die Zeit wieder frei.\n\n${address}\n`,
    }),
  };

function english(facts: VisitFacts, what: string, paragraphs: readonly string[]): Letter {
  const [first = "", ...rest] = paragraphs;
  const body = [`Hello ${facts.name},`, first, ...rest, facts.clinicName].join("\n\n");
  return { subject: `Your appointment ${what} (${facts.reference})`, body: `${body}\n` };
}

function german(facts: VisitFacts, what: string, paragraphs: readonly string[]): Letter {
  const body = [`Guten Tag ${facts.name},`, ...paragraphs, facts.clinicName].join("\n\n");
  return { subject: `Ihr Termin ${what} (${facts.reference})`, body: `${body}\n` };
}

function visitEn({ when, place, reference }: VisitFacts): string[] {
  return [`When: ${when}\nWhere: ${place}\nReference: ${reference}`];
}

function visitDe({ when, place, reference }: VisitFacts): string[] {
  return [`Wann: ${when}\nWo: ${place}\nBuchungsnummer: ${reference}`];
}

function laterEn(facts: VisitFacts): string[] {
  return [
    ...(facts.questionsOpen ? [`Before the visit we need a few answers from you:\n${facts.manageUrl}`] : []),
    `Move or cancel it here:\n${facts.manageUrl}`,
    ...(facts.accountUrl ? [`Take your own account, to see all your visits:\n${facts.accountUrl}`] : []),
    `Questions? ${facts.clinicPhone}`,
  ];
}

function laterDe(facts: VisitFacts): string[] {
  return [
    ...(facts.questionsOpen
      ? [`Vor dem Termin brauchen wir noch einige Antworten von Ihnen:\n${facts.manageUrl}`]
      : []),
    `Hier können Sie ihn verlegen oder absagen:\n${facts.manageUrl}`,
    ...(facts.accountUrl ? [`Mit einem eigenen Zugang sehen Sie alle Ihre Termine:\n${facts.accountUrl}`] : []),
    `Fragen? ${facts.clinicPhone}`,
  ];
}
