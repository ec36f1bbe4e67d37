import type { ReactNode } from "react";

type Props = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode };

/** One sentence, one way on. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="rounded-card border border-dashed border-control bg-surface px-6 py-10 text-center">
      <p className="text-h3 font-semibold">{title}</p>
      {children ? <div className="mx-auto mt-2 max-w-measure text-muted">{children}</div> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
