export const LOCALES = ["en", "de"] as const;
export type Locale = (typeof LOCALES)[number];
/** A text in every language of the product: leaving one out does not compile. */
export type LocalizedText = Readonly<Record<Locale, string>>;

export function isLocale(text: string | undefined): text is Locale {
  return LOCALES.some((locale) => locale === text);
}
