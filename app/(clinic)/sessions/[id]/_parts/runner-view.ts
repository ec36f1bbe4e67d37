import type { en } from "#app/messages/en.ts";
import type { SessionDocument } from "#lib/sessions/rules/document.ts";
import type { SessionPlan } from "#lib/sessions/rules/plan.ts";
import type { SessionEvent } from "#lib/sessions/rules/steady-time.ts";
import type {
  AdverseEvent,
  OrderReason,
  PreparationStep,
  Pressure,
  Response,
  SkipReason,
  TissueFinding,
} from "#lib/sessions/words.ts";

export type RunnerWords = (typeof en)["session"]["run"];
export type Option<Value extends string> = { readonly value: Value; readonly label: string };

export type RunnerItem = {
  readonly id: string;
  readonly label: string;
  readonly step: string;
  readonly instruction: string;
  readonly technique: string;
  readonly hands: string;
};

/** An event on its way between device and server: instants as text. */
export type WireEvent = Omit<SessionEvent, "at"> & { readonly at: string };

export type RunnerView = {
  readonly sessionId: string;
  readonly zone: string;
  readonly locale: string;
  readonly plan: SessionPlan;
  readonly items: readonly RunnerItem[];
  readonly closed: readonly { readonly label: string; readonly because: string }[];
  readonly events: readonly WireEvent[];
  readonly document: SessionDocument;
  readonly revision: number;
  readonly now: string;
  readonly mayLead: boolean;
  readonly words: RunnerWords;
  readonly choices: {
    readonly skip: readonly Option<SkipReason>[];
    readonly order: readonly Option<OrderReason>[];
    readonly response: readonly Option<Response>[];
    readonly adverse: readonly Option<AdverseEvent>[];
    readonly finding: readonly Option<TissueFinding>[];
    readonly pressure: readonly Option<Pressure>[];
    readonly preparation: readonly Option<PreparationStep>[];
  };
};

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function eventOf(wire: WireEvent): SessionEvent {
  return { ...wire, at: new Date(wire.at) };
}
