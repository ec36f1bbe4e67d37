import { useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import type { IconName } from "#app/_ui/icon.tsx";
import type { Tone } from "#app/_ui/tone.ts";

export type Light = "green" | "amber" | "red" | "unscreened";

const LOOK = {
  green: { tone: "success", icon: "check" },
  amber: { tone: "warning", icon: "alert" },
  red: { tone: "danger", icon: "stop" },
  unscreened: { tone: "neutral", icon: "dashed" },
} as const satisfies Record<Light, { tone: Tone; icon: IconName }>;

/** The traffic light of the screening: sign and word, and no reason, because everybody at the desk may read it. */
export function LightBadge({ light }: { readonly light: Light }) {
  const t = useTranslations("today.light");
  return <Badge {...LOOK[light]}>{t(light)}</Badge>;
}
