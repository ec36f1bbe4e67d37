import Link from "next/link";
import { cx } from "#app/_ui/cx.ts";

export type ChoiceLink = { readonly href: string; readonly label: string; readonly current: boolean };

/** One of a few, as links: works without scripts, can be bookmarked, and one press is enough. */
export function ChoiceLinks({ label, links }: { readonly label: string; readonly links: readonly ChoiceLink[] }) {
  return (
    <nav
      aria-label={label}
      className="no-print -mx-4 flex items-center gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0"
    >
      <span aria-hidden="true" className="text-dense text-muted">
        {label}
      </span>
      {links.map(({ href, label: text, current }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={current ? "true" : undefined}
          className={cx(
            "inline-flex min-h-(--control-height) shrink-0 items-center rounded-full border px-4 text-dense font-semibold no-underline",
            current
              ? "border-primary bg-primary-soft text-on-primary-soft"
              : "border-control bg-surface text-text hover:bg-sunken",
          )}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
