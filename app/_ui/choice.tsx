import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx.ts";

export type ChoiceOption = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
};

type Props = Omit<ComponentProps<"input">, "type" | "className"> & {
  readonly type: "radio" | "checkbox";
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly plain?: boolean;
};

/** A radio button or tick as a card: the whole card is the target. Chosen is shown by the control, edge and fill. */
export function Choice({ type, label, hint, plain = false, id, ...rest }: Props) {
  const hintId = hint && id ? `${id}-more` : undefined;
  return (
    <label
      className={cx(
        "flex min-h-(--choice-height) items-center gap-3 py-2",
        !plain &&
          "rounded-card border border-control bg-surface px-4 has-checked:border-primary has-checked:bg-primary-soft has-checked:text-on-primary-soft has-checked:inset-ring-1 has-checked:inset-ring-primary hover:not-has-disabled:border-primary has-disabled:bg-sunken has-disabled:text-subtle has-aria-invalid:border-danger",
      )}
    >
      <input type={type} id={id} className="shrink-0" {...(hintId && { "aria-describedby": hintId })} {...rest} />
      <span className="min-w-0">
        <span className="block">{label}</span>
        {hint ? (
          <span id={hintId} className="block text-dense opacity-90">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
