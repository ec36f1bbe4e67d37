import { accepted, apiLinkDesk, apiRoute } from "#app/_server/api.ts";
import { exportFeed } from "#lib/scheduling/queries/export-feed.ts";

export const GET = apiRoute<{ token: string }>(async (_request, { token }) => {
  const desk = await apiLinkDesk(token.replace(/\.ics$/, ""), "feed");
  const { text } = accepted(await exportFeed(desk, {}));
  return new Response(text, {
    headers: { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "no-store" },
  });
});
