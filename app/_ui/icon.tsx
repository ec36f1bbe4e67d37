import type { ReactNode } from "react";

const SHAPES = {
  alert: <path d="M8 2 14.5 13.5h-13zM8 6.5v3M8 11.7v.1" />,
  stop: <path d="M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3zM8 4.8v3.7M8 11v.1" />,
  info: <path d="M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4M8 7.3v3.6M8 5v.1" />,
  check: <path d="m2.8 8.4 3.4 3.4 7-7.4" />,
  cross: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  dot: <circle cx="8" cy="8" r="3.6" fill="currentColor" stroke="none" />,
  ring: <circle cx="8" cy="8" r="5" />,
  dashed: <circle cx="8" cy="8" r="5.4" strokeDasharray="2.6 2.2" />,
  noShow: <path d="M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4M5.6 5.6l4.8 4.8m0-4.8-4.8 4.8" />,
  clock: <path d="M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4M8 4.6V8l2.4 1.6" />,
  right: <path d="m6 3.2 4.8 4.8L6 12.8" />,
  left: <path d="M10 3.2 5.2 8l4.8 4.8" />,
  down: <path d="M3.2 6 8 10.8 12.8 6" />,
  calendar: <path d="M2.5 3.8h11v9.7h-11zM2.5 6.8h11M5.4 2v3M10.6 2v3" />,
  person: <path d="M8 7.4a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2M2.8 14c.3-3 2.4-4.4 5.2-4.4s4.9 1.4 5.2 4.4" />,
  course: (
    <path d="M1.8 11.5c2 0 2-3.5 4.1-3.5s2.1 3.5 4.2 3.5 2.1-3.5 4.1-3.5M1.8 6.5C3.8 6.5 3.8 3 5.9 3S8 6.5 10.1 6.5s2.1-3.5 4.1-3.5" />
  ),
  chart: <path d="M2.5 13.5h11M4.5 11V7.5M8 11V3M11.5 11V5.5" />,
  letter: <path d="M2 3.8h12v8.6H2zM2.2 4.2 8 8.8l5.8-4.6" />,
  door: <path d="M6.5 2.5h6v11h-6M2 8h7.5M7 5.4 9.6 8 7 10.6" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** Always beside a word, therefore never read out. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: 16 | 20 | 24 }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className="shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {SHAPES[name]}
    </svg>
  );
}
