import { Button } from "#app/_ui/button.tsx";
import { cx } from "#app/_ui/cx.ts";
import { fill } from "./runner-view.ts";
import { BREATH, type Session } from "./use-session.ts";

/** The clock and the few large controls. On a phone it sticks under the thumb, except while a question is open: it would lie over the answers. */
export function RightNow({ session }: { readonly session: Session }) {
  const { view, current, elapsedMs, targetMs, timeline, deeds, next } = session;
  const { words } = view;
  const label = view.items.find((item) => item.id === current)?.label;
  const nextLabel = view.items.find((item) => item.id === next?.id)?.label;
  const share = targetMs > 0 ? elapsedMs / targetMs : 0;
  const cue = share >= 1 ? words.reached : share >= 0.9 ? words.almost : "";
  const started = current !== null || timeline.spans.length > 0;
  return (
    <section
      aria-labelledby="now-title"
      className={cx(
        "bottom-16 z-10 order-last -mx-4 lg:order-first border-t border-divider bg-surface p-4 md:bottom-0 lg:static lg:mx-0 lg:rounded-card lg:border",
        session.question ? "static" : "sticky",
      )}
    >
      <div className="flex items-end justify-between gap-4 lg:block">
        <div className="min-w-0">
          <h2 id="now-title" className="text-dense text-muted lg:mb-1">
            {words.now}
          </h2>
          <p className="text-h3 lg:text-h2 lg:font-semibold">{label ?? (started ? words.waiting : words.ready)}</p>
        </div>
        <p
          role="timer"
          className={cx(
            "tabular shrink-0 rounded-control text-end text-timer font-semibold lg:my-4 lg:text-start",
            share >= 1 && "text-warning",
          )}
        >
          {clockText(elapsedMs)}
        </p>
      </div>
      <div aria-hidden="true" className="mt-2 h-2 overflow-hidden rounded-full bg-divider">
        <div
          className={cx("h-full", share >= 1 ? "bg-warning" : "bg-primary")}
          style={{ inlineSize: `${Math.min(1, share) * 100}%` }}
        />
      </div>
      <p className="mt-1 flex min-h-6 justify-between gap-3 text-dense">
        <span className="text-muted">{current ? fill(words.target, { minutes: targetText(targetMs) }) : ""}</span>
        <span aria-live="polite" className="font-semibold text-warning">
          {cue}
        </span>
      </p>
      <div className="mt-2 grid grid-cols-3 gap-3">
        <Button disabled={!current} onClick={deeds.shorten}>
          {words.less}
        </Button>
        {timeline.paused ? (
          <Button onClick={deeds.resume}>{words.resume}</Button>
        ) : (
          <Button disabled={!timeline.running} onClick={deeds.pause}>
            {words.pause}
          </Button>
        )}
        <Button disabled={!current} onClick={deeds.prolong}>
          {words.more}
        </Button>
      </div>
      <Button tone="primary" wide className="mt-3" onClick={deeds.next}>
        {nextLabel ? (next?.id === BREATH ? words.startFirst : fill(words.nextIs, { region: nextLabel })) : words.end}
      </Button>
    </section>
  );
}

/** What is needed now and then: not under the thumb. */
export function MoreControls({ session }: { readonly session: Session }) {
  const { view, current, timeline, deeds } = session;
  const { words } = view;
  const started = current !== null || timeline.spans.length > 0;
  return (
    <div className="grid grid-cols-3 gap-3">
      <Button disabled={!current} onClick={() => current && deeds.askSkip(current)}>
        {words.skip}
      </Button>
      <Button disabled={!current} onClick={deeds.discard}>
        {words.discard}
      </Button>
      <Button disabled={!started} onClick={deeds.askEnd}>
        {words.end}
      </Button>
    </div>
  );
}

export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}

function targetText(ms: number): string {
  const minutes = ms / 60_000;
  return Number.isInteger(minutes) ? String(minutes) : clockText(ms);
}
