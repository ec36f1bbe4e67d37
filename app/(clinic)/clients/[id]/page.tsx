import { getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { currentActor, currentClinic, openDesk } from "#app/_server/desk.ts";
import { treats } from "#lib/access/actor.ts";
import { openClient } from "#lib/clients/queries/open-client.ts";
import { listCourses } from "#lib/courses/queries/list-courses.ts";
import { mayAcceptClearance } from "#lib/intake/policy.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { listClientVisits } from "#lib/scheduling/queries/list-client-visits.ts";
import { ClientBanner } from "../_parts/client-banner.tsx";
import { CourseCard } from "../_parts/course-card.tsx";
import { TreatingCards } from "../_parts/treating-cards.tsx";
import { VisitsCard } from "../_parts/visits-card.tsx";

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("clients");
  // The name stays out of the browser's history and of the tab that a passer-by can read.
  return { title: t("cardTitle") };
}

/** One card: who she is, what to look out for, where her course stands; health only for those who treat. */
export default async function ClientPage({ params }: Props) {
  const { id: clientId } = await params;
  const [desk, actor] = [await openDesk(), await currentActor()];
  const card = await openClient(desk, { clientId });
  if (!card.ok) return <RefusedPage refusal={card.refusal} />;
  const client = card.value;
  const [clinic, courses, visits] = await Promise.all([
    currentClinic(desk),
    listCourses(desk, { clientId: client.id }),
    listClientVisits(desk, { clientId: client.id }),
  ]);
  const now = desk.clock.now();
  return (
    <>
      <ClientBanner client={client} todayOn={localDateOf(now, clinic.zone)} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <CourseCard courses={courses.ok ? courses.value.rows : []} />
          <VisitsCard visits={visits.ok ? visits.value.visits : []} now={now} />
        </div>
        {actor && treats(actor) ? (
          <TreatingCards clientId={client.id} zone={clinic.zone} mayAccept={mayAcceptClearance(actor)} />
        ) : null}
      </div>
    </>
  );
}
