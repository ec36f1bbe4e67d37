import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Icon } from "#app/_ui/icon.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import type { Person } from "./person.ts";

export function AccountMenu({ person }: { readonly person: Person }) {
  const t = useTranslations("nav");
  return (
    <details className="group relative">
      <summary
        aria-label={t("accountOf", { name: person.name })}
        className="inline-flex min-h-11 max-w-48 lg:max-w-80 items-center gap-2 rounded-control border border-transparent px-2 font-semibold hover:bg-sunken group-open:border-control"
      >
        <Icon name="person" size={20} />
        <span className="hidden truncate sm:inline">{person.name}</span>
        <Icon name="down" />
      </summary>
      <div className="absolute end-0 z-20 mt-1 grid w-64 gap-3 rounded-card border border-control bg-surface p-4">
        <p>
          <span className="block font-semibold">{person.name}</span>
          <span className="block text-dense text-muted">{person.clinic.name}</span>
        </p>
        <LanguageSwitch />
        <form method="post" action="/sign-out">
          <Button type="submit" wide>
            <Icon name="door" />
            {t("signOut")}
          </Button>
        </form>
      </div>
    </details>
  );
}
