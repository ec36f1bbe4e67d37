import { SENSITIVE_REGIONS } from "#lib/anatomy/words.ts";
import type { QuestionKey } from "#lib/intake/knowledge/answers.ts";
import { QUESTIONS } from "#lib/intake/knowledge/questions.ts";
import { answerTypeOf } from "#lib/intake/rules/answer-types.ts";
import { readEvents } from "./read-events.ts";

/** The form of the day as the command's input. What was not asked or not answered is left out, never filled in. */
export function readDayForm(appointmentId: string, form: FormData) {
  const news = form.get("answers.news_since_last");
  const asked = new Set(form.getAll("ask").map(String));
  const reopened =
    news === "yes" || news === "unsure" ? new Set(form.getAll("reopened").map(String)) : new Set<string>();
  const keys = QUESTIONS.map((row) => row.key).filter((key) => asked.has(key) || reopened.has(key));
  const answers = Object.fromEntries(
    keys.flatMap((key) => {
      const answer = readAnswer(form, key);
      return answer === undefined ? [] : [[key, answer]];
    }),
  );
  return {
    appointmentId,
    answers,
    acknowledged: form.getAll("acknowledged").map(String),
    treatmentConsent: form.get("treatmentConsent") === "yes",
    guardianConsent: form.get("guardianConsent") === "yes",
    sensitive: readSensitive(form),
  };
}

function readAnswer(form: FormData, key: QuestionKey): unknown {
  const name = `answers.${key}`;
  const text = textOf(form, name);
  switch (answerTypeOf(key)) {
    case "yes-no-unsure":
    case "choice":
      return text || undefined;
    case "date-or-unsure":
      return readDay(text, textOf(form, `${name}.on`));
    case "blood-pressure":
      return readPressure(text, textOf(form, `${name}.diastolic`));
    case "integer":
      // "Leave it empty if you do not know": blank weeks are not known, which the rules read most strictly.
      return text ? numberOf(text) : null;
    case "decimal":
      return text ? numberOf(text) : undefined;
    case "choice-per-leg":
      return { LEG_L: text || null, LEG_R: textOf(form, `${name}.LEG_R`) || null };
    case "operations":
    case "clots":
      return readEvents(form, key);
    default:
      if (text === "some") return form.getAll(`${name}.areas`).map(String);
      return text === "no" ? [] : undefined;
  }
}

function readDay(choice: string, on: string): unknown {
  if (choice === "on") return on || undefined;
  return choice === "no" ? null : choice || undefined;
}

function readPressure(upper: string, lower: string): unknown {
  return upper || lower ? [numberOf(upper), numberOf(lower)] : undefined;
}

// Asked per area, stored per region; without the tick that she was asked today, an older answer is no answer.
function readSensitive(form: FormData): Record<string, string> {
  const needsTick = form.has("needsAskedAgain");
  if (needsTick && form.get("askedAgain") !== "yes") return {};
  return Object.fromEntries(
    SENSITIVE_REGIONS.flatMap((region) => {
      const answer = textOf(form, `sensitive.${areaOf(region)}`);
      return answer && form.getAll("sensitiveRegion").includes(region) ? [[region, answer]] : [];
    }),
  );
}

/** Both sides are asked in one question. */
export function areaOf(region: string): string {
  return region.replace(/_[LR]$/, "");
}

function numberOf(text: string): number | string {
  const number = Number(text.replace(",", "."));
  return text !== "" && Number.isFinite(number) ? number : text;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
