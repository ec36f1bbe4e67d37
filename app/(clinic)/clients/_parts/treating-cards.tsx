import { getLocale, getTranslations } from "next-intl/server";
import { openDesk } from "#app/_server/desk.ts";
import type { ViewOf } from "#app/_server/view-of.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { LinkButton } from "#app/_ui/button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { Day, formatInstant } from "#app/_ui/time.tsx";
import { CONSENT_TEXTS } from "#lib/intake/knowledge/consents.ts";
import { ROLE_LABELS } from "#lib/intake/knowledge/topics.ts";
import { openDecision } from "#lib/intake/queries/open-decision.ts";
import { openIntake } from "#lib/intake/queries/open-intake.ts";
import { CONSENT_KINDS, LETTER_ROLES, TOPICS } from "#lib/intake/words.ts";
import { listSessions } from "#lib/sessions/queries/list-sessions.ts";
import { DecisionCard } from "./decision-card.tsx";
import type { DecisionView } from "./decision-view.ts";
import { topicLabel } from "./topic-label.ts";

type Props = { readonly clientId: string; readonly zone: string; readonly mayAccept: boolean };

/** What only those who treat may read: decision, letters, consents, sessions. */
export async function TreatingCards({ clientId, zone, mayAccept }: Props) {
  const desk = await openDesk();
  const [decision, intake, sessions] = await Promise.all([
    openDecision(desk, { clientId }),
    openIntake(desk, { clientId }),
    listSessions(desk, { clientId }),
  ]);
  const view = decision.ok ? decision.value : undefined;
  return (
    <div className="grid gap-4">
      <DecisionCard decision={view} stale={intake.ok ? intake.value.stale.length : 0} zone={zone} />
      <LettersCard clientId={clientId} letters={view?.letters ?? []} mayAccept={mayAccept} />
      <ConsentsCard consents={view?.consents ?? []} zone={zone} />
      <SessionsCard sessions={sessions.ok ? sessions.value : []} zone={zone} />
    </div>
  );
}

type LettersProps = {
  readonly clientId: string;
  readonly letters: DecisionView["letters"];
  readonly mayAccept: boolean;
};

async function LettersCard({ clientId, letters, mayAccept }: LettersProps) {
  const t = await getTranslations("clients.letters");
  const locale = await getLocale();
  return (
    <Card
      title={t("title")}
      aside={mayAccept ? <LinkButton href={`/clients/${clientId}/letter`}>{t("add")}</LinkButton> : null}
    >
      {letters.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ul className="grid gap-3">
        {letters.map((letter) => (
          <li key={letter.id}>
            <p className="flex flex-wrap items-center justify-between gap-2">
              <span className="font-semibold">{labelOfTopic(letter.topic, locale)}</span>
              <LetterBadge verdict={letter.verdict} voided={letter.voidedAt !== null} />
            </p>
            <p className="text-dense text-muted">
              {t("line", { role: labelOfRole(letter.role, locale), doctor: letter.doctorName })},{" "}
              <Day on={letter.issuedOn} locale={locale} shape="shortDate" />
              {letter.validUntil ? (
                <>
                  {" – "}
                  <Day on={letter.validUntil} locale={locale} shape="shortDate" />
                </>
              ) : null}
            </p>
            {letter.limits ? <p className="text-dense">{letter.limits}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function LetterBadge({
  verdict,
  voided,
}: {
  readonly verdict: "approved" | "refused";
  readonly voided: boolean;
}) {
  const t = await getTranslations("clients.letters");
  if (voided) return <Badge>{t("voided")}</Badge>;
  return <Badge tone={verdict === "approved" ? "success" : "danger"}>{t(verdict)}</Badge>;
}

/** The columns are plain text, filled by acceptClearance only. */
function labelOfTopic(topic: string, locale: "en" | "de"): string {
  const known = TOPICS.find((one) => one === topic);
  return known ? topicLabel(known, locale, topic) : topic;
}

function labelOfRole(role: string, locale: "en" | "de"): string {
  const known = LETTER_ROLES.find((one) => one === role);
  return known ? ROLE_LABELS[known][locale] : role;
}

const LOOK = { given: "success", refused: "danger", withdrawn: "warning" } as const;

async function ConsentsCard({
  consents,
  zone,
}: {
  readonly consents: DecisionView["consents"];
  readonly zone: string;
}) {
  const t = await getTranslations("clients.consents");
  const locale = await getLocale();
  // The newest row of a kind is the one in force; rows come newest first.
  const newest = CONSENT_KINDS.flatMap((kind) => consents.find((one) => one.kind === kind) ?? []);
  return (
    <Card title={t("title")}>
      {newest.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ul className="grid gap-2">
        {newest.map((consent) => (
          <li key={consent.id} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              {CONSENT_KINDS.filter((kind) => kind === consent.kind).map((kind) => CONSENT_TEXTS[kind].title[locale])}
              <span className="text-dense text-muted">
                {" "}
                {formatInstant(consent.signedAt, zone, locale, "shortDate")}
              </span>
            </span>
            <Badge tone={LOOK[consent.given]}>{t(consent.given)}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Session = ViewOf<typeof listSessions>[number];
const SHOWN = 10;

async function SessionsCard({ sessions, zone }: { readonly sessions: readonly Session[]; readonly zone: string }) {
  const t = await getTranslations("clients.sessions");
  const locale = await getLocale();
  return (
    <Card title={t("title")}>
      {sessions.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ul className="grid gap-1">
        {sessions.slice(0, SHOWN).map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-3">
            <span>
              <TextLink href={`/sessions/${session.id}${session.endedAt ? "/note" : ""}`} className="inline-block py-1">
                {formatInstant(session.startedAt, zone, locale, "shortDate")}
              </TextLink>
              <span className="text-dense text-muted">
                {" "}
                {session.staffName}
                {session.totalMinutes === null ? null : ` · ${t("minutes", { minutes: session.totalMinutes })}`}
              </span>
            </span>
            {session.signedAt ? (
              <Badge tone="success">{t("signed")}</Badge>
            ) : (
              <Badge tone="warning">{t("draft")}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
