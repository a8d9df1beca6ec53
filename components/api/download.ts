import type { Operation } from "#lib/operations/operation.ts";
import { addressOf, type Called, readAnswer } from "./call.ts";

/** A file that an operation answers with, under the name that the server gave it. */
export interface DownloadedFile {
  readonly blob: Blob;
  readonly name: string;
}

/** Fetches the file of an operation that prints or exports. Repeating it does no harm, so it carries no key. */
export async function fetchFile<Params, Query, Body>(
  operation: Operation<Params, Query, Body>,
  { params, query, body }: { readonly params: Params; readonly query?: Query; readonly body?: Body },
): Promise<Called<DownloadedFile>> {
  try {
    const response = await fetch(addressOf(operation, params, query), {
      method: operation.method,
      ...(body === undefined
        ? {}
        : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
    if (!response.ok) return await readAnswer<never>(response);
    return { ok: true, value: { blob: await response.blob(), name: nameIn(response) } };
  } catch {
    // fetch throws when no answer comes at all.
    return { ok: false, refusal: { code: "offline", values: {}, sentence: null } };
  }
}

function nameIn(response: Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  return encoded === undefined ? "silteme" : decodeURIComponent(encoded);
}

/** Hands the file to the browser, which saves it as it saves every download. */
export function saveFile({ blob, name }: DownloadedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken the address over by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
