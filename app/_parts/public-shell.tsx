import type { ReactNode } from "react";
import { SiteBanner } from "./site-banner.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { CONTENT_ID, SkipLink } from "./skip-link.tsx";
import { Wordmark } from "./wordmark.tsx";

type Props = {
  readonly children: ReactNode;
  readonly home?: string;
  readonly aside?: ReactNode;
  readonly nav?: ReactNode;
};

/** One narrow column, large type: for everybody who is not at work here. */
export function PublicShell({ children, home = "/", aside, nav }: Props) {
  return (
    <div className="public flex min-h-dvh flex-col">
      <SkipLink />
      <SiteBanner />
      <header className="no-print border-b border-divider bg-surface">
        <div className="mx-auto flex max-w-public flex-wrap items-center justify-between gap-x-4 px-4 py-1.5 sm:px-6">
          <Wordmark href={home} />
          {aside}
        </div>
        {nav}
      </header>
      <main id={CONTENT_ID} tabIndex={-1} className="mx-auto w-full max-w-public flex-1 px-4 py-6 sm:px-6 sm:py-10">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
