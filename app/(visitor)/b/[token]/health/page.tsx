import { redirect } from "next/navigation";
import { openHealth } from "./open-health.ts";

type Props = { readonly params: Promise<{ token: string }> };

/** The address to hand out: it leads to the first question that is still open. */
export default async function HealthPage({ params }: Props) {
  const health = await openHealth((await params).token);
  redirect("elsewhere" in health ? health.elsewhere : `${health.path}/${health.open}`);
}
