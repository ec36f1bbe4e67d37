import { useEffect, useRef } from "react";
import { Button } from "#app/_ui/button.tsx";
import { EndPanel } from "./end-panel.tsx";
import { fill, type Option } from "./runner-view.ts";
import type { Session } from "./use-session.ts";

/** One question in the middle, answered with one tap; the clock runs on. */
export function QuestionPanel({ session, onEnded }: { readonly session: Session; readonly onEnded: () => void }) {
  const { question, view, deeds } = session;
  const panel = useRef<HTMLDivElement>(null);
  const asked = question ? `${question.ask} ${"itemId" in question ? question.itemId : ""}` : "";
  useEffect(() => {
    if (asked) panel.current?.focus();
  }, [asked]);
  if (!question) return null;
  if (question.ask === "end") return <EndPanel session={session} panel={panel} onEnded={onEnded} />;
  const { itemId } = question;
  const region = view.items.find((item) => item.id === itemId)?.label ?? "";
  const isSkip = question.ask === "skip";
  return (
    <div ref={panel} tabIndex={-1} className="grid gap-3 rounded-card border-2 border-primary bg-surface p-4">
      <h2 className="text-h3">{isSkip ? fill(view.words.skipWhy, { region }) : view.words.orderWhy}</h2>
      {isSkip ? (
        <Reasons options={view.choices.skip} onChoose={(reason) => deeds.skip(itemId, reason)} />
      ) : (
        <Reasons options={view.choices.order} onChoose={(reason) => deeds.giveOrder(itemId, reason)} />
      )}
      <Button tone="quiet" onClick={deeds.close}>
        {view.words.cancel}
      </Button>
    </div>
  );
}

type ReasonsProps<Value extends string> = {
  readonly options: readonly Option<Value>[];
  readonly onChoose: (value: Value) => void;
};

function Reasons<Value extends string>({ options, onChoose }: ReasonsProps<Value>) {
  return (
    <div className="flex flex-wrap gap-3">
      {options.map(({ value, label }) => (
        <Button key={value} onClick={() => onChoose(value)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
