import { getLocale, getTranslations } from "next-intl/server";
import { LOCALES } from "#lib/kernel/locale.ts";

/** A plain form: it works on every page and without scripts. Each language is named in itself. */
export async function LanguageSwitch() {
  const [t, current] = await Promise.all([getTranslations("common.language"), getLocale()]);
  return (
    <form method="post" action="/locale" aria-label={t("label")} className="flex flex-wrap gap-1">
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-pressed={locale === current}
          className="min-h-11 rounded-control border border-transparent px-3 text-muted underline-offset-4 hover:underline aria-pressed:border-control aria-pressed:font-semibold aria-pressed:text-text"
        >
          {t(locale)}
        </button>
      ))}
    </form>
  );
}
