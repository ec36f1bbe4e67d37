import type { IconName } from "./icon.tsx";

export type Tone = "neutral" | "primary" | "info" | "success" | "warning" | "danger";

export const SOFT = {
  neutral: "bg-sunken text-text border-divider",
  primary: "bg-primary-soft text-on-primary-soft border-primary-soft",
  info: "bg-info-soft text-on-info-soft border-info-soft",
  success: "bg-success-soft text-on-success-soft border-success-soft",
  warning: "bg-warning-soft text-on-warning-soft border-warning-soft",
  danger: "bg-danger-soft text-on-danger-soft border-danger-soft",
} as const satisfies Record<Tone, string>;

/** The sign beside the word: a colour never speaks alone. */
export const TONE_ICON = {
  neutral: "ring",
  primary: "dot",
  info: "info",
  success: "check",
  warning: "alert",
  danger: "stop",
} as const satisfies Record<Tone, IconName>;
