"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { Button, LinkButton } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Middle } from "./middle.tsx";
import { OrderList } from "./order-list.tsx";
import { QuestionPanel } from "./question-panel.tsx";
import { MoreControls, RightNow } from "./right-now.tsx";
import { fill, type RunnerView } from "./runner-view.ts";
import { SaveLine } from "./save-line.tsx";
import { useKeys } from "./use-keys.ts";
import { type Session, useSession } from "./use-session.ts";
import { useWakeLock } from "./use-wake-lock.ts";

/** The session is the timer: plan, minutes and note fall out of these taps. */
export function Runner({ view }: { readonly view: RunnerView }) {
  const session = useSession(view);
  const { deeds, timeline, keys, question, save, notes } = session;
  const { words } = view;
  const [leaving, setLeaving] = useState(false);
  const router = useRouter();
  const note = `/sessions/${view.sessionId}/note`;
  const ended = timeline.endedAt !== null;
  useWakeLock(!ended && view.mayLead);
  const chords = useMemo(
    () =>
      new Map([
        ["n", deeds.next],
        [" ", deeds.next],
        ["p", () => (timeline.paused ? deeds.resume() : deeds.pause())],
        ["ArrowUp", () => deeds.prolong()],
        ["ArrowDown", () => deeds.shorten()],
      ] as [string, () => void][]),
    [deeds, timeline.paused],
  );
  useKeys(chords, keys && !ended && !question && view.mayLead);

  // The note is made on the server, so it opens when the last tap and the last word are there.
  useEffect(() => {
    if (leaving && save.waiting === 0 && save.state === "saved" && !notes.dirty && !notes.conflict) router.push(note);
  }, [leaving, save.waiting, save.state, notes.dirty, notes.conflict, router, note]);

  return (
    <div className="treatment grid gap-4 px-0">
      <SaveLine session={session} />
      <ConflictNotice session={session} />
      {ended ? (
        <Notice tone="success" title={words.ended} role="status">
          <LinkButton tone="primary" href={note} className="mt-2">
            {words.toNote}
          </LinkButton>
        </Notice>
      ) : null}
      <div className="flex flex-col gap-4 lg:grid lg:grid-cols-[minmax(15rem,19rem)_minmax(0,1fr)_minmax(17rem,22rem)] lg:items-start">
        <div className="order-3 lg:order-1">
          <OrderList session={session} locked={ended || !view.mayLead} />
        </div>
        <div className="order-1 grid gap-4 lg:sticky lg:top-18 lg:order-2">
          <QuestionPanel session={session} onEnded={() => setLeaving(true)} />
          {question?.ask === "end" ? null : <Middle session={session} locked={!view.mayLead} />}
        </div>
        {ended || !view.mayLead ? null : (
          <div className="contents lg:sticky lg:top-18 lg:order-3 lg:grid lg:gap-4">
            <RightNow session={session} />
            <div className="order-2 grid gap-2">
              <MoreControls session={session} />
              <Switches session={session} />
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

function Switches({ session }: { readonly session: Session }) {
  const { auto, setAuto, keys, setKeys, view } = session;
  return (
    <div className="grid">
      <label className="flex min-h-14 items-center gap-3">
        <input
          type="checkbox"
          checked={auto}
          onChange={(event) => setAuto(event.target.checked)}
          className="shrink-0"
        />
        {view.words.auto}
      </label>
      <label className="flex min-h-14 items-center gap-3 coarse:hidden">
        <input
          type="checkbox"
          checked={keys}
          onChange={(event) => setKeys(event.target.checked)}
          className="shrink-0"
        />
        {view.words.keys}
      </label>
    </div>
  );
}

function ConflictNotice({ session }: { readonly session: Session }) {
  const { notes, view } = session;
  if (!notes.conflict) return null;
  const { document, changed } = notes.conflict;
  const shown = Object.entries(document).filter(([key]) => changed.includes(key));
  return (
    <Notice tone="warning" title={view.words.conflict} role="alert">
      <dl className="my-2 grid gap-1">
        {shown.map(([key, value]) => (
          <div key={key} className="flex gap-2">
            <dt>{fill(view.words.fields, { fields: key })}</dt>
            <dd className="font-semibold">{typeof value === "object" ? JSON.stringify(value) : String(value)}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => notes.resolve("theirs")}>{view.words.theirs}</Button>
        <Button onClick={() => notes.resolve("mine")}>{view.words.mine}</Button>
      </div>
    </Notice>
  );
}
