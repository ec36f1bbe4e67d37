import { getLocale, getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { currentActor, currentClinic, openDesk } from "#app/_server/desk.ts";
import { oneOf, pathWith, type SearchParams } from "#app/_server/search-params.ts";
import { LinkButton } from "#app/_ui/button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { Day } from "#app/_ui/time.tsx";
import { treats } from "#lib/access/actor.ts";
import { listOpenTasks } from "#lib/intake/queries/list-open-tasks.ts";
import { isLocalDate } from "#lib/kernel/local-date.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { openDay } from "#lib/scheduling/queries/open-day.ts";
import { ChoiceLinks } from "./_parts/choice-links.tsx";
import { DayList } from "./_parts/day-list.tsx";
import { DayNav } from "./_parts/day-nav.tsx";
import { readAnswer } from "./_parts/read-answer.ts";
import { WaitingPanel } from "./_parts/waiting-panel.tsx";

export async function generateMetadata() {
  const t = await getTranslations("today");
  return { title: t("title") };
}

/** The day as the desk and the therapists work through it. */
export default async function TodayPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const t = await getTranslations("today");
  const locale = await getLocale();
  const params = await searchParams;
  const [desk, actor] = [await openDesk(), await currentActor()];
  const clinic = await currentClinic(desk);
  const now = desk.clock.now();
  const todayOn = localDateOf(now, clinic.zone);
  const date = oneOf(params, "date") ?? todayOn;
  const staff = oneOf(params, "staff");
  const on = isLocalDate(date) ? date : todayOn;

  const day = await openDay(desk, { on, ...(staff && { therapist: staff }) });
  if (!day.ok) return <RefusedPage refusal={day.refusal} />;
  const treating = actor !== undefined && treats(actor);
  const tasks = treating ? await listOpenTasks(desk, {}) : undefined;
  const dateHere = on === todayOn ? undefined : on;

  return (
    <>
      <PageHeader
        above={on === todayOn ? t("today") : t("dayList")}
        title={<Day on={on} locale={locale} shape="weekday" />}
        actions={
          <>
            <DayNav on={on} todayOn={todayOn} staff={staff} />
            <LinkButton href={pathWith("/today/book", { date: on })} tone="primary">
              {t("book")}
            </LinkButton>
          </>
        }
      />
      <ChoiceLinks
        label={t("therapist")}
        links={[
          { href: pathWith("/today", { date: dateHere }), label: t("everybody"), current: staff === undefined },
          ...day.value.staff.map(({ id, name }) => ({
            href: pathWith("/today", { date: dateHere, staff: id }),
            label: name,
            current: staff === id,
          })),
        ]}
      />
      <p className="no-print mt-3 lg:hidden">
        <TextLink href="#waiting" className="inline-block py-2">
          {t("waiting.label")}
        </TextLink>
      </p>
      <div className="mt-4 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] print:block">
        <DayList
          day={day.value}
          isToday={on === todayOn}
          now={now}
          back={pathWith("/today", { date: dateHere, staff })}
          own={treating && staff === undefined && actor?.kind === "staff" ? actor.staffId : undefined}
          treating={treating}
          answer={await readAnswer(params)}
        />
        <WaitingPanel
          tasks={tasks?.ok ? tasks.value.tasks : undefined}
          rows={day.value.rows}
          zone={day.value.zone}
          now={now}
        />
      </div>
    </>
  );
}
