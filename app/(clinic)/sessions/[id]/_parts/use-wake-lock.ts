import { useEffect } from "react";

/** Keeps the tablet awake while hands are busy; where the browser cannot, the clock is right all the same. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !("wakeLock" in navigator)) return;
    let sentinel: WakeLockSentinel | undefined;
    const take = async () => {
      if (document.visibilityState !== "visible") return;
      sentinel = await navigator.wakeLock.request("screen").catch(() => undefined);
    };
    void take();
    const again = () => void take();
    document.addEventListener("visibilitychange", again);
    return () => {
      document.removeEventListener("visibilitychange", again);
      void sentinel?.release();
    };
  }, [wanted]);
}
