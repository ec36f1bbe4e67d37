"use client";

import { useEffect, useRef } from "react";
import { buttonClass } from "#app/_ui/button-class.ts";
import { CONTROL } from "#app/_ui/field.tsx";

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly text: string;
  readonly firstHref: string | undefined;
};

/** The search of people: "/" leads here from anywhere on the page, Enter finds, and Enter again opens the first. */
export function SearchBox({ label, hint, submit, text, firstHref }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (text) field.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      const at = event.target;
      const typing = at instanceof HTMLElement && at.closest("input, textarea, select, [contenteditable]") !== null;
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [text]);

  return (
    <search>
      <form
        action="/clients"
        method="get"
        className="flex max-w-form flex-wrap items-end gap-2"
        onSubmit={(event) => {
          const found = text !== "" && field.current?.value.trim() === text;
          if (!(found && firstHref)) return;
          event.preventDefault();
          window.location.assign(firstHref);
        }}
      >
        <div className="min-w-0 flex-1">
          <label htmlFor="client-search" className="font-semibold">
            {label}
          </label>
          <p id="client-search-hint" className="text-dense text-muted">
            {hint}
          </p>
          <input
            ref={field}
            id="client-search"
            name="q"
            type="search"
            defaultValue={text}
            maxLength={100}
            autoComplete="off"
            aria-describedby="client-search-hint"
            aria-keyshortcuts="/"
            className={`mt-1.5 w-full ${CONTROL}`}
          />
        </div>
        <button type="submit" className={buttonClass({ tone: "primary" })}>
          {submit}
        </button>
      </form>
    </search>
  );
}
