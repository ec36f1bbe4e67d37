import { isLocale, type Locale } from "#lib/kernel/locale.ts";

/** The first language of ours that the browser names, by weight; regions ("de-AT") count as their language. */
export function bestAccepted(header: string | null): Locale | undefined {
  return (header ?? "")
    .slice(0, 500)
    .split(",")
    .map(weighed)
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((entry) => entry.language)
    .find(isLocale);
}

function weighed(part: string): { language: string; weight: number } {
  const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
  const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
  const weight = quality === undefined ? 1 : Number(quality.trim().slice(2));
  return { language: tag.split("-")[0] ?? "", weight: Number.isFinite(weight) ? weight : 0 };
}
