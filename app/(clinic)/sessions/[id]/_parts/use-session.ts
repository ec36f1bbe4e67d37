import { useEffect, useMemo, useState } from "react";
import { orderViolations } from "#lib/anatomy/rules/order.ts";
import { TEN_BREATHS } from "#lib/sessions/knowledge/preparation.ts";
import { sessionDose } from "#lib/sessions/rules/dose.ts";
import { foldEvents, millisByItem, type Timeline, treatedOrder } from "#lib/sessions/rules/spans.ts";
import type { OrderReason, SkipReason } from "#lib/sessions/words.ts";
import type { RunnerView } from "./runner-view.ts";
import { useClock } from "./use-clock.ts";
import { useDocument } from "./use-document.ts";
import { useTaps } from "./use-taps.ts";

export const BREATH = "breath";
const BREATH_MS = TEN_BREATHS.count * (TEN_BREATHS.inSeconds + TEN_BREATHS.outSeconds) * 1000;
/** Later than this the target was passed while nobody looked: then a person decides, not the clock. */
const BY_ITSELF_WITHIN_MS = 5000;

export type Question =
  | { readonly ask: "skip"; readonly itemId: string }
  | { readonly ask: "order"; readonly itemId: string }
  | { readonly ask: "end" };

export type Session = ReturnType<typeof useSession>;

/** One session as it stands on this device: the taps folded, the clock, and the few deeds the therapist has. */
export function useSession(view: RunnerView) {
  const { plan, sessionId } = view;
  const { now, tick } = useClock(sessionId, view.now);
  const { events, tap, flush, save } = useTaps(sessionId, view.events, now);
  const notes = useDocument(sessionId, view.document, view.revision);
  const [question, setQuestion] = useState<Question | undefined>(undefined);
  const [auto, setAuto] = useState(true);
  const [keys, setKeys] = useState(true);

  const timeline = useMemo(() => foldEvents(events), [events]);
  const dose = sessionDose(plan, timeline, tick);
  const millis = millisByItem(timeline, tick);
  const current = timeline.running?.itemId ?? timeline.paused ?? null;
  const targetMs = current === null ? 0 : targetOf(current, dose.rows);
  const elapsedMs = current === null ? 0 : (millis.get(current) ?? 0);
  const isOpen = (id: string) => id !== current && !millis.has(id) && !timeline.skipped.has(id);
  const from = current === null ? -1 : plan.items.findIndex((item) => item.id === current);
  const next =
    plan.items.find((item, index) => index > from && isOpen(item.id)) ?? plan.items.find((item) => isOpen(item.id));

  const begin = (itemId: string, at?: Date) => {
    if (current === BREATH && elapsedMs >= BREATH_MS) notes.change({ breathsDone: true });
    tap("started", itemId, {}, at);
  };
  const choose = (itemId: string) => {
    if (itemId === current) return;
    if (breaksOrder(view, timeline, itemId) && notes.document.orderReason === null)
      setQuestion({ ask: "order", itemId });
    else begin(itemId);
  };
  const deeds = {
    choose,
    next: () => (next ? choose(next.id) : setQuestion({ ask: "end" })),
    pause: () => current && tap("paused", current),
    resume: () => current && tap("resumed", current),
    prolong: () => current && tap("prolonged", current, { minutes: 1 }),
    shorten: () => current && targetMs > 60_000 && tap("shortened", current, { minutes: 1 }),
    discard: () => current && tap("discarded", current),
    askSkip: (itemId: string) => setQuestion({ ask: "skip", itemId }),
    askEnd: () => setQuestion({ ask: "end" }),
    close: () => setQuestion(undefined),
    skip: (itemId: string, reason: SkipReason) => {
      tap("skipped", itemId, { reason });
      setQuestion(undefined);
      if (itemId === current && next) choose(next.id);
    },
    giveOrder: (itemId: string, orderReason: OrderReason) => {
      notes.change({ orderReason });
      setQuestion(undefined);
      begin(itemId);
    },
  };

  useEffect(() => {
    if (!auto || timeline.running === null || !next || question || targetMs === 0) return;
    const over = elapsedMs - targetMs;
    if (over < 0 || over > BY_ITSELF_WITHIN_MS || document.visibilityState !== "visible") return;
    if (current === BREATH) notes.change({ breathsDone: true });
    tap("started", next.id, {}, new Date(tick.getTime() - over));
  }, [auto, timeline.running, next, question, targetMs, elapsedMs, current, tick, tap, notes]);

  return {
    view,
    timeline,
    dose,
    current,
    elapsedMs,
    targetMs,
    next,
    deeds,
    question,
    notes,
    save,
    flush,
    tap,
    now,
    auto,
    setAuto,
    keys,
    setKeys,
  };
}

function targetOf(itemId: string, rows: ReturnType<typeof sessionDose>["rows"]): number {
  if (itemId === BREATH) return BREATH_MS;
  return (rows.find((row) => row.itemId === itemId)?.targetMinutes ?? 0) * 60_000;
}

/** Would this region, with the rest of the plan after it, break a rule that the plan itself keeps? */
function breaksOrder({ plan }: RunnerView, timeline: Timeline, itemId: string): boolean {
  const treated = treatedOrder(timeline);
  const rest = plan.items.map((item) => item.id).filter((id) => !timeline.skipped.has(id));
  const count = (ids: readonly string[]) => {
    const regions = [...new Set(ids)].flatMap((id) => plan.items.find((item) => item.id === id)?.region ?? []);
    return orderViolations({ steps: regions }).length;
  };
  return count([...treated, itemId, ...rest]) > count([...treated, ...rest]);
}
