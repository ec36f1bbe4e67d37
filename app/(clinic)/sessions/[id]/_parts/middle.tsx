import { Button } from "#app/_ui/button.tsx";
import { cx } from "#app/_ui/cx.ts";
import { TEN_BREATHS } from "#lib/sessions/knowledge/preparation.ts";
import type { PreparationStep, TissueFinding } from "#lib/sessions/words.ts";
import { Chips } from "./chips.tsx";
import { fill } from "./runner-view.ts";
import { BREATH, type Session } from "./use-session.ts";

/** What the hands do now: prepare, breathe, or the technique of the region and what is felt there. */
export function Middle({ session, locked }: { readonly session: Session; readonly locked: boolean }) {
  const { current, timeline, view } = session;
  if (current === null && timeline.spans.length === 0) return <Preparation session={session} />;
  if (current === BREATH) return <BreathPacer session={session} />;
  const item = view.items.find(({ id }) => id === (current ?? timeline.spans.at(-1)?.itemId));
  if (!item) return null;
  const found = session.notes.document.findings[item.id] ?? [];
  const { words, choices } = view;
  return (
    <section aria-labelledby="technique-title" className="grid gap-4 rounded-card border border-divider bg-surface p-4">
      <div>
        <p className="text-dense text-muted">{item.step}</p>
        <h2 id="technique-title" className="text-h2">
          {item.technique}
        </h2>
        <p className="mt-2">{item.hands}</p>
        <p className="mt-2 text-muted">{item.instruction}</p>
      </div>
      <Chips
        label={`${words.findings}: ${item.label}`}
        options={choices.finding}
        chosen={found}
        disabled={locked}
        onChange={(value: TissueFinding) =>
          session.notes.change({
            findings: {
              ...session.notes.document.findings,
              [item.id]: found.includes(value) ? found.filter((one) => one !== value) : [...found, value],
            },
          })
        }
      />
      <Chips
        label={words.pressure}
        options={choices.pressure}
        chosen={[session.notes.document.pressure]}
        disabled={locked}
        onChange={(pressure) => session.notes.change({ pressure })}
      />
    </section>
  );
}

function Preparation({ session }: { readonly session: Session }) {
  const { view, notes } = session;
  const { words, choices } = view;
  const done = notes.document.preparation;
  const all = choices.preparation.map(({ value }) => value);
  return (
    <section aria-labelledby="prep-title" className="grid gap-4 rounded-card border border-divider bg-surface p-4">
      <h2 id="prep-title" className="text-h2">
        {words.prep}
      </h2>
      <Chips
        label={words.prep}
        hideLabel
        options={choices.preparation}
        chosen={done}
        onChange={(step: PreparationStep) =>
          notes.change({ preparation: done.includes(step) ? done.filter((one) => one !== step) : [...done, step] })
        }
      />
      <Button
        tone={done.length === all.length ? "secondary" : "primary"}
        onClick={() => notes.change({ preparation: all })}
      >
        {words.allReady}
      </Button>
    </section>
  );
}

function BreathPacer({ session }: { readonly session: Session }) {
  const { words } = session.view;
  const { count, inSeconds, outSeconds } = TEN_BREATHS;
  const seconds = session.elapsedMs / 1000;
  const each = inSeconds + outSeconds;
  const breath = Math.min(count, Math.floor(seconds / each) + 1);
  const isIn = seconds % each < inSeconds;
  return (
    <section
      aria-labelledby="breath-title"
      className="grid justify-items-center gap-6 rounded-card border border-divider bg-surface p-6"
    >
      <h2 id="breath-title" className="text-h2">
        {fill(words.breath, { n: breath })}
      </h2>
      <div aria-hidden="true" className="grid size-48 place-items-center motion-reduce:hidden">
        <div
          className={cx(
            "size-24 rounded-full bg-primary transition-transform ease-in-out",
            isIn ? "scale-200 duration-[3000ms]" : "scale-100 duration-[5000ms]",
          )}
        />
      </div>
      <p className="text-h1">{isIn ? words.breathIn : words.breathOut}</p>
    </section>
  );
}
