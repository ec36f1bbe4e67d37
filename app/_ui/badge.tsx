import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon, type IconName } from "./icon.tsx";
import { SOFT, TONE_ICON, type Tone } from "./tone.ts";

type Props = { readonly tone?: Tone; readonly icon?: IconName; readonly children: ReactNode };

/** Icon and word; the border shows where colours are forced. */
export function Badge({ tone = "neutral", icon, children }: Props) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 rounded-full border print:border-control px-2.5 py-0.5 align-middle text-meta font-semibold",
        SOFT[tone],
      )}
    >
      <Icon name={icon ?? TONE_ICON[tone]} />
      {children}
    </span>
  );
}
