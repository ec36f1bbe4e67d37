/** The answer to every posted form here: look at this page. Reloading it sends nothing again. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
