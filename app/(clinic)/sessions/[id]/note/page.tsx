import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { openDesk } from "#app/_server/desk.ts";
import { oneOf, type SearchParams } from "#app/_server/search-params.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Details } from "#app/_ui/details.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { Day, formatInstant } from "#app/_ui/time.tsx";
import { openNote } from "#lib/sessions/queries/open-note.ts";
import { Gaps } from "./_parts/gaps.tsx";
import { MinutesTable } from "./_parts/minutes-table.tsx";
import { NoteForm } from "./_parts/note-form.tsx";
import type { DraftView, NoteView, SignedView } from "./_parts/note-of.ts";
import { NoteText } from "./_parts/note-text.tsx";
import { SignForm } from "./_parts/sign-form.tsx";

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: SearchParams };

export async function generateMetadata() {
  const t = await getTranslations("session.note");
  return { title: t("tab") };
}

export default async function NotePage({ params, searchParams }: Props) {
  const { id } = await params;
  const outcome = await openNote(await openDesk(), { sessionId: id });
  if (!outcome.ok) notFound();
  const view: NoteView = outcome.value;
  const search = await searchParams;
  const t = await getTranslations("session.note");
  const locale = await getLocale();
  const headings = oneOf(search, "view") === "dap" ? "dap" : "soap";
  return (
    <>
      <PageHeader
        title={t("title", { name: view.clientName })}
        lead={t.rich("born", { date: () => <Day on={view.birthOn} locale={locale} /> })}
        above={
          view.state === "signed" ? (
            <Badge tone="success">{t("signed")}</Badge>
          ) : (
            <Badge tone="warning">{t("draft")}</Badge>
          )
        }
      />
      {view.state === "signed" ? (
        <Signature view={view} />
      ) : (
        <Draft view={view} saved={oneOf(search, "saved") === "yes"} />
      )}
      <div className="mt-6 grid gap-6 lg:grid-cols-2 lg:items-start print:block">
        <Card className="print:border-0 print:p-0">
          <p className="no-print mb-3 text-dense">
            {t("view")}: <TextLink href="?view=soap">{t("soap")}</TextLink> ·{" "}
            <TextLink href="?view=dap">{t("dap")}</TextLink>
          </p>
          <NoteText view={view} headings={headings} />
        </Card>
        <MinutesTable view={view} />
        {view.state === "signed" ? null : (
          <>
            <Card className="no-print">
              <Details summary={t("edit")} open={view.gaps.some(({ gap }) => gap !== "not-ended")}>
                <div className="mt-3">
                  <NoteForm view={view} />
                </div>
              </Details>
            </Card>
            {view.gaps.length === 0 ? <SignForm view={view} /> : null}
          </>
        )}
      </div>
    </>
  );
}

async function Draft({ view, saved }: { readonly view: DraftView; readonly saved: boolean }) {
  const t = await getTranslations("session.note");
  return (
    <div className="no-print grid gap-3">
      {saved ? (
        <Notice tone="success" role="status">
          {t("saved")}
        </Notice>
      ) : null}
      {view.timeliness === "in-time" ? null : (
        <Notice tone="warning">{view.timeliness === "late-entry" ? t("lateEntry") : t("late")}</Notice>
      )}
      <Gaps view={view} />
    </div>
  );
}

async function Signature({ view }: { readonly view: SignedView }) {
  const t = await getTranslations("session.note");
  const locale = await getLocale();
  const time = view.signedAt ? formatInstant(view.signedAt, view.zone, locale, "dateTime") : "";
  return (
    <Notice tone={view.intact ? "success" : "danger"} title={t("signedBy", { name: view.signerName ?? "", time })}>
      <p>{view.intact ? t("intact") : t("broken")}</p>
      {view.timeliness === "late-entry" ? <p>{t("lateEntry")}</p> : null}
      <p className="text-meta break-all">
        {t("hash")}: {view.contentHash}
      </p>
    </Notice>
  );
}
