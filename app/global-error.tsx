"use client";

import { CrashNotice } from "#app/_parts/crash-notice.tsx";
import "./globals.css";

export default function GlobalError({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <html lang={typeof document === "undefined" ? "en" : document.documentElement.lang || "en"}>
      <body>
        <CrashNotice error={error} retry={retry} />
      </body>
    </html>
  );
}
