import { useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import type { IconName } from "#app/_ui/icon.tsx";
import type { Tone } from "#app/_ui/tone.ts";
import type { Pace } from "#lib/courses/words.ts";

const LOOK: Readonly<Record<Pace, { readonly tone: Tone; readonly icon: IconName }>> = {
  "clinical-stop": { tone: "danger", icon: "stop" },
  completed: { tone: "success", icon: "check" },
  "dropped-out": { tone: "neutral", icon: "cross" },
  frozen: { tone: "info", icon: "dashed" },
  stalled: { tone: "danger", icon: "clock" },
  slipping: { tone: "warning", icon: "alert" },
  "on-pace": { tone: "primary", icon: "course" },
};

export function PaceBadge({ pace }: { readonly pace: Pace }) {
  const t = useTranslations("courses.pace");
  return (
    <Badge {...LOOK[pace]}>
      <span className="whitespace-nowrap">{t(pace)}</span>
    </Badge>
  );
}
