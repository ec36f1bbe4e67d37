import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import { SOFT, TONE_ICON, type Tone } from "./tone.ts";

type Props = {
  readonly tone: Exclude<Tone, "neutral" | "primary">;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** "status" or "alert" when it appears in answer to a deed; nothing when it was there from the start. */
  readonly role?: "status" | "alert";
  readonly className?: string;
};

export function Notice({ tone, title, children, role, className }: Props) {
  return (
    <div role={role} className={cx("flex gap-3 rounded-card border p-4 print:border-control", SOFT[tone], className)}>
      <span className="mt-0.5">
        <Icon name={TONE_ICON[tone]} size={20} />
      </span>
      <div className="min-w-0 max-w-measure">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
