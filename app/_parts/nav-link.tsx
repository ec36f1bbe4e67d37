"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type Props = {
  readonly href: string;
  readonly children: ReactNode;
  readonly className: string;
  /** For a page whose address begins those of its neighbours in the same list. */
  readonly exact?: boolean;
};

/** Marks the page one is on. A layout cannot know it: it stays while pages change beneath. */
export function NavLink({ href, children, className, exact = false }: Props) {
  return (
    <Link href={href} prefetch={false} aria-current={currentOf(usePathname(), href, exact)} className={className}>
      {children}
    </Link>
  );
}

function currentOf(pathname: string, href: string, exact: boolean): "page" | "true" | undefined {
  if (pathname === href) return "page";
  return !exact && pathname.startsWith(`${href}/`) ? "true" : undefined;
}
