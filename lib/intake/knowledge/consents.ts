import type { Wording } from "#lib/anatomy/words.ts";
import type { ConsentKind } from "../words.ts";

export type ConsentText = {
  readonly kind: ConsentKind;
  readonly version: string;
  readonly title: Wording;
  readonly text: Wording;
};

export const CONSENT_TEXTS: Readonly<Record<ConsentKind, ConsentText>> = {
  treatment: {
    kind: "treatment",
    version: "treatment-2026-11-22",
    title: { en: "Consent to treatment", de: "Einwilligung in die Behandlung" },
    text: {
      en: `I agree to manual lymphatic drainage: light, slow movements on the skin by a trained therapist.
It is a supporting treatment. It does not cure an illness, it does not remove fat, and it replaces neither medicines nor a doctor. No result is promised; studies show that added to compression it often brings little further loss of volume.
Tiredness, a stronger urge to urinate, a light headache or tenderness may follow. I will say so at once if something hurts or feels wrong.
I have answered the health questions truthfully and will report changes before every session. The therapist may leave areas out, postpone or stop a session for my safety. The rules by which the software checks my answers support the therapist and still await sign-off by the clinical lead of this clinic; the therapist decides.
I may withdraw this consent at any time, also during a session, without giving a reason.`,
      de: `Ich bin mit der manuellen Lymphdrainage einverstanden: leichten, langsamen Griffen auf der Haut durch eine ausgebildete Fachkraft.
Sie ist eine unterstützende Behandlung. Sie heilt keine Krankheit, entfernt kein Fett und ersetzt weder Medikamente noch ärztliche Hilfe. Ein Ergebnis wird nicht versprochen; Studien zeigen, dass sie zusätzlich zur Kompression das Volumen oft kaum weiter verringert.
Müdigkeit, stärkerer Harndrang, leichte Kopfschmerzen oder Druckempfindlichkeit können folgen. Ich sage sofort Bescheid, wenn etwas schmerzt oder sich falsch anfühlt.
Ich habe die Gesundheitsfragen wahrheitsgemäß beantwortet und teile Änderungen vor jeder Sitzung mit. Zu meiner Sicherheit können Bereiche ausgespart und Sitzungen verschoben oder abgebrochen werden. Die Regeln, mit denen die Software meine Antworten prüft, unterstützen die Fachkraft und sind von der fachlichen Leitung dieser Praxis noch freizugeben; die Fachkraft entscheidet.
Ich kann diese Einwilligung jederzeit ohne Angabe von Gründen widerrufen, auch während einer Sitzung.`,
    },
  },
  "data-processing": {
    kind: "data-processing",
    version: "data-processing-2026-11-22",
    title: {
      en: "Consent to the use of my health data",
      de: "Einwilligung in die Verarbeitung meiner Gesundheitsdaten",
    },
    text: {
      en: `I agree that this clinic stores my contact details, my answers to the health questions, measurements and treatment notes, in order to decide on, plan and document my treatment.
Only people of this clinic who need the data for my treatment or my appointments may see them, each according to their task; who opened my record is logged and I may see it. The data are not sold and not used for advertising.
I may ask for a copy, for corrections and for deletion, as far as no legal duty to keep records stands against it, and I may withdraw this consent at any time for the future. Without it no treatment is possible, because a safe treatment needs these data.`,
      de: `Ich bin damit einverstanden, dass diese Praxis meine Kontaktdaten, meine Antworten auf die Gesundheitsfragen, Messwerte und Behandlungsnotizen speichert, um über meine Behandlung zu entscheiden, sie zu planen und zu dokumentieren.
Einsehen dürfen die Daten nur Personen dieser Praxis, die sie für meine Behandlung oder meine Termine brauchen, jeweils nach ihrer Aufgabe. Wer meine Akte öffnet, wird protokolliert, und ich kann das einsehen. Die Daten werden nicht verkauft und nicht für Werbung genutzt.
Ich kann eine Kopie, Berichtigungen und die Löschung verlangen, soweit keine gesetzliche Aufbewahrungspflicht entgegensteht, und diese Einwilligung jederzeit für die Zukunft widerrufen. Ohne sie ist keine Behandlung möglich, weil eine sichere Behandlung diese Daten braucht.`,
    },
  },
  "sensitive-areas": {
    kind: "sensitive-areas",
    version: "sensitive-areas-2026-11-22",
    title: { en: "Consent for sensitive areas", de: "Einwilligung für sensible Bereiche" },
    text: {
      en: `I agree to the treatment of the areas I tick below (chest and breastbone, groin, thigh, buttock). I was told why the area is part of the treatment, how it is done, and that the rest of my body stays covered.
I will be asked again before each session. I may refuse any area, at any time, without a reason and without a disadvantage; it is then left out.`,
      de: `Ich bin mit der Behandlung der unten angekreuzten Bereiche einverstanden (Brust und Brustbein, Leiste, Oberschenkel, Gesäß). Mir wurde erklärt, warum der Bereich zur Behandlung gehört, wie sie abläuft und dass der übrige Körper bedeckt bleibt.
Ich werde vor jeder Sitzung erneut gefragt. Ich kann jeden Bereich jederzeit ablehnen, ohne Grund und ohne Nachteil; er wird dann ausgelassen.`,
    },
  },
};

export const CONSENTS_FOR_BOOKING = ["treatment", "data-processing"] as const satisfies readonly ConsentKind[];
