import { getLocale, getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { openDesk } from "#app/_server/desk.ts";
import { oneOf, pathWith, type SearchParams } from "#app/_server/search-params.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { LinkButton } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { Pagination } from "#app/_ui/pagination.tsx";
import { Cell, HeadCell, Row, Table } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { Day } from "#app/_ui/time.tsx";
import { searchClients } from "#lib/clients/queries/search-clients.ts";
import type { Found } from "./_parts/find-candidates.ts";
import { SearchBox } from "./_parts/search-box.tsx";

export async function generateMetadata() {
  const t = await getTranslations("clients");
  return { title: t("title") };
}

export default async function ClientsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const t = await getTranslations("clients");
  const params = await searchParams;
  const text = (oneOf(params, "q") ?? "").slice(0, 100);
  const cursor = oneOf(params, "after");
  const found = await searchClients(await openDesk(), { text, ...(cursor && { cursor }) });
  if (!found.ok) return <RefusedPage refusal={found.refusal} />;
  const { clients, next } = found.value;
  const [first] = clients;

  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <LinkButton href="/clients/new" tone="primary">
            {t("new")}
          </LinkButton>
        }
      />
      <SearchBox
        label={t("search")}
        hint={t("searchHint")}
        submit={t("find")}
        text={text}
        firstHref={first ? `/clients/${first.id}` : undefined}
      />
      <div className="mt-6">
        {first ? <ClientTable clients={clients} text={text} /> : <NobodyFound text={text} />}
        <Pages text={text} further={cursor !== undefined} next={next} />
      </div>
    </>
  );
}

async function NobodyFound({ text }: { readonly text: string }) {
  const t = await getTranslations("clients");
  return (
    <EmptyState
      title={text ? t("nobody", { text }) : t("nobodyYet")}
      action={<LinkButton href="/clients/new">{t("new")}</LinkButton>}
    >
      {text ? t("nobodyHint") : null}
    </EmptyState>
  );
}

type PagesProps = { readonly text: string; readonly further: boolean; readonly next: string | null };

async function Pages({ text, further, next }: PagesProps) {
  const t = await getTranslations("clients");
  const common = await getTranslations("common.pages");
  const path = (after?: string) => pathWith("/clients", { q: text || undefined, after });
  return (
    <Pagination
      label={common("label")}
      previous={further ? { href: path(), label: t("fromStart") } : undefined}
      next={next ? { href: path(next), label: common("next") } : undefined}
    />
  );
}

async function ClientTable({ clients, text }: { readonly clients: readonly Found[]; readonly text: string }) {
  const t = await getTranslations("clients");
  const locale = await getLocale();
  return (
    <Table caption={text ? t("foundFor", { text }) : t("title")}>
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("born")}</HeadCell>
          <HeadCell className="max-sm:hidden">{t("phone")}</HeadCell>
          <HeadCell className="max-lg:hidden">{t("email")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <Row key={client.id}>
            <Cell>
              <TextLink href={`/clients/${client.id}`} className="inline-block py-2">
                {client.name}
              </TextLink>{" "}
              {client.duplicateCheck ? <Badge tone="warning">{t("duplicateCheck")}</Badge> : null}
            </Cell>
            <Cell>
              <Day on={client.birthOn} locale={locale} shape="shortDate" />
            </Cell>
            <Cell className="max-sm:hidden">{client.phone}</Cell>
            <Cell className="max-lg:hidden">{client.email}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
