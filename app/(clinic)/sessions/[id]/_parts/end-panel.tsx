import { type RefObject, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import type { SkipReason } from "#lib/sessions/words.ts";
import { Chips } from "./chips.tsx";
import { fill } from "./runner-view.ts";
import { BREATH, type Session } from "./use-session.ts";

const SCORES = Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: String(score) }));
const LEAST_MINUTES = 1;

type Props = {
  readonly session: Session;
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly onEnded: () => void;
};

/** The last look: what was left out gets its reason, what happened gets its word, then the session is over. */
export function EndPanel({ session, panel, onEnded }: Props) {
  const { view, dose, timeline, notes, deeds, tap } = session;
  const { words, choices } = view;
  const [reason, setReason] = useState<SkipReason | undefined>(undefined);
  const [leaving, setLeaving] = useState(false);
  const label = (id: string) => view.items.find((item) => item.id === id)?.label ?? id;
  const regions = dose.rows.filter((row) => row.itemId !== BREATH);
  const short = regions.filter((row) => row.actualMinutes > 0 && row.actualMinutes < LEAST_MINUTES);
  const left = regions.filter((row) => row.actualMinutes === 0 && !timeline.skipped.has(row.itemId));
  const needsReason = short.length + left.length > 0;
  const { document } = notes;

  const end = async () => {
    setLeaving(true);
    for (const row of short) tap("discarded", row.itemId);
    for (const row of [...short, ...left]) if (reason) tap("skipped", row.itemId, { reason });
    tap("ended", null);
    deeds.close();
    onEnded();
  };

  return (
    <div ref={panel} tabIndex={-1} className="grid gap-5 rounded-card border-2 border-primary bg-surface p-4">
      <h2 className="text-h2">{words.endTitle}</h2>
      {needsReason ? (
        <div className="grid gap-3">
          {short.length > 0 ? (
            <p>{fill(words.endShort, { regions: short.map((row) => label(row.itemId)).join(", ") })}</p>
          ) : null}
          <Chips
            label={fill(words.endLead, { count: short.length + left.length })}
            options={choices.skip}
            chosen={reason ? [reason] : []}
            onChange={setReason}
          />
        </div>
      ) : null}
      <Chips
        label={words.adverse}
        options={choices.adverse}
        chosen={document.adverseEvent ? [document.adverseEvent] : []}
        onChange={(adverseEvent) => notes.change({ adverseEvent })}
      />
      <Chips
        label={words.response}
        options={choices.response}
        chosen={document.response ? [document.response] : []}
        onChange={(response) => notes.change({ response })}
      />
      <Chips
        label={words.comfort}
        options={SCORES}
        chosen={document.comfort === null ? [] : [String(document.comfort)]}
        onChange={(score) => notes.change({ comfort: Number(score) })}
      />
      <div className="flex flex-wrap justify-between gap-3">
        <Button onClick={deeds.close}>{words.endBack}</Button>
        <Button tone="primary" disabled={leaving || (needsReason && !reason)} onClick={() => void end()}>
          {words.endNow}
        </Button>
      </div>
    </div>
  );
}
