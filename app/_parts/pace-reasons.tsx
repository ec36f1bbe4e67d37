import { useTranslations } from "next-intl";
import type { PaceReason } from "#lib/courses/rules/pace.ts";

/** Why a course has its pace, with the figures that decided. */
export function PaceReasons({ reasons }: { readonly reasons: readonly PaceReason[] }) {
  const t = useTranslations("courses.reason");
  return <>{reasons.map(({ code, figures }) => t(code, { ...NO_FIGURES, ...figures })).join(" ")}</>;
}

// The rules give each reason its own figures; the catalogue's types want all of them named.
const NO_FIGURES = { attended: 0, planned: 0, idleDays: 0, limitDays: 0, behind: 0, expected: 0, withinDays: 0 };
