"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button-class.ts";

type Props = ButtonLook & Omit<ComponentProps<"button">, "type"> & { readonly working?: string };

/** Refuses a second press while the first is on its way. It stays focusable, so a keyboard keeps its place. */
export function SubmitButton({
  working,
  children,
  tone = "primary",
  wide = false,
  className,
  onClick,
  ...rest
}: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={buttonClass({ tone, wide }, className)}
      aria-disabled={pending}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {pending && working ? working : children}
    </button>
  );
}
