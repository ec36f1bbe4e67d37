import "server-only";
import { getTranslations } from "next-intl/server";
import type { FieldError } from "#app/_ui/form-state.ts";
import type { FieldIssue } from "#lib/kernel/outcome.ts";

/** One sentence per field at fault; `own` wins by "path:code", then by "path". */
export async function errorsInWords(
  issues: readonly FieldIssue[],
  own: Readonly<Record<string, string>> = {},
): Promise<FieldError[]> {
  const t = await getTranslations("errors");
  return issues.map(({ path, code, limit }) => {
    const bare = limit === undefined && t.has(`unlimited.${code}` as "unlimited.too-long");
    const key = bare ? `unlimited.${code}` : `fields.${code}`;
    return {
      name: path,
      text: own[`${path}:${code}`] ?? own[path] ?? t(key as "fields.too-long", { limit: String(limit) }),
    };
  });
}
