import { useTranslations } from "next-intl";
import { buttonClass } from "#app/_ui/button-class.ts";

export const PERIODS = [90, 180, 365] as const;

type Props = {
  readonly days: number | undefined;
  readonly staff: string | undefined;
  readonly therapists: readonly { readonly id: string | null; readonly name: string | null }[];
};

/** A plain form that asks for another address: works without scripts, and the address can be sent on. */
export function DashboardFilters({ days, staff, therapists }: Props) {
  const t = useTranslations("dashboard");
  const control = "min-h-(--control-height) rounded-control border border-control bg-surface px-3";
  return (
    <form method="get" className="no-print mb-6 flex flex-wrap items-end gap-3">
      <label className="grid gap-1">
        <span className="font-semibold">{t("period")}</span>
        <select name="days" defaultValue={days ?? ""} className={control}>
          <option value="">{t("periods.all")}</option>
          {PERIODS.map((period) => (
            <option key={period} value={period}>
              {t("periods.days", { days: period })}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1">
        <span className="font-semibold">{t("therapist")}</span>
        <select name="staff" defaultValue={staff ?? ""} className={control}>
          <option value="">{t("everyone")}</option>
          {therapists.map(({ id, name }) => (
            <option key={id} value={id ?? ""}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttonClass({})}>
        {t("apply")}
      </button>
    </form>
  );
}
