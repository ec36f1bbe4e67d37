import { useTranslations } from "next-intl";

export const CONTENT_ID = "content";

export function SkipLink() {
  const t = useTranslations("common");
  return (
    <a
      href={`#${CONTENT_ID}`}
      className="sr-only z-50 rounded-control bg-surface px-4 py-3 font-semibold text-primary focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
    >
      {t("skipToContent")}
    </a>
  );
}
