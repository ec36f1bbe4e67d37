import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "#app/_ui/error-summary.tsx";
import type { FieldError } from "#app/_ui/form-state.ts";

type Props = { readonly errors: readonly FieldError[]; readonly title?: string };

/** Stands above a form that came back. The address leads here (#problems), so the next Tab reaches the first link. */
export async function Problems({ errors, title }: Props) {
  if (errors.length === 0) return null;
  const t = await getTranslations("errors");
  return (
    <div id="problems" className="mb-6 scroll-mt-4">
      <ErrorSummary
        title={title ?? t("summaryTitle")}
        message={t("summaryText", { count: errors.length })}
        errors={errors}
      />
    </div>
  );
}
