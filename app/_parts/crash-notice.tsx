"use client";

import { buttonClass } from "#app/_ui/button-class.ts";
import de from "#app/messages/de/crash.json";
import en from "#app/messages/en/crash.json";

type Props = { readonly error: unknown; readonly retry: () => void };

/** Shown when the server could not answer, so the words are here already, in every language. */
export function CrashNotice({ error, retry }: Props) {
  const words = typeof document !== "undefined" && document.documentElement.lang === "de" ? de : en;
  const digest = typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : undefined;
  return (
    <div className="mx-auto max-w-public px-4 py-10">
      <h1 className="text-h1">{words.title}</h1>
      <p className="mt-2 max-w-measure text-muted">{words.text}</p>
      {digest ? (
        <p className="mt-4 text-dense text-muted">
          {words.reference}: <code className="text-text">{digest}</code>
        </p>
      ) : null}
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <button type="button" className={buttonClass({ tone: "primary" })} onClick={retry}>
          {words.retry}
        </button>
        {/* A full load on purpose: whatever broke in this page is gone with it. */}
        <a href="/" className="font-semibold text-primary underline underline-offset-4">
          {words.home}
        </a>
      </div>
    </div>
  );
}
