import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";

type Props = {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly className?: string;
};

export function Details({ summary, children, open = false, className }: Props) {
  return (
    <details open={open} className={cx("group", className)}>
      <summary className="inline-flex min-h-(--control-height) items-center gap-2 font-semibold text-primary underline-offset-4 hover:underline">
        <span className="transition-transform group-open:rotate-90">
          <Icon name="right" />
        </span>
        {summary}
      </summary>
      <div className="mt-1 max-w-measure border-s-2 border-divider ps-4">{children}</div>
    </details>
  );
}
