import { useTranslations } from "next-intl";
import { Card } from "#app/_ui/card.tsx";
import type { GivenAnswers, QuestionKey } from "#lib/intake/knowledge/answers.ts";
import { QUESTIONS } from "#lib/intake/knowledge/questions.ts";
import { QuestionFields } from "./question-fields.tsx";

type Props = { readonly asked: readonly QuestionKey[]; readonly onFile: GivenAnswers };

/** The whole history, shown by style alone once there is news since the last visit. */
export function Reopened({ asked, onFile }: Props) {
  const t = useTranslations("session.start");
  const keys = QUESTIONS.filter((row) => row.class !== "V" && row.parent === undefined && !asked.includes(row.key)).map(
    (row) => row.key,
  );
  return (
    <div className="hidden group-has-[input[name='answers.news_since_last']:is([value=yes],[value=unsure]):checked]/form:block not-supports-[selector(:has(*))]:block">
      <Card title={t("history")}>
        <p className="mb-3 text-muted">{t("historyLead")}</p>
        <QuestionFields keys={keys} filled={onFile} onFile={onFile} group="reopened" />
      </Card>
    </div>
  );
}
