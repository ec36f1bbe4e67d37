import { useFormatter, useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { TextField } from "#app/_ui/bound-fields.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Details } from "#app/_ui/details.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import type { OpenTask } from "#app/(clinic)/today/_parts/waiting-panel.tsx";
import { RuleList } from "../../clients/_parts/rule-list.tsx";
import { topicLabel } from "../../clients/_parts/topic-label.ts";
import { decideHere } from "../actions.ts";

type Props = { readonly task: OpenTask; readonly now: Date; readonly mayDecide: boolean };

/** One decision that waits: who, when, what needs a look, and one press for either answer. */
export function ReviewCard({ task, now, mayDecide }: Props) {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const format = useFormatter();
  const zone = task.zone ?? "UTC";
  return (
    <li id={`task-${task.taskId}`} className="scroll-mt-20">
      <Card
        title={<TextLink href={`/clients/${task.clientId}`}>{task.clientName}</TextLink>}
        aside={<Marks task={task} />}
        className="target:border-primary"
      >
        <p className="text-dense text-muted">
          {task.start ? `${formatInstant(new Date(task.start), zone, locale, "dateTime")} · ` : null}
          {t("since", { age: format.relativeTime(new Date(task.openedAt), now) })}
          {task.dueAt
            ? ` · ${t("due", { when: formatInstant(new Date(task.dueAt), zone, locale, "dateTime") })}`
            : null}
        </p>
        <Findings task={task} />
        {mayDecide ? <Decision task={task} /> : <p className="mt-3 text-dense text-muted">{t("traineeNote")}</p>}
      </Card>
    </li>
  );
}

function Marks({ task }: { readonly task: OpenTask }) {
  const t = useTranslations("reviews");
  return (
    <span className="flex flex-wrap gap-1.5">
      {task.kind === "red-flag" ? (
        <Badge tone="danger">{t("redFlag")}</Badge>
      ) : (
        <Badge tone="warning" icon="clock">
          {t("pending")}
        </Badge>
      )}
      {task.urgent === "none" ? null : <Badge tone="danger">{t(`urgent.${task.urgent}`)}</Badge>}
    </span>
  );
}

/** The rules in words: what was said, and what it means for a session. */
function Findings({ task }: { readonly task: OpenTask }) {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const topics = task.pendingTopics.map((topic) => topicLabel(topic, locale, t("intakeOpen")));
  const nothing = task.rules.length + topics.length === 0 && !task.freeText;
  return (
    <div className="mt-3 grid max-w-measure gap-3">
      {task.rules.length > 0 ? (
        <div>
          <h3 className="text-dense font-semibold text-muted">{t("look")}</h3>
          <RuleList rules={task.rules} />
        </div>
      ) : null}
      {topics.length > 0 ? <p>{t("letters", { topics: topics.join(", ") })}</p> : null}
      {task.freeText ? (
        <div>
          <h3 className="text-dense font-semibold text-muted">{t("freeText")}</h3>
          <blockquote className="border-s-2 border-control ps-3 whitespace-pre-wrap">{task.freeText}</blockquote>
        </div>
      ) : null}
      {nothing ? <p>{t("nothingFound")}</p> : null}
    </div>
  );
}

/** Accepting is one press; a decline says why, and so does every answer to a red flag. */
function Decision({ task }: { readonly task: OpenTask }) {
  const t = useTranslations("reviews");
  const redFlag = task.kind === "red-flag";
  const of = <span className="sr-only">: {task.clientName}</span>;
  const reason = (
    <TextField name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={500} autoComplete="off" />
  );
  const decide = decideHere.bind(null, task.taskId);
  if (redFlag)
    return (
      <ActionForm
        action={decide}
        scope={task.taskId}
        className="mt-4 max-w-form gap-3"
        labels={{ reason: t("reason") }}
      >
        <p className="text-dense text-muted">{t("flagHint")}</p>
        {reason}
        <div>
          <Button type="submit" tone="primary" name="verdict" value="accept">
            {t("closeFlag")}
            {of}
          </Button>
        </div>
      </ActionForm>
    );
  return (
    <div className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-2">
      <ActionForm action={decide} className="gap-3">
        <Button type="submit" tone="primary" name="verdict" value="accept">
          {t("accept")}
          {of}
        </Button>
      </ActionForm>
      <Details summary={t("declineMore")} className="min-w-0 flex-1">
        <ActionForm
          action={decide}
          scope={task.taskId}
          className="max-w-form gap-3 py-2"
          labels={{ reason: t("reason") }}
        >
          {reason}
          <div>
            <Button type="submit" tone="danger" name="verdict" value="decline">
              {t("decline")}
              {of}
            </Button>
          </div>
        </ActionForm>
      </Details>
    </div>
  );
}
