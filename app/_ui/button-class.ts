import { cx } from "./cx.ts";

const TONES = {
  primary: "min-h-(--control-height-primary) border-transparent bg-primary text-on-primary hover:bg-primary-hover",
  secondary: "min-h-(--control-height) border-control bg-surface text-text hover:bg-sunken",
  quiet: "min-h-(--control-height) border-transparent text-primary hover:bg-primary-soft hover:text-on-primary-soft",
  danger: "min-h-(--control-height-primary) border-transparent bg-danger text-on-danger hover:bg-danger-hover",
} as const;

export type ButtonTone = keyof typeof TONES;
export type ButtonLook = { readonly tone?: ButtonTone; readonly wide?: boolean };

export function buttonClass({ tone = "secondary", wide = false }: ButtonLook, extra?: string): string {
  return cx(
    "inline-flex items-center justify-center gap-2 rounded-control border px-4 py-1 text-center font-semibold no-underline transition-colors",
    "disabled:cursor-not-allowed disabled:border-divider disabled:bg-sunken disabled:text-subtle aria-disabled:cursor-progress",
    TONES[tone],
    wide && "w-full",
    extra,
  );
}
