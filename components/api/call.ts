import type { Operation } from "#lib/operations/operation.ts";

/** The one client of the API: every write of a screen and every look-up while typing goes through here. */
export type Called<Answer> =
  { readonly ok: true; readonly value: Answer } | { readonly ok: false; readonly refusal: ScreenRefusal };

/** A refusal as the server worded it in the interface's language. */
export interface ScreenRefusal {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Null when no answer came at all: the screen then says that the network is gone. */
  readonly sentence: string | null;
}

interface Input<Params, Query, Body> {
  params?: Params;
  query?: Query;
  body?: Body;
  /** The version that was seen; sent as If-Match where the operation asks for it. */
  version?: number;
  /** One key per intended write, kept over repetitions: a write whose answer was lost is then done once. */
  key?: string;
  /** Kept in the browser until it is answered, and sent later where the network is away (components/live/outbox.ts). */
  kept?: { readonly what: string; readonly words: string; readonly documentId?: string };
  signal?: AbortSignal;
}

/** UTF-16 units: in UTF-8 at most 60 KB, below the 64 KiB that all requests of a page may keep alive (Fetch, 4.7). */
const KEPT_ALIVE = 20_000;

/** Tries of a repeatable request whose answer was lost, and the pause before the next, in ms. */
const PAUSES = [400, 1_500];

/** A write as it is kept. */
export interface ToKeep {
  readonly key: string;
  readonly groupId: string;
  readonly documentId: string | null;
  readonly method: string;
  readonly address: string;
  readonly body: string | null;
  readonly version: number | null;
  readonly what: string;
  readonly words: string;
}

type Keeper = <Answer>(
  wanted: ToKeep,
  send: (person: string) => Promise<Response>,
) => Promise<Called<Answer>>;
let keeper: Keeper | null = null;

/** Where a group is followed there is an outbox; elsewhere nothing is kept. */
export function setKeeper(next: Keeper | null): void {
  keeper = next;
}

export async function call<Params, Query, Body, Answer>(
  operation: Operation<Params, Query, Body, Answer>,
  input: Input<Params, Query, Body> = {},
): Promise<Called<Answer>> {
  const key = input.key ?? randomKey();
  const { params, query, body, version, kept } = input;
  if (kept !== undefined && keeper !== null) {
    const { groupId = "" } = (params ?? {}) as { groupId?: string };
    const wanted: ToKeep = {
      ...{ key, groupId, method: operation.method, address: addressOf(operation, params as Params, query) },
      documentId: kept.documentId ?? null,
      body: body === undefined ? null : JSON.stringify(body),
      version: version ?? null,
      ...{ what: kept.what, words: kept.words },
    };
    return keeper<Answer>(wanted, (person) => send(operation, input, key, person));
  }
  for (let tried = 0; ; tried += 1) {
    try {
      return await readAnswer<Answer>(await send(operation, input, key));
    } catch (failure) {
      // fetch throws when the network is gone or the page is left; the key makes a second try safe.
      const pause = PAUSES[tried];
      if (input.signal?.aborted === true || pause === undefined) return noAnswer(failure);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Where an operation is found: parameters in place, query behind. */
export function addressOf<Params, Query>(
  operation: Operation<Params, Query>,
  params: Params,
  query?: Query,
): string {
  const named = (params ?? {}) as Record<string, string>;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(named[name] ?? ""),
  );
  const given = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1${path}${search === "" ? "" : `?${search}`}`;
}

function send<Params, Query, Body>(
  operation: Operation<Params, Query, Body>,
  { params, query, body, version, signal }: Input<Params, Query, Body>,
  key: string,
  /** In whose name it was written: the server refuses it for anybody else. */
  person?: string,
): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (person !== undefined) headers["X-Person"] = person;
  if (operation.method !== "GET") headers["Idempotency-Key"] = key;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (version !== undefined) headers["If-Match"] = `"${version}"`;
  const text = body === undefined ? null : JSON.stringify(body);
  return fetch(addressOf(operation, params as Params, query), {
    method: operation.method,
    headers,
    // A write that is under way outlives the page: leaving at once loses nothing. Browsers allow it for small bodies.
    keepalive: operation.method !== "GET" && (text?.length ?? 0) < KEPT_ALIVE,
    ...(text === null ? {} : { body: text }),
    ...(signal === undefined ? {} : { signal }),
  });
}

export async function readAnswer<Answer>(response: Response): Promise<Called<Answer>> {
  // The server parses every answer by the operation's own schema before it is sent (app/_edge/route.ts).
  if (response.ok) return { ok: true, value: (await response.json()) as Answer };
  if (!(response.headers.get("content-type") ?? "").startsWith("application/problem+json")) {
    return { ok: false, refusal: { code: "failure", values: {}, sentence: null } };
  }
  const { code, values, detail } = (await response.json()) as {
    code: string;
    values: ScreenRefusal["values"];
    detail: string;
  };
  return { ok: false, refusal: { code, values, sentence: detail } };
}

function noAnswer<Answer>(failure: unknown): Called<Answer> {
  const code = failure instanceof DOMException && failure.name === "AbortError" ? "aborted" : "offline";
  return { ok: false, refusal: { code, values: {}, sentence: null } };
}

/** crypto.randomUUID exists on https and localhost only; a laboratory's plain-http server is neither. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
