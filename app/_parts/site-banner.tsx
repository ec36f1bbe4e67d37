import { getTranslations } from "next-intl/server";
import { cx } from "#app/_ui/cx.ts";
import { Icon } from "#app/_ui/icon.tsx";
import { readEnv } from "#lib/kernel/env.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** What everybody must know before typing anything. */
export async function SiteBanner({ staff = false }: { readonly staff?: boolean }) {
  const t = await getTranslations("common.banner");
  const { APP_ENV, APP_URL } = readEnv();
  const address = new URL(APP_URL);
  const lines = [
    APP_ENV === "demo" && t("demo"),
    address.protocol === "http:" && !LOOPBACK.has(address.hostname) && t("plainHttp"),
    staff && t("ruleSet"),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;

  return (
    <div className="no-print border-b border-warning bg-warning-soft text-dense text-on-warning-soft">
      <ul className={cx("mx-auto grid gap-0.5 px-4 py-1.5 sm:px-6", staff ? "max-w-page" : "max-w-public")}>
        {lines.map((line) => (
          <li key={line} className="flex items-start gap-2">
            <span className="mt-0.5">
              <Icon name="alert" />
            </span>
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
