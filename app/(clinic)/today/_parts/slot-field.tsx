"use client";

import { cx } from "#app/_ui/cx.ts";
import { FieldError, FieldHint } from "#app/_ui/field.tsx";
import { useRefusedField } from "#app/_ui/form-context.ts";
import { controlId } from "#app/_ui/form-state.ts";

export type SlotDay = {
  readonly date: string;
  readonly title: string;
  readonly count: string;
  readonly slots: readonly { readonly start: string; readonly time: string; readonly who: string }[];
};

type Props = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly days: readonly SlotDay[];
  readonly chosen: string | undefined;
};

/**
 * Every free time of two weeks in one group, a day at a time. All of it lies in the form, so looking at another day
 * loses nothing that was typed, and no script is needed.
 */
export function SlotField({ name, label, hint, days, chosen }: Props) {
  const { error, typed } = useRefusedField(name);
  const wanted = typed?.[0] ?? chosen;
  const known = days.some((day) => day.slots.some((slot) => slot.start === wanted));
  const checked = known ? wanted : chosen;
  return (
    <fieldset className="min-w-0" {...(error && { "aria-describedby": `${controlId(name)}-error` })}>
      <legend className="font-semibold">{label}</legend>
      <FieldHint name={name} hint={hint} />
      <FieldError name={name} error={error} />
      <div id={controlId(name)} tabIndex={-1} className="mt-2 grid gap-2">
        {days.map((day) => (
          <details
            key={day.date}
            open={day.slots.some((slot) => slot.start === checked)}
            className="rounded-card border border-divider bg-surface"
          >
            <summary className="flex min-h-(--choice-height) items-center justify-between gap-4 rounded-card px-4 py-1 hover:bg-sunken">
              <span className="font-semibold">{day.title}</span>
              <span className="text-dense text-muted">{day.count}</span>
            </summary>
            <div className="flex flex-wrap gap-2 border-t border-divider p-3">
              {day.slots.map(({ start, time, who }) => (
                <label
                  key={start}
                  className={cx(
                    "flex min-h-(--choice-height) items-center gap-2 rounded-control border border-control px-3 py-1",
                    "has-checked:border-primary has-checked:bg-primary-soft has-checked:text-on-primary-soft hover:border-primary",
                  )}
                >
                  <input type="radio" name={name} value={start} defaultChecked={start === checked} />
                  <span className="font-semibold tabular">{time}</span>
                  {who ? <span className="text-dense">{who}</span> : null}
                </label>
              ))}
            </div>
          </details>
        ))}
      </div>
    </fieldset>
  );
}
