import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";

/** Scrolls sideways in its own box on narrow screens; the box takes focus so that a keyboard can scroll it. */
export function Table({
  caption,
  children,
  className,
}: {
  readonly caption: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (2026-11)
      tabIndex={0}
      className={cx("overflow-x-auto rounded-card border border-divider bg-surface", className)}
    >
      <table className="w-full border-collapse text-dense">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function HeadCell({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      className={cx("border-b border-control px-3 py-2 text-start align-bottom font-semibold text-muted", className)}
      {...rest}
    />
  );
}

export function Row({ className, ...rest }: ComponentProps<"tr">) {
  return <tr className={cx("border-b border-divider last:border-b-0 hover:bg-sunken", className)} {...rest} />;
}

export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return <td className={cx("h-(--row-height) px-3 py-1.5 align-middle", className)} {...rest} />;
}
