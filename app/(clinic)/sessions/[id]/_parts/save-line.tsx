import { Icon } from "#app/_ui/icon.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { fill } from "./runner-view.ts";
import type { Session } from "./use-session.ts";

/** Where the taps are: on the server, on the way, or safe on this device. */
export function SaveLine({ session }: { readonly session: Session }) {
  const { save, notes, view, timeline } = session;
  const { words } = view;
  const text = lineOf(session);
  return (
    <div className="text-dense">
      <p role="status" className="flex items-center gap-2">
        <Icon name={save.state === "offline" || save.state === "signed-out" || notes.offline ? "alert" : "check"} />
        {text}
      </p>
      {save.refused > 0 ? <p className="text-danger">{fill(words.refusedTaps, { count: save.refused })}</p> : null}
      {timeline.flags.length > 0 ? <p className="text-muted">{words.clockBack}</p> : null}
    </div>
  );
}

function lineOf({ save, notes, view }: Session): string {
  const { words, zone, locale } = view;
  if (save.state === "signed-out") return words.signIn;
  if (save.state === "offline" || notes.offline)
    return fill(words.offline, { count: save.waiting + (notes.dirty ? 1 : 0) });
  if (save.waiting > 0 || notes.dirty) return words.saving;
  return fill(words.saved, { time: formatInstant(save.at ?? new Date(view.now), zone, locale, "time") });
}
