"use client";

import { CrashNotice } from "#app/_parts/crash-notice.tsx";

export default function PageError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return <CrashNotice error={error} retry={retry} />;
}
