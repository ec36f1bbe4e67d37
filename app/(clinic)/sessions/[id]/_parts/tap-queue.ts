import type { WireEvent } from "./runner-view.ts";

/** Taps that the server has not acknowledged. They hold ids, codes and instants, and no word about the client. */
export function readQueue(sessionId: string): readonly WireEvent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(sessionId)) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

export function writeQueue(sessionId: string, taps: readonly WireEvent[]): void {
  try {
    if (taps.length === 0) localStorage.removeItem(keyOf(sessionId));
    else localStorage.setItem(keyOf(sessionId), JSON.stringify(taps));
  } catch {
    // A full or forbidden store: the taps stay in memory and go out with the next send.
  }
}

function keyOf(sessionId: string): string {
  return `rivulet.taps.${sessionId}`;
}

export type SendReply =
  | { readonly status: "taken"; readonly events: readonly WireEvent[] }
  | { readonly status: "offline" | "signed-out" | "refused" };

export async function sendTaps(sessionId: string, events: readonly WireEvent[]): Promise<SendReply> {
  try {
    const answer = await fetch(`/api/sessions/${sessionId}/events`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ events }),
      keepalive: true,
    });
    if (answer.ok) {
      const body = (await answer.json()) as { readonly events: readonly WireEvent[] };
      return { status: "taken", events: body.events };
    }
    if (answer.status === 401) return { status: "signed-out" };
    return { status: answer.status >= 500 || answer.status === 429 || answer.status === 423 ? "offline" : "refused" };
  } catch {
    return { status: "offline" };
  }
}
