"use client";

import type { ComponentProps } from "react";
import { Checkbox, CheckboxGroup } from "./checkbox-group.tsx";
import { DateFields } from "./date-fields.tsx";
import { useAnswered, useRefusedField } from "./form-context.ts";
import { DATE_PARTS, datePartName } from "./form-state.ts";
import { RadioGroup } from "./radio-group.tsx";
import { Select } from "./select.tsx";
import { TextInput } from "./text-input.tsx";
import { Textarea } from "./textarea.tsx";

// Inside ActionForm: the same inputs, which find their own error and what was typed.

export function TextField(props: ComponentProps<typeof TextInput>) {
  const { error, typed, scope } = useRefusedField(props.name);
  return (
    <TextInput {...props} scope={scope} error={error ?? props.error} defaultValue={typed?.[0] ?? props.defaultValue} />
  );
}

export function TextareaField(props: ComponentProps<typeof Textarea>) {
  const { error, typed, scope } = useRefusedField(props.name);
  return (
    <Textarea {...props} scope={scope} error={error ?? props.error} defaultValue={typed?.[0] ?? props.defaultValue} />
  );
}

export function SelectField(props: ComponentProps<typeof Select>) {
  const { error, typed, scope } = useRefusedField(props.name);
  return (
    <Select {...props} scope={scope} error={error ?? props.error} defaultValue={typed?.[0] ?? props.defaultValue} />
  );
}

export function RadioField(props: ComponentProps<typeof RadioGroup>) {
  const { error, typed, scope } = useRefusedField(props.name);
  return (
    <RadioGroup {...props} scope={scope} error={error ?? props.error} defaultValue={typed?.[0] ?? props.defaultValue} />
  );
}

export function CheckboxesField(props: ComponentProps<typeof CheckboxGroup>) {
  const { error, typed, scope } = useRefusedField(props.name);
  const answered = useAnswered();
  return (
    <CheckboxGroup
      {...props}
      scope={scope}
      error={error ?? props.error}
      defaultValues={answered ? (typed ?? []) : props.defaultValues}
    />
  );
}

export function CheckboxField(props: ComponentProps<typeof Checkbox>) {
  const { error, typed, scope } = useRefusedField(props.name);
  const answered = useAnswered();
  return (
    <Checkbox
      {...props}
      scope={scope}
      error={error ?? props.error}
      defaultChecked={answered ? typed !== undefined : props.defaultChecked}
    />
  );
}

export function DateField(props: ComponentProps<typeof DateFields>) {
  const { error, scope } = useRefusedField(props.name);
  const day = useRefusedField(datePartName(props.name, DATE_PARTS[0])).typed?.[0];
  const month = useRefusedField(datePartName(props.name, DATE_PARTS[1])).typed?.[0];
  const year = useRefusedField(datePartName(props.name, DATE_PARTS[2])).typed?.[0];
  const typed = day === undefined ? props.defaultValue : { day, month: month ?? "", year: year ?? "" };
  return <DateFields {...props} scope={scope} error={error ?? props.error} defaultValue={typed} />;
}
