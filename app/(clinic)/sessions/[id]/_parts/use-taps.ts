import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { newId } from "#lib/kernel/id.ts";
import type { SessionEvent } from "#lib/sessions/rules/steady-time.ts";
import type { SessionEventKind } from "#lib/sessions/words.ts";
import { eventOf, type WireEvent } from "./runner-view.ts";
import { readQueue, type SendReply, sendTaps, writeQueue } from "./tap-queue.ts";

export type SaveState = {
  readonly state: "saved" | "saving" | "offline" | "signed-out";
  readonly at: Date | null;
  readonly waiting: number;
  readonly refused: number;
};

export type Tap = (kind: SessionEventKind, itemId: string | null, detail?: SessionEvent["detail"], at?: Date) => void;

const RETRY_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** Every tap is on the device before it is on its way, and leaves the device only when the server has named it. */
export function useTaps(sessionId: string, initial: readonly WireEvent[], now: () => Date) {
  const [known, setKnown] = useState(initial);
  const [waiting, setWaiting] = useState<readonly WireEvent[]>([]);
  const [save, setSave] = useState<Omit<SaveState, "waiting">>({ state: "saved", at: null, refused: 0 });
  const queue = useRef<readonly WireEvent[]>([]);
  const sending = useRef<Promise<void> | undefined>(undefined);
  const failures = useRef(0);
  const tab = useRef("");

  const keep = useCallback(
    (taps: readonly WireEvent[]) => {
      queue.current = taps;
      writeQueue(sessionId, taps);
      setWaiting(taps);
    },
    [sessionId],
  );

  const settle = useCallback(
    (sent: readonly WireEvent[], reply: SendReply) => {
      if (reply.status === "taken") {
        const ids = new Set(reply.events.map((event) => event.id));
        setKnown(reply.events);
        keep(queue.current.filter((tap) => !ids.has(tap.id)));
        failures.current = 0;
        setSave((before) => ({ ...before, state: "saved", at: now() }));
      } else if (reply.status === "refused" && sent.length === 1) {
        keep(queue.current.filter((tap) => tap.id !== sent[0]?.id));
        setSave((before) => ({ ...before, state: "saved", refused: before.refused + 1 }));
      } else {
        failures.current += 1;
        setSave((before) => ({ ...before, state: reply.status === "signed-out" ? "signed-out" : "offline" }));
      }
    },
    [keep, now],
  );

  const flush = useCallback(async (): Promise<void> => {
    if (sending.current !== undefined) return sending.current;
    const work = async () => {
      let alone = false;
      while (queue.current.length > 0) {
        const sent = alone ? queue.current.slice(0, 1) : queue.current.slice(0, 200);
        setSave((before) => ({ ...before, state: "saving" }));
        const reply = await sendTaps(sessionId, sent);
        settle(sent, reply);
        // One bad tap must not hold up the others: then each goes alone.
        if (reply.status === "refused") alone = true;
        else if (reply.status !== "taken") return;
      }
    };
    sending.current = work().finally(() => {
      sending.current = undefined;
    });
    return sending.current;
  }, [sessionId, settle]);

  useEffect(() => {
    tab.current = crypto.randomUUID();
    const known = new Set(initial.map((event) => event.id));
    keep(readQueue(sessionId).filter((tap) => !known.has(tap.id)));
    void flush();
    const again = () => void flush();
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, [sessionId, initial, keep, flush]);

  useEffect(() => {
    if (waiting.length === 0 || save.state === "saving") return;
    const pause = RETRY_MS[Math.min(failures.current, RETRY_MS.length) - 1] ?? 0;
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  }, [waiting, save.state, flush]);

  const tap: Tap = useCallback(
    (kind, itemId, detail = {}, at) => {
      const moment = at ?? now();
      const steady = at ? {} : { steady: { tab: tab.current, ms: Math.round(performance.now()) } };
      const event = { id: newId(moment), kind, itemId, at: moment.toISOString(), detail: { ...detail, ...steady } };
      keep([...queue.current, event]);
    },
    [keep, now],
  );

  const events = useMemo(() => [...known, ...waiting].map(eventOf), [known, waiting]);
  return { events, tap, flush, save: { ...save, waiting: waiting.length } };
}
