import type { Wording } from "#lib/anatomy/words.ts";
import type { Decision, Urgency } from "../words.ts";

type Advice = { readonly title: Wording; readonly body: Wording };

/** Shown when a booking or a session is stopped. No diagnosis, no promise, and a next step. */
export const ADVICE: Readonly<Record<Urgency, Advice>> = {
  none: {
    title: { en: "A session should wait for now", de: "Eine Sitzung sollte noch warten" },
    body: {
      en: "Going by your answers, lymphatic drainage is not advisable at the moment. This is not a diagnosis. Please talk to your doctor about it, and contact us at any time: we will gladly find out together when treatment is possible.",
      de: "Nach Ihren Antworten ist eine Lymphdrainage im Moment nicht ratsam. Das ist keine Diagnose. Bitte sprechen Sie mit Ihrer Ärztin oder Ihrem Arzt darüber und melden Sie sich gern bei uns: Wir klären gemeinsam, wann eine Behandlung möglich ist.",
    },
  },
  same_day: {
    title: { en: "Please speak to a doctor today", de: "Bitte sprechen Sie heute mit einer Ärztin oder einem Arzt" },
    body: {
      en: "One of your answers should be looked at by a doctor today. Please call your practice; outside its hours call the medical on-call service (in Germany 116117). If you feel worse, call the emergency number 112. We are holding treatment back for your safety and will be glad to hear from you afterwards.",
      de: "Eine Ihrer Antworten sollte heute ärztlich angesehen werden. Bitte rufen Sie Ihre Praxis an, außerhalb der Sprechzeiten den ärztlichen Bereitschaftsdienst (in Deutschland 116117). Wenn es Ihnen schlechter geht, wählen Sie den Notruf 112. Zu Ihrer Sicherheit behandeln wir jetzt nicht und freuen uns, danach von Ihnen zu hören.",
    },
  },
  emergency: {
    title: { en: "Please get medical help now", de: "Bitte holen Sie jetzt medizinische Hilfe" },
    body: {
      en: "One of your answers can be a sign of something that needs help at once. Please call the emergency number 112 (or the number of your country) now, or have someone bring you to an emergency department. Do not rub or press the arm or leg. Please do not wait for an appointment with us.",
      de: "Eine Ihrer Antworten kann ein Zeichen für etwas sein, das sofort Hilfe braucht. Bitte wählen Sie jetzt den Notruf 112 (oder den Notruf Ihres Landes) oder lassen Sie sich in eine Notaufnahme bringen. Reiben oder drücken Sie den Arm oder das Bein nicht. Bitte warten Sie nicht auf einen Termin bei uns.",
    },
  },
};

/** The one line above the free times (journeys J1). It speaks of booking only: the therapist decides on the day. */
export const RESULT_LINES: Readonly<Record<Decision, Advice>> = {
  clear: {
    title: { en: "You can book", de: "Sie können buchen" },
    body: {
      en: "On the day of your session we will ask a few short questions again.",
      de: "Am Tag der Sitzung stellen wir noch einmal einige kurze Fragen.",
    },
  },
  caution: {
    title: { en: "You can book", de: "Sie können buchen" },
    body: {
      en: "Your therapist will take your answers into account and may leave some areas out.",
      de: "Ihre Therapeutin oder Ihr Therapeut berücksichtigt Ihre Antworten und lässt eventuell einige Bereiche aus.",
    },
  },
  clearance_needed: {
    title: { en: "A therapist will check", de: "Wir prüfen Ihre Angaben" },
    body: {
      en: "We will hold your time. Before a session we need a short letter from your doctor or a word with you.",
      de: "Wir halten Ihren Termin frei. Vor einer Sitzung brauchen wir einen kurzen ärztlichen Brief oder ein Gespräch mit Ihnen.",
    },
  },
  blocked: {
    title: { en: "Please call your doctor first", de: "Bitte sprechen Sie zuerst mit Ihrer Ärztin oder Ihrem Arzt" },
    body: {
      en: "Going by your answers a session should wait. You will find the next step below.",
      de: "Nach Ihren Antworten sollte eine Sitzung warten. Unten finden Sie den nächsten Schritt.",
    },
  },
};
