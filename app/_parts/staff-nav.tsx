import { useTranslations } from "next-intl";
import { Icon } from "#app/_ui/icon.tsx";
import { NavLink } from "./nav-link.tsx";
import type { Person } from "./person.ts";
import { staffNavEntries } from "./staff-nav-entries.ts";

const ENTRY =
  "flex flex-1 flex-col items-center justify-center gap-0.5 border-t-4 border-transparent forced-colors:border-[Canvas] px-0.5 pb-1 text-meta font-semibold text-muted no-underline hover:text-text " +
  "aria-[current]:border-primary forced-colors:aria-[current]:border-[Highlight] aria-[current]:text-text md:h-14 md:flex-none md:flex-row md:gap-2 md:border-t-0 md:border-b-4 md:px-3 md:pt-1 md:pb-0 md:text-body";

/** One list: along the top on wide screens, under the thumb on a phone. */
export function StaffNav({ person }: { readonly person: Person }) {
  const t = useTranslations("nav");
  return (
    <nav
      aria-label={t("main")}
      className="fixed inset-x-0 bottom-0 z-10 flex h-16 border-t border-divider bg-surface md:static md:h-auto md:border-t-0"
    >
      {staffNavEntries(person.roles).map(({ key, href, icon }) => (
        <NavLink key={key} href={href} className={ENTRY}>
          <Icon name={icon} size={20} />
          {t(key)}
        </NavLink>
      ))}
    </nav>
  );
}
