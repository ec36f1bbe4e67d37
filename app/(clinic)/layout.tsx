import type { ReactNode } from "react";
import { AccountMenu } from "#app/_parts/account-menu.tsx";
import { SiteBanner } from "#app/_parts/site-banner.tsx";
import { CONTENT_ID, SkipLink } from "#app/_parts/skip-link.tsx";
import { StaffNav } from "#app/_parts/staff-nav.tsx";
import { Wordmark } from "#app/_parts/wordmark.tsx";
import { currentPerson } from "#app/_server/desk.ts";

export default async function ClinicLayout({ children }: { readonly children: ReactNode }) {
  const person = await currentPerson();
  return (
    <div className="staff min-h-dvh pb-16 md:pb-0">
      <SkipLink />
      <header className="no-print sticky top-0 z-10 border-b border-divider bg-surface">
        <div className="mx-auto flex h-14 max-w-page items-center justify-between gap-4 px-4 sm:px-6">
          <div className="flex items-center gap-6">
            <Wordmark href="/today" />
            {person ? <StaffNav person={person} /> : null}
          </div>
          {person ? <AccountMenu person={person} /> : null}
        </div>
      </header>
      <SiteBanner staff />
      <main id={CONTENT_ID} tabIndex={-1} className="mx-auto w-full max-w-page px-4 py-6 sm:px-6">
        {children}
      </main>
    </div>
  );
}
