import type { Metadata } from "next";
import type { ReactNode } from "react";

// The address is the key to the visit: it must not get into an index, nor into the logs of a site that is linked to.
export const metadata: Metadata = { robots: { index: false, follow: false, noarchive: true } };

export default function ManageLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
