/** The process answers. Says nothing of the database. */
export function GET(): Response {
  return new Response("ok");
}
