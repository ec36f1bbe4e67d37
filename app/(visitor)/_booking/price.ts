type Priced = { readonly priceMinor: number; readonly currency: string };

/** Stored in the smallest unit of its currency, shown as people write it. */
export function price({ priceMinor, currency }: Priced, locale: string): string {
  const format = new Intl.NumberFormat(locale === "de" ? "de-DE" : "en-GB", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const amount = priceMinor / 10 ** digits;
  const whole = Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locale === "de" ? "de-DE" : "en-GB", { style: "currency", currency, ...whole }).format(
    amount,
  );
}
