import { getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { currentActor, openDesk } from "#app/_server/desk.ts";
import { oneOf, pathWith, type SearchParams } from "#app/_server/search-params.ts";
import { LinkButton } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { Pagination } from "#app/_ui/pagination.tsx";
import { hasRole } from "#lib/access/actor.ts";
import { listOpenTasks } from "#lib/intake/queries/list-open-tasks.ts";
import { ReviewCard } from "./_parts/review-card.tsx";

const OUTCOMES = ["accepted", "declined", "closed"] as const;

export async function generateMetadata() {
  const t = await getTranslations("reviews");
  return { title: t("title") };
}

/** Everything that waits for a therapist's word, the most pressing first. */
export default async function ReviewsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const t = await getTranslations("reviews");
  const common = await getTranslations("common.pages");
  const params = await searchParams;
  const cursor = oneOf(params, "after");
  const [desk, actor] = [await openDesk(), await currentActor()];
  const open = await listOpenTasks(desk, { ...(cursor && { cursor }) });
  if (!open.ok) return <RefusedPage refusal={open.refusal} />;
  const { tasks, next } = open.value;
  const mayDecide = actor !== undefined && hasRole(actor, "therapist", "clinical-lead");
  const done = OUTCOMES.find((one) => one === oneOf(params, "done"));

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {done ? <Notice tone="success" role="status" title={t(`done.${done}`)} className="mb-4" /> : null}
      {tasks.length === 0 ? (
        <EmptyState title={t("none")} action={<LinkButton href="/today">{t("toToday")}</LinkButton>} />
      ) : (
        <ul className="grid max-w-public gap-4">
          {tasks.map((task) => (
            <ReviewCard key={task.taskId} task={task} now={desk.clock.now()} mayDecide={mayDecide} />
          ))}
        </ul>
      )}
      <Pagination
        label={common("label")}
        previous={cursor ? { href: "/reviews", label: common("previous") } : undefined}
        next={next ? { href: pathWith("/reviews", { after: next }), label: common("next") } : undefined}
      />
    </>
  );
}
