import { getTranslations } from "next-intl/server";
import { LinkButton } from "#app/_ui/button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { readEnv } from "#lib/kernel/env.ts";

const DEMO_CLINIC = "/c/still-water";

export default async function LandingPage() {
  const t = await getTranslations("landing");
  const demo = readEnv().APP_ENV === "demo";
  return (
    <>
      <h1 className="text-h1 sm:text-hero">{t("title")}</h1>
      <p className="mt-4 max-w-measure text-muted">{t("lead")}</p>
      <div className="mt-8 grid gap-4 sm:grid-cols-2">
        <Card title={t("clients.title")} className="flex flex-col">
          <p className="flex-1">{t("clients.text")}</p>
          {demo ? (
            <LinkButton href={DEMO_CLINIC} tone="primary" className="mt-6">
              {t("clients.book")}
            </LinkButton>
          ) : null}
        </Card>
        <Card title={t("clinics.title")} className="flex flex-col">
          <p className="flex-1">{t("clinics.text")}</p>
          <LinkButton href="/sign-in" tone={demo ? "secondary" : "primary"} className="mt-6">
            {t("clinics.signIn")}
          </LinkButton>
        </Card>
      </div>
      <section className="mt-8 border-s-4 border-divider ps-4">
        <h2 className="text-h3">{t("honest.title")}</h2>
        <p className="mt-1 max-w-measure text-muted">{t("honest.text")}</p>
      </section>
    </>
  );
}
