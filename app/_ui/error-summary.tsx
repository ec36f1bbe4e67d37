import type { Ref } from "react";
import { controlId, type FieldError } from "./form-state.ts";
import { Icon } from "./icon.tsx";

type Props = {
  readonly title: string;
  readonly message?: string | undefined;
  readonly errors?: readonly FieldError[];
  readonly scope?: string | undefined;
  readonly ref?: Ref<HTMLDivElement>;
};

/** Stands above the form after a refusal. Focus goes here; each line leads to its field. */
export function ErrorSummary({ title, message, errors = [], scope, ref }: Props) {
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="rounded-card border-2 border-danger bg-surface p-4">
      <h2 className="flex items-center gap-2 text-h3 text-danger">
        <Icon name="stop" size={20} />
        {title}
      </h2>
      {message ? <p className="mt-2">{message}</p> : null}
      {errors.length > 0 ? (
        <ul className="mt-2 grid gap-1">
          {errors.map(({ name, text }) => (
            <li key={`${name} ${text}`}>
              <a
                href={`#${controlId(name, scope)}`}
                className="inline-block py-1 coarse:py-2.5 font-semibold text-danger underline underline-offset-4"
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
