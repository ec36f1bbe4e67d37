import { useTranslations } from "next-intl";
import { LanguageSwitch } from "./language-switch.tsx";

export function SiteFooter() {
  const t = useTranslations("common.footer");
  return (
    <footer className="no-print border-t border-divider text-dense text-muted">
      <div className="mx-auto flex max-w-public flex-wrap items-center justify-between gap-3 px-4 py-4 sm:px-6">
        <p>{t("line")}</p>
        <LanguageSwitch />
      </div>
    </footer>
  );
}
