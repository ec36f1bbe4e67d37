import "server-only";
import { getRequestConfig, getTranslations } from "next-intl/server";
import { DATE_PARTS, type DatePart, type FieldError, type FormState } from "#app/_ui/form-state.ts";
import { de } from "#app/messages/de.ts";
import { en } from "#app/messages/en.ts";
import { isLocale, type Locale } from "#lib/kernel/locale.ts";
import { FIELD_ISSUE_CODES, type FieldIssue, type Refused } from "#lib/kernel/outcome.ts";
import { requestLocale } from "./locale.ts";
import { typedValues } from "./typed-values.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
  }
}

const CATALOGUES = { en, de } as const;

/** Read by next-intl once per request. The zone is deliberately nobody's: a page names its clinic's zone itself. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await requestLocale();
  return { locale, messages: CATALOGUES[locale], timeZone: "UTC" };
});

type OwnWords = {
  /** Sentences of the feature for its own refusals, by code; they win over the general ones. */
  readonly refusals?: Readonly<Record<string, string>>;
  /** Sentences for single fields, by "path" or "path:code"; they win over the general ones. */
  readonly fields?: Readonly<Record<string, string>>;
};

/** A refusal as its form shows it: a sentence above, one beside each field, and everything that was typed. */
export async function refusedForm(outcome: Refused<string>, form: FormData, own: OwnWords = {}): Promise<FormState> {
  const t = await getTranslations("errors");
  const issues = issuesOf(outcome);
  const fields = await Promise.all(issues.map((issue) => fieldError(issue, own)));
  const general = t.has(`refusals.${outcome.refusal}` as "refusals.unexpected") ? outcome.refusal : "unexpected";
  return {
    title: fields.length > 0 ? t("summaryTitle") : t("refusedTitle"),
    message:
      own.refusals?.[outcome.refusal] ??
      (fields.length > 0
        ? t("summaryText", { count: fields.length })
        : t(`refusals.${general}` as "refusals.unexpected")),
    fields,
    values: typedValues(form),
  };
}

async function fieldError({ path, code, limit }: FieldIssue, own: OwnWords): Promise<FieldError> {
  const t = await getTranslations("errors");
  const text = own.fields?.[`${path}:${code}`] ?? own.fields?.[path];
  if (text !== undefined) return { name: path, text };
  // The sentence with a limit is only true when the limit is known.
  const key =
    limit === undefined && t.has(`unlimited.${code}` as "unlimited.too-long") ? `unlimited.${code}` : `fields.${code}`;
  return { name: path, text: t(key as "fields.too-long", { limit: String(limit) }) };
}

function issuesOf(outcome: Refused<string>): readonly FieldIssue[] {
  const fields = outcome.detail?.fields;
  return Array.isArray(fields) ? fields.filter(isFieldIssue) : [];
}

function isFieldIssue(value: unknown): value is FieldIssue {
  if (typeof value !== "object" || value === null || !("path" in value) || !("code" in value)) return false;
  return typeof value.path === "string" && FIELD_ISSUE_CODES.some((code) => code === value.code);
}

/** The three words above the boxes of DateFields. */
export async function dateLabels(): Promise<Record<DatePart, string>> {
  const t = await getTranslations("common.date");
  const [day, month, year] = DATE_PARTS;
  return { [day]: t("day"), [month]: t("month"), [year]: t("year") };
}
