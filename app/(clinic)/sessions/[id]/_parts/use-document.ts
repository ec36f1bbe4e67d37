import { useCallback, useEffect, useRef, useState } from "react";
import type { SessionDocument } from "#lib/sessions/rules/document.ts";

type Conflict = { readonly revision: number; readonly document: SessionDocument; readonly changed: readonly string[] };
const REST_MS = 1200;

/** What is noted beside the clock, saved at rest. Nothing is overwritten unseen: the other version is put beside this one. */
export function useDocument(sessionId: string, initial: SessionDocument, firstRevision: number) {
  const [document, setDocument] = useState(initial);
  const [conflict, setConflict] = useState<Conflict | undefined>(undefined);
  const [dirty, setDirty] = useState(false);
  const [failures, setFailures] = useState(0);
  const revision = useRef(firstRevision);
  const latest = useRef(initial);

  const save = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    try {
      const answer = await fetch(`/api/sessions/${sessionId}/document`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ revision: revision.current, document: sent }),
        keepalive: true,
      });
      if (answer.ok) {
        revision.current = ((await answer.json()) as { readonly revision: number }).revision;
        setFailures(0);
        if (latest.current === sent) setDirty(false);
        return true;
      }
      if (answer.status === 409) {
        const { error } = (await answer.json()) as { readonly error: Conflict };
        setConflict(error);
        setDirty(false);
        return false;
      }
    } catch {
      // Offline: the timer below tries again.
    }
    setFailures((count) => count + 1);
    return false;
  }, [sessionId]);

  useEffect(() => {
    if (!dirty || conflict) return;
    const timer = setTimeout(() => void save(), Math.min(30_000, REST_MS * 2 ** failures));
    return () => clearTimeout(timer);
  }, [dirty, conflict, failures, save]);

  useEffect(() => {
    const leave = () => {
      if (window.document.visibilityState === "hidden" && dirty) void save();
    };
    window.document.addEventListener("visibilitychange", leave);
    return () => window.document.removeEventListener("visibilitychange", leave);
  }, [dirty, save]);

  const change = useCallback((part: Partial<SessionDocument>) => {
    latest.current = { ...latest.current, ...part };
    setDocument(latest.current);
    setDirty(true);
  }, []);

  const resolve = useCallback(
    (keep: "mine" | "theirs") => {
      if (!conflict) return;
      revision.current = conflict.revision;
      if (keep === "theirs") {
        latest.current = conflict.document;
        setDocument(conflict.document);
      }
      setConflict(undefined);
      setDirty(keep === "mine");
    },
    [conflict],
  );

  return { document, change, save, dirty, offline: failures > 0, conflict, resolve };
}
