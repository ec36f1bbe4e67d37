import { answer, apiRoute } from "#app/_server/api.ts";
import { OPEN_API } from "#app/_server/openapi.ts";

export const GET = apiRoute(async () => answer(OPEN_API));
