/** One form as it was sent: every value of every field, nothing interpreted. This is what a draft keeps. */
export type TypedForm = Readonly<Record<string, readonly string[]>>;

const MAX_FIELDS = 200;
const MAX_VALUES = 60;
const MAX_TEXT = 2000;

/** Reads a posted form within bounds; files and whatever lies beyond the bounds are left out. */
export function typedForm(form: FormData): TypedForm {
  const names = [...new Set(form.keys())].slice(0, MAX_FIELDS);
  return Object.fromEntries(names.map((name) => [name, textsOf(form, name)]));
}

function textsOf(form: FormData, name: string): string[] {
  return form
    .getAll(name)
    .filter((value) => typeof value === "string")
    .slice(0, MAX_VALUES)
    .map((value) => value.trim().slice(0, MAX_TEXT));
}

export function textOf(form: TypedForm, name: string): string {
  return form[name]?.[0] ?? "";
}

export function textsIn(form: TypedForm, name: string): readonly string[] {
  return (form[name] ?? []).filter((text) => text !== "");
}

/** The three boxes of a date as "YYYY-MM-DD"; "" when all are empty, so that "missing" and "not a date" stay apart. */
export function dateIn(form: TypedForm, name: string): string {
  const [day, month, year] = [textOf(form, `${name}.day`), textOf(form, `${name}.month`), textOf(form, `${name}.year`)];
  if (`${day}${month}${year}` === "") return "";
  return `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

export function dateParts(form: TypedForm, name: string): { day: string; month: string; year: string } {
  return { day: textOf(form, `${name}.day`), month: textOf(form, `${name}.month`), year: textOf(form, `${name}.year`) };
}
