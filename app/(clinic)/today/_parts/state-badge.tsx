import { useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import type { IconName } from "#app/_ui/icon.tsx";
import type { Tone } from "#app/_ui/tone.ts";
import type { AppointmentState } from "#lib/scheduling/words.ts";

const LOOK = {
  "pending-review": { tone: "warning", icon: "clock" },
  booked: { tone: "neutral", icon: "ring" },
  arrived: { tone: "info", icon: "person" },
  "in-session": { tone: "primary", icon: "dot" },
  done: { tone: "success", icon: "check" },
  cancelled: { tone: "neutral", icon: "cross" },
  "late-cancelled": { tone: "neutral", icon: "cross" },
  "no-show": { tone: "danger", icon: "noShow" },
  moved: { tone: "neutral", icon: "right" },
} as const satisfies Record<AppointmentState, { tone: Tone; icon: IconName }>;

export function StateBadge({ state }: { readonly state: AppointmentState }) {
  const t = useTranslations("today.state");
  return <Badge {...LOOK[state]}>{t(state)}</Badge>;
}
