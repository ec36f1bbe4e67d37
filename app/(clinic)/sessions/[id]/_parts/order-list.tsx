import { cx } from "#app/_ui/cx.ts";
import { Icon, type IconName } from "#app/_ui/icon.tsx";
import { fill } from "./runner-view.ts";
import type { Session } from "./use-session.ts";

const MARKS: Readonly<Record<State, IconName>> = {
  running: "right",
  paused: "clock",
  done: "check",
  skipped: "cross",
  open: "ring",
};
type State = "running" | "paused" | "done" | "skipped" | "open";

/** Every region with its state and minutes; a closed one is named with its reason and cannot be begun. */
export function OrderList({ session, locked }: { readonly session: Session; readonly locked: boolean }) {
  const { view, dose, timeline, deeds } = session;
  const { words } = view;
  const named: Readonly<Record<State, string>> = {
    running: words.running,
    paused: words.pausedState,
    done: words.done,
    skipped: words.skipped,
    open: "",
  };
  const reasons = new Map<string, string>(view.choices.skip.map(({ value, label }) => [value, label]));
  return (
    <section aria-labelledby="order-title" className="rounded-card border border-divider bg-surface p-3">
      <div className="mb-2 flex items-baseline justify-between gap-2 px-1">
        <h2 id="order-title" className="text-h3">
          {words.order}
        </h2>
        <p className="tabular text-dense text-muted">
          {fill(words.total, { done: Math.floor(dose.totalMinutes), planned: dose.plannedMinutes })}
        </p>
      </div>
      <ol className="grid gap-1">
        {view.items.map((item) => {
          const row = dose.rows.find(({ itemId }) => itemId === item.id);
          const state = stateOf(item.id, session);
          const reason = timeline.skipped.get(item.id);
          return (
            <li key={item.id}>
              <button
                type="button"
                disabled={locked || state === "running"}
                aria-current={state === "running" || state === "paused" ? "step" : undefined}
                onClick={() => deeds.choose(item.id)}
                className={cx(
                  "flex min-h-14 w-full items-center gap-3 rounded-control border border-transparent px-3 py-1 text-start disabled:cursor-default",
                  state === "running" || state === "paused"
                    ? "border-primary bg-primary-soft font-semibold text-on-primary-soft"
                    : "hover:border-control",
                  (state === "done" || state === "skipped") && "text-muted",
                )}
              >
                <Icon name={MARKS[state]} size={20} />
                <span className="min-w-0 flex-1">
                  {item.label}
                  {named[state] ? <span className="sr-only">, {named[state]}</span> : null}
                  {reason ? <span className="block text-meta">{reasons.get(reason) ?? words.skipped}</span> : null}
                </span>
                <span className="tabular shrink-0 text-dense">{minutesText(row)}</span>
              </button>
            </li>
          );
        })}
        {view.closed.map(({ label, because }) => (
          <li key={label} className="flex min-h-14 items-center gap-3 rounded-control px-3 py-1 text-muted">
            <Icon name="stop" size={20} />
            <span className="min-w-0 flex-1">
              <s>{label}</s>
              <span className="block text-meta">
                {words.closed}: {because}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function stateOf(id: string, { timeline, dose }: Session): State {
  if (timeline.running?.itemId === id) return "running";
  if (timeline.paused === id) return "paused";
  if (timeline.skipped.has(id)) return "skipped";
  return (dose.rows.find((row) => row.itemId === id)?.actualMinutes ?? 0) > 0 ? "done" : "open";
}

function minutesText(row: Session["dose"]["rows"][number] | undefined): string {
  if (!row) return "";
  return row.actualMinutes > 0 ? `${Math.floor(row.actualMinutes)} / ${row.targetMinutes}′` : `${row.targetMinutes}′`;
}
