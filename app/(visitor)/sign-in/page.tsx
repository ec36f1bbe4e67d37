import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isDemo } from "#app/_server/house.ts";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { TextField } from "#app/_ui/bound-fields.tsx";
import { Card } from "#app/_ui/card.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { signInAction } from "./actions.ts";

const DEMO_ACCOUNTS = ["owner", "manager", "reception", "mara", "jonas", "client"].map((name) => `${name}@demo.test`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("signInTitle") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [t, { next }] = await Promise.all([getTranslations("access"), searchParams]);
  return (
    <>
      <PageHeader title={t("signInTitle")} />
      <div className="grid max-w-form gap-8">
        <ActionForm action={signInAction}>
          <input type="hidden" name="next" value={typeof next === "string" ? next : ""} />
          <TextField name="email" label={t("email")} type="email" autoComplete="username" required maxLength={254} />
          <TextField
            name="password"
            label={t("password")}
            type="password"
            autoComplete="current-password"
            required
            maxLength={128}
          />
          <SubmitButton working={t("signingIn")}>{t("signIn")}</SubmitButton>
        </ActionForm>
        {isDemo() ? (
          <Card title={t("demoTitle")}>
            <p>{t("demoText", { password: "still-water-demo" })}</p>
            <ul className="mt-3">
              {DEMO_ACCOUNTS.map((account) => (
                <li key={account}>{account}</li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  );
}
