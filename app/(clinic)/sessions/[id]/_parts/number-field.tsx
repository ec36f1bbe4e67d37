import { TextField } from "#app/_ui/bound-fields.tsx";

export function NumberField({ name, label }: { readonly name: string; readonly label: string }) {
  return <TextField name={name} label={label} type="number" min={0} max={60} step={0.25} inputMode="decimal" />;
}
