const MAX_BYTES = 256 * 1024;

/** The form of a request; empty when it is too large or is no form at all, which every reader takes as "nothing was filled in". */
export async function postedForm(request: Request): Promise<FormData> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BYTES) return new FormData();
  return request.formData().catch(() => new FormData());
}
