import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountMenu } from "#app/_parts/account-menu.tsx";
import { NavLink } from "#app/_parts/nav-link.tsx";
import { PublicShell } from "#app/_parts/public-shell.tsx";
import { currentPerson } from "#app/_server/desk.ts";

const TAB =
  "inline-flex min-h-12 items-center border-b-4 border-transparent forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[Highlight] px-1 font-semibold text-muted no-underline hover:text-text aria-[current=page]:border-primary aria-[current=page]:text-text";

export default async function ClientLayout({ children }: { readonly children: ReactNode }) {
  const [t, person] = await Promise.all([getTranslations("nav"), currentPerson()]);
  if (!person) return <PublicShell>{children}</PublicShell>;

  const nav = (
    <nav aria-label={t("main")} className="mx-auto flex max-w-public gap-6 px-4 sm:px-6">
      <NavLink href="/my" exact className={TAB}>
        {t("myCourse")}
      </NavLink>
      <NavLink href="/my/bookings" className={TAB}>
        {t("myBookings")}
      </NavLink>
    </nav>
  );
  return (
    <PublicShell home="/my" aside={<AccountMenu person={person} />} nav={nav}>
      {children}
    </PublicShell>
  );
}
