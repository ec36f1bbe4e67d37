import Link from "next/link";
import { useTranslations } from "next-intl";

/** Three streams that meet: the sign of the product, drawn in the current colour. */
export function Wordmark({ href }: { readonly href: string }) {
  const t = useTranslations();
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={t("nav.home")}
      className="inline-flex min-h-11 items-center gap-2 text-h3 font-semibold text-text no-underline"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        width="26"
        height="26"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        className="text-primary"
      >
        <path d="M12 21v-6.5M12 14.5C12 9.5 4.5 10.5 4.5 3M12 14.5C12 9.5 19.5 10.5 19.5 3M12 10.5V3" />
      </svg>
      {t("common.product")}
    </Link>
  );
}
