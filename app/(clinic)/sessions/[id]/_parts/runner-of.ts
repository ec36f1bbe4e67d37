import type { ViewOf } from "#app/_server/view-of.ts";
import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import type { Locale, LocalizedText } from "#lib/kernel/locale.ts";
import {
  ADVERSE_PHRASES,
  CLOSED_PHRASES,
  FINDING_PHRASES,
  ORDER_PHRASES,
  PRESSURE_PHRASES,
  RESPONSE_PHRASES,
  SKIP_PHRASES,
} from "#lib/sessions/knowledge/note-phrases.ts";
import { PREPARATION } from "#lib/sessions/knowledge/preparation.ts";
import { TECHNIQUE_FACTS } from "#lib/sessions/knowledge/techniques.ts";
import type { openSession } from "#lib/sessions/queries/open-session.ts";
import { findProtocol } from "#lib/sessions/rules/protocols.ts";
import {
  ADVERSE_EVENTS,
  ORDER_REASONS,
  PREPARATION_STEPS,
  PRESSURES,
  RESPONSES,
  SKIP_REASONS,
  TISSUE_FINDINGS,
} from "#lib/sessions/words.ts";
import type { Option, RunnerView, RunnerWords } from "./runner-view.ts";

/** Everything in the reader's words, so that the island brings no vocabulary of its own. */
export function runnerOf(view: ViewOf<typeof openSession>, locale: Locale, words: RunnerWords): RunnerView {
  const steps = findProtocol(view.plan.protocol)?.steps ?? [];
  return {
    sessionId: view.sessionId,
    zone: view.zone,
    locale,
    plan: view.plan,
    items: view.plan.items.map((item) => {
      const step = steps.find(({ id }) => id === item.stepId);
      const technique = TECHNIQUE_FACTS[item.technique];
      return {
        id: item.id,
        label: item.region === "BREATH" ? (step?.title[locale] ?? "") : regionLabel(item.region, locale),
        step: step?.title[locale] ?? "",
        instruction: step?.instruction[locale] ?? "",
        technique: technique.name[locale],
        hands: technique.hands[locale],
      };
    }),
    closed: view.plan.closed.map(({ region, because }) => ({
      label: regionLabel(region, locale),
      because: CLOSED_PHRASES[because][locale],
    })),
    events: view.events.map((event) => ({ ...event, at: event.at.toISOString() })),
    document: view.document,
    revision: view.revision,
    now: view.now.toISOString(),
    mayLead: view.mayLead,
    words,
    choices: choicesIn(locale),
  };
}

export function choicesIn(locale: Locale): RunnerView["choices"] {
  return {
    skip: optionsOf(SKIP_REASONS, SKIP_PHRASES, locale),
    order: optionsOf(ORDER_REASONS, ORDER_PHRASES, locale),
    response: optionsOf(RESPONSES, RESPONSE_PHRASES, locale),
    adverse: optionsOf(ADVERSE_EVENTS, ADVERSE_PHRASES, locale),
    finding: optionsOf(TISSUE_FINDINGS, FINDING_PHRASES, locale),
    pressure: optionsOf(PRESSURES, PRESSURE_PHRASES, locale),
    preparation: PREPARATION_STEPS.map((value) => ({ value, label: PREPARATION[value].label[locale] })),
  };
}

export function optionsOf<Value extends string>(
  values: readonly Value[],
  phrases: Readonly<Record<Value, LocalizedText>>,
  locale: Locale,
): Option<Value>[] {
  return values.map((value) => ({ value, label: phrases[value][locale] }));
}
