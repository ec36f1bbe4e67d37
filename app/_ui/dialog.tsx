"use client";

import { type ReactNode, useId, useRef } from "react";
import { type ButtonTone, buttonClass } from "./button-class.ts";
import { Icon } from "./icon.tsx";

type Props = {
  readonly trigger: ReactNode;
  /** Where the same deed can be done without JavaScript. */
  readonly href: string;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
  readonly tone?: ButtonTone;
};

/** A link to a page that does the same; where scripts run, the native modal dialog opens instead. */
export function Dialog({ trigger, href, title, closeLabel, children, tone = "secondary" }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <a
        href={href}
        className={buttonClass({ tone })}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          dialog.current?.showModal();
        }}
      >
        {trigger}
      </a>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-card border border-divider bg-surface p-0 text-text"
      >
        <div className="flex items-start justify-between gap-4 border-b border-divider p-4">
          <h2 id={titleId} className="text-h3">
            {title}
          </h2>
          <button
            type="button"
            className={buttonClass({ tone: "quiet" }, "-m-1")}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="cross" />
            {closeLabel}
          </button>
        </div>
        <div className="p-4">{children}</div>
      </dialog>
    </>
  );
}
