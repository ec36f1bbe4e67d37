import { getLocale, getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { currentClinic, openDesk } from "#app/_server/desk.ts";
import { oneOf, pathWith, type SearchParams } from "#app/_server/search-params.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Details } from "#app/_ui/details.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import type { IconName } from "#app/_ui/icon.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { Pagination } from "#app/_ui/pagination.tsx";
import { Time } from "#app/_ui/time.tsx";
import type { Tone } from "#app/_ui/tone.ts";
import { type ListedMessage, listMessages } from "#lib/notices/queries/list-messages.ts";
import { MESSAGE_STATES, type MessageState } from "#lib/notices/words.ts";
import { ChoiceLinks } from "../today/_parts/choice-links.tsx";

const LOOK = {
  queued: { tone: "info", icon: "clock" },
  sent: { tone: "success", icon: "check" },
  kept: { tone: "neutral", icon: "letter" },
  withdrawn: { tone: "neutral", icon: "cross" },
  failed: { tone: "danger", icon: "stop" },
} as const satisfies Record<MessageState, { tone: Tone; icon: IconName }>;

export async function generateMetadata() {
  const t = await getTranslations("outbox");
  return { title: t("title") };
}

/** Every message that went out or waits to. Without a mail relay this page is the only place where it goes. */
export default async function OutboxPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const t = await getTranslations("outbox");
  const common = await getTranslations("common.pages");
  const params = await searchParams;
  const state = MESSAGE_STATES.find((one) => one === oneOf(params, "state"));
  const before = oneOf(params, "before");
  const desk = await openDesk();
  const listed = await listMessages(desk, { ...(state && { state }), ...(before && { before }) });
  if (!listed.ok) return <RefusedPage refusal={listed.refusal} />;
  const { zone } = await currentClinic(desk);
  const { messages, next } = listed.value;

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ChoiceLinks
        label={t("filter")}
        links={[
          { href: "/outbox", label: t("all"), current: state === undefined },
          ...MESSAGE_STATES.map((one) => ({
            href: pathWith("/outbox", { state: one }),
            label: t(`state.${one}`),
            current: state === one,
          })),
        ]}
      />
      <div className="mt-4">
        {messages.length === 0 ? <EmptyState title={state ? t("noneLike") : t("none")} /> : null}
        <ul className="grid gap-3">
          {messages.map((message) => (
            <MessageItem key={message.id} message={message} zone={zone} />
          ))}
        </ul>
      </div>
      <Pagination
        label={common("label")}
        previous={before ? { href: pathWith("/outbox", { state }), label: t("newest") } : undefined}
        next={next ? { href: pathWith("/outbox", { state, before: next }), label: t("older") } : undefined}
      />
    </>
  );
}

async function MessageItem({ message, zone }: { readonly message: ListedMessage; readonly zone: string }) {
  const t = await getTranslations("outbox");
  const locale = await getLocale();
  const at = message.sentAt ?? message.createdAt;
  return (
    <li className="rounded-card border border-divider bg-surface px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-body">{message.subject}</h2>
        <Badge {...LOOK[message.state]}>{t(`state.${message.state}`)}</Badge>
      </div>
      <p className="text-dense text-muted">
        {t("to", { recipient: message.recipient })} · {t(`kind.${message.kind}`)} ·{" "}
        <Time at={new Date(at)} zone={zone} locale={locale} />
      </p>
      {message.lastError ? (
        <p className="mt-1 text-dense text-danger">
          {t("error", { error: message.lastError, attempts: message.attempts })}
        </p>
      ) : null}
      <Details summary={t("text")}>
        {/* The shape of a message is its text: blank lines are meant. */}
        <p className="py-1 text-dense whitespace-pre-wrap">{message.body}</p>
        {message.linksShown ? null : <p className="py-1 text-dense text-muted">{t("linkHidden")}</p>}
        {message.calendarFile ? <p className="py-1 text-dense text-muted">{t("calendarFile")}</p> : null}
      </Details>
    </li>
  );
}
