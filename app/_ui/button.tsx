import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class.ts";

export function Button({ tone, wide, className, type = "button", ...rest }: ButtonLook & ComponentProps<"button">) {
  return (
    <button
      type={type}
      className={buttonClass({ ...(tone && { tone }), ...(wide && { wide }) }, className)}
      {...rest}
    />
  );
}

export function LinkButton({ tone, wide, className, ...rest }: ButtonLook & ComponentProps<typeof Link>) {
  // Never fetched ahead of a press: reading a chart is written down, and only a person may cause that.
  return (
    <Link
      prefetch={false}
      className={buttonClass({ ...(tone && { tone }), ...(wide && { wide }) }, className)}
      {...rest}
    />
  );
}
