import { useLocale, useTranslations } from "next-intl";
import type { ViewOf } from "#app/_server/view-of.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { LinkButton } from "#app/_ui/button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { Day } from "#app/_ui/time.tsx";
import { LightBadge } from "#app/(clinic)/today/_parts/light-badge.tsx";
import type { openClient } from "#lib/clients/queries/open-client.ts";
import { ADULT_AGE } from "#lib/clients/words.ts";
import { type LocalDate, yearsBetween } from "#lib/kernel/local-date.ts";

export type ClientCardView = ViewOf<typeof openClient>;

type Props = { readonly client: ClientCardView; readonly todayOn: LocalDate };

/** Who this is, so that nobody treats or books the wrong person, and what everybody must see at once. */
export function ClientBanner({ client, todayOn }: Props) {
  const t = useTranslations("clients");
  const locale = useLocale();
  const age = yearsBetween(client.birthOn, todayOn);
  return (
    <>
      <PageHeader
        above={<TextLink href="/clients">{t("title")}</TextLink>}
        title={`${client.givenName} ${client.familyName}, ${age}`}
        actions={
          <LinkButton href={`/clients/${client.id}/book`} tone="primary">
            {t("book")}
          </LinkButton>
        }
      />
      <div className="-mt-3 mb-6 grid gap-2">
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
          <span>
            {t("born")} <Day on={client.birthOn} locale={locale} />
          </span>
          {client.phone ? (
            <a href={`tel:${client.phone.replaceAll(/[^\d+]/g, "")}`} className="underline underline-offset-4">
              {client.phone}
            </a>
          ) : null}
          {client.email ? <span>{client.email}</span> : null}
        </p>
        <p className="flex flex-wrap gap-1.5">
          <LightBadge light={client.light} />
          {client.reviewNeeded ? (
            <Badge tone="warning" icon="clock">
              {t("reviewNeeded")}
            </Badge>
          ) : null}
          {client.duplicateCheck ? <Badge tone="warning">{t("duplicateCheck")}</Badge> : null}
          {age < ADULT_AGE ? <Badge tone="info">{t("minor")}</Badge> : null}
        </p>
        {client.guardian ? (
          <p>{t("guardianLine", { name: client.guardian.name, contact: client.guardian.contact ?? "" })}</p>
        ) : null}
      </div>
    </>
  );
}
