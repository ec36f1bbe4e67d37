import type { ReactNode } from "react";
import { PublicShell } from "#app/_parts/public-shell.tsx";

export default function VisitorLayout({ children }: { readonly children: ReactNode }) {
  return <PublicShell>{children}</PublicShell>;
}
