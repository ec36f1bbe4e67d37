import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./cx.ts";

export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      className={cx("font-semibold text-primary underline underline-offset-4 hover:text-primary-hover", className)}
      {...rest}
    />
  );
}
