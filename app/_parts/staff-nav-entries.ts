import type { IconName } from "#app/_ui/icon.tsx";
import type { StaffRole } from "#lib/access/words.ts";

type Entry = {
  readonly key: "today" | "clients" | "courses" | "dashboard" | "outbox";
  readonly href: string;
  readonly icon: IconName;
  readonly roles: readonly StaffRole[];
};

const CARE: readonly StaffRole[] = ["owner", "manager", "clinical-lead", "therapist", "trainee", "reception"];

const ENTRIES: readonly Entry[] = [
  { key: "today", href: "/today", icon: "calendar", roles: CARE },
  { key: "clients", href: "/clients", icon: "person", roles: CARE },
  { key: "courses", href: "/courses", icon: "course", roles: CARE },
  { key: "dashboard", href: "/dashboard", icon: "chart", roles: ["owner", "manager", "clinical-lead", "accountant"] },
  { key: "outbox", href: "/outbox", icon: "letter", roles: ["owner", "manager", "reception"] },
];

/** Spares people doors that would not open for them. The doors themselves are guarded by the deeds behind them. */
export function staffNavEntries(roles: readonly StaffRole[]): readonly Entry[] {
  return ENTRIES.filter((entry) => entry.roles.some((role) => roles.includes(role)));
}
