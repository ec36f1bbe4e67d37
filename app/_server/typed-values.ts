const SECRET = /password|secret|token|oneTimeCode/i;

/**
 * What a person typed, to be shown again. Next's own fields and files stay behind, and a secret is never written into a
 * page.
 */
export function typedValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || SECRET.test(name)) continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}
