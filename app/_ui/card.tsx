import type { ReactNode } from "react";
import { cx } from "./cx.ts";

type Props = {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly level?: 2 | 3;
};

export function Card({ title, aside, children, className, level = 2 }: Props) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={cx("rounded-card border border-divider bg-surface p-4 sm:p-6", className)}>
      {title ? (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <Heading className="text-h3">{title}</Heading>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
}
