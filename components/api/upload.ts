import type { Operation } from "#lib/operations/operation.ts";
import { addressOf, type Called, type ScreenRefusal } from "./call.ts";

interface UploadInput<Params> {
  readonly params: Params;
  readonly file: File;
  /** One key per intended upload, kept over repetitions. */
  readonly key: string;
  /** 0–1 of the bytes that have left. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file as the raw body of an operation. XMLHttpRequest and not fetch, which cannot tell how much of a body has left.
 * Never throws: a network that is gone is a refusal without a sentence, as in `call`.
 */
export function upload<Params, Answer>(
  operation: Operation<Params, unknown, unknown, Answer>,
  { params, file, key, onProgress, signal }: UploadInput<Params>,
): Promise<Called<Answer>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(operation.method, addressOf(operation, params));
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Idempotency-Key", key);
    request.setRequestHeader("Content-Type", file.type === "" ? "application/octet-stream" : file.type);
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name.toWellFormed()));
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener("load", () => resolve(answerOf<Answer>(request)));
    request.addEventListener("error", () => resolve(noAnswer("offline")));
    request.addEventListener("abort", () => resolve(noAnswer("aborted")));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

function answerOf<Answer>(request: XMLHttpRequest): Called<Answer> {
  try {
    const body: unknown = JSON.parse(request.responseText);
    // The server parses every answer by the operation's own schema, and writes refusals as problem details.
    if (request.status === 200) return { ok: true, value: body as Answer };
    const { code, values, detail } = body as {
      code: string;
      values: ScreenRefusal["values"];
      detail: string;
    };
    return { ok: false, refusal: { code, values, sentence: detail } };
  } catch {
    // No JSON: something between us and the server answered.
    return noAnswer("failure");
  }
}

function noAnswer<Answer>(code: string): Called<Answer> {
  return { ok: false, refusal: { code, values: {}, sentence: null } };
}
