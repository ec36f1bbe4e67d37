import { notFound, redirect } from "next/navigation";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { openDesk } from "#app/_server/desk.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { cautionText } from "#app/(clinic)/appointments/[id]/start/_parts/caution-text.ts";
import { yearsBetween } from "#lib/kernel/local-date.ts";
import { wallOf } from "#lib/kernel/zone.ts";
import { openSession } from "#lib/sessions/queries/open-session.ts";
import { isRuleId } from "#lib/sessions/rules/starting.ts";
import { ByHand } from "./_parts/by-hand.tsx";
import { Runner } from "./_parts/runner.tsx";
import { runnerOf } from "./_parts/runner-of.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("session.run");
  return { title: t("tab") };
}

export default async function SessionPage({ params }: Props) {
  const { id } = await params;
  const outcome = await openSession(await openDesk(), { sessionId: id });
  if (!outcome.ok) notFound();
  const session = outcome.value;
  if (session.state === "signed") redirect(`/sessions/${id}/note`);
  const locale = await getLocale();
  const t = await getTranslations("session.run");
  const start = await getTranslations("session.start");
  const view = runnerOf(session, locale, (await getMessages()).session.run);
  const facts = [
    start("age", { years: yearsBetween(session.birthOn, wallOf(session.now, session.zone).date) }),
    ...(session.course ? [start("course", session.course)] : [start("single")]),
  ];
  const notes = session.cautions.filter(({ rule }) => isRuleId(rule)).map(({ rule }) => cautionText(rule, locale));
  return (
    <>
      <PageHeader title={session.clientName} lead={facts.join(" · ")} />
      {session.mayLead ? null : (
        <Notice tone="info" className="mb-4">
          {t("readOnly", { name: session.therapistName })}
        </Notice>
      )}
      {notes.length > 0 || session.compressionHold ? (
        <Notice tone="warning" title={t("cautions")} className="mb-4">
          <ul className="grid gap-1">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            {session.compressionHold ? <li>{t("compression")}</li> : null}
          </ul>
        </Notice>
      ) : null}
      <noscript>{session.mayLead && session.state === "open" ? <ByHand view={view} /> : null}</noscript>
      <Runner view={view} />
    </>
  );
}
