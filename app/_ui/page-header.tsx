import type { ReactNode } from "react";

type Props = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly above?: ReactNode;
};

export function PageHeader({ title, lead, actions, above }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {above ? (
          <div className="mb-1 text-dense text-muted coarse:[&_a]:inline-flex coarse:[&_a]:min-h-11 coarse:[&_a]:items-center">
            {above}
          </div>
        ) : null}
        <h1 className="text-h1">{title}</h1>
        {lead ? <p className="mt-2 max-w-measure text-muted">{lead}</p> : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}
