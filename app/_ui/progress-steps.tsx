import { cx } from "./cx.ts";

type Props = {
  readonly current: number;
  readonly total: number /** "Step 3 of 9" */;
  readonly label: string /** "about 5 minutes left" */;
  readonly remark?: string;
};

/** The words say it; the bar only shows it. */
export function ProgressSteps({ current, total, label, remark }: Props) {
  const steps = Array.from({ length: total }, (_, index) => index + 1);
  return (
    <div>
      <p className="flex flex-wrap justify-between gap-x-4 text-dense">
        <span className="font-semibold">{label}</span>
        {remark ? <span className="text-muted">{remark}</span> : null}
      </p>
      <div aria-hidden="true" className="mt-1.5 flex gap-1">
        {steps.map((step) => (
          <span
            key={step}
            className={cx(
              "h-1.5 flex-1 rounded-full border",
              step <= current
                ? "border-primary bg-primary forced-colors:bg-[Highlight] forced-color-adjust-none print:[print-color-adjust:exact]"
                : "border-control bg-sunken",
            )}
          />
        ))}
      </div>
    </div>
  );
}
