import { cx } from "#app/_ui/cx.ts";
import type { Option } from "./runner-view.ts";

type Props<Value extends string> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly Option<Value>[];
  readonly chosen: readonly string[];
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
};

/** Large toggles for oily fingers; the pressed state is told by word, edge and fill. */
export function Chips<Value extends string>({
  label,
  hideLabel = false,
  options,
  chosen,
  disabled,
  onChange,
}: Props<Value>) {
  return (
    <fieldset className="min-w-0">
      <legend className={hideLabel ? "sr-only" : "mb-2 text-[1em]"}>{label}</legend>
      <div className="flex flex-wrap gap-3">
        {options.map(({ value, label: text }) => {
          const on = chosen.includes(value);
          return (
            <button
              key={value}
              type="button"
              aria-pressed={on}
              disabled={disabled}
              onClick={() => onChange(value)}
              className={cx(
                "min-h-14 min-w-14 rounded-control border px-4 py-1 text-start disabled:text-subtle",
                on
                  ? "border-primary bg-primary-soft font-semibold text-on-primary-soft inset-ring-1 inset-ring-primary"
                  : "border-control bg-surface hover:bg-sunken",
              )}
            >
              {on ? "✓ " : ""}
              {text}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
