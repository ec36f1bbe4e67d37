import { CONTROL, FieldGroup, type FieldProps } from "./field.tsx";
import { controlId, DATE_PARTS, type DatePart, datePartName } from "./form-state.ts";

type Props = FieldProps & {
  readonly labels: Readonly<Record<DatePart, string>>;
  /** `YYYY-MM-DD`, or whatever was typed into the boxes. */
  readonly defaultValue?: string | Readonly<Partial<Record<DatePart, string>>> | undefined;
  readonly birthday?: boolean;
  readonly required?: boolean;
};

const WIDTH = { day: "w-16", month: "w-16", year: "w-24" } as const;

/** Typed, never picked: nobody scrolls a calendar back to 1961. Read it on the server with readDate. */
export function DateFields({ labels, defaultValue, birthday = false, required = false, ...field }: Props) {
  const typed = partsOf(defaultValue);
  const errorId = `${controlId(field.name, field.scope)}-error`;
  return (
    <FieldGroup {...field}>
      <div className="flex gap-3">
        {DATE_PARTS.map((part, index) => {
          const id = index === 0 ? controlId(field.name, field.scope) : `${controlId(field.name, field.scope)}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={id} className="text-dense">
                {labels[part]}
              </label>
              <input
                id={id}
                name={datePartName(field.name, part)}
                defaultValue={typed[part] ?? ""}
                inputMode="numeric"
                maxLength={part === "year" ? 4 : 2}
                required={required}
                {...(birthday && { autoComplete: `bday-${part}` })}
                {...(field.error && { "aria-invalid": true, "aria-describedby": errorId })}
                className={`mt-0.5 block tabular ${CONTROL} ${WIDTH[part]}`}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

function partsOf(value: Props["defaultValue"]): Readonly<Partial<Record<DatePart, string>>> {
  if (typeof value !== "string") return value ?? {};
  const [year = "", month = "", day = ""] = value.split("-");
  return { day, month, year };
}
