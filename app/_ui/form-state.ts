/** What a form shows after the server refused it: texts in the reader's language, and everything she had typed. */
export type FormState = {
  readonly title?: string;
  readonly message?: string;
  readonly fields: readonly FieldError[];
  readonly values: Readonly<Record<string, readonly string[]>>;
};
export type FieldError = { readonly name: string; readonly text: string };

export const untouched: FormState = { fields: [], values: {} };

/** The id of a field's first control: the error summary links there. `scope` tells forms of one page apart. */
export function controlId(name: string, scope = ""): string {
  return `field-${`${scope} ${name}`.trim().replace(/[^a-zA-Z0-9]+/g, "-")}`;
}

export const DATE_PARTS = ["day", "month", "year"] as const;
export type DatePart = (typeof DATE_PARTS)[number];

export function datePartName(name: string, part: DatePart): string {
  return `${name}.${part}`;
}

/** Reads the three boxes of DateFields; "" when all are empty, so that "missing" and "not a date" stay apart. */
export function readDate(form: FormData, name: string): string {
  const [day = "", month = "", year = ""] = DATE_PARTS.map((part) => textOf(form, datePartName(name, part)));
  if (day + month + year === "") return "";
  return `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
