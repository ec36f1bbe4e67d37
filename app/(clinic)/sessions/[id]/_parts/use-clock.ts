import { useCallback, useEffect, useRef, useState } from "react";
import { systemClock } from "#lib/kernel/clock.ts";

/** The house's time on a device whose own clock may be wrong, and a tick for the display. Time is counted from instants. */
export function useClock(sessionId: string, serverNow: string) {
  const offset = useRef<number | undefined>(undefined);
  const [tick, setTick] = useState(() => new Date(serverNow));

  const now = useCallback(() => {
    const device = systemClock.now().getTime();
    offset.current ??= firstGuess(Date.parse(serverNow) - device);
    return new Date(device + offset.current);
  }, [serverNow]);

  useEffect(() => {
    const controller = new AbortController();
    const sent = systemClock.now().getTime();
    fetch(`/api/sessions/${sessionId}/clock`, { signal: controller.signal, cache: "no-store" })
      .then((answer) => answer.json())
      .then(({ now: there }: { readonly now: string }) => {
        const received = systemClock.now().getTime();
        // The answer proves only that the difference lies between these two; what fits already is left alone.
        const [least, most] = [Date.parse(there) - received, Date.parse(there) - sent];
        offset.current = Math.min(most, Math.max(least, offset.current ?? 0));
        setTick(now());
      })
      .catch(() => undefined);
    const timer = setInterval(() => setTick(now()), 250);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [sessionId, now]);

  return { now, tick };
}

/** Until the house has answered: a small difference is the time the page took to arrive, not a wrong clock. */
function firstGuess(differenceMs: number): number {
  return Math.abs(differenceMs) < 60_000 ? 0 : differenceMs;
}
