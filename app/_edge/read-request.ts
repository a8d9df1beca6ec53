import type { z } from "zod";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Operation } from "#lib/operations/operation.ts";
import { environment } from "#lib/server/environment.ts";

/** Of an Idempotency-Key: visible ASCII. */
const KEY = /^[\x21-\x7e]{8,100}$/;

export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface ReadRequest<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly file: UploadedFile | null;
  /** Version of If-Match; 0 for operations that ask for none. */
  readonly expectedVersion: number;
}

type RequestRefusal = "bad_request" | "not_found" | "too_large" | "foreign_origin" | "version_missing";

/** Reads and checks everything that comes in. An id that is no id is answered like one that does not exist. */
export async function readRequest<Params, Query, Body>(
  operation: Operation<Params, Query, Body>,
  request: Request,
  rawParams: Record<string, string | string[] | undefined>,
): Promise<Result<ReadRequest<Params, Query, Body>, RequestRefusal>> {
  const params = operation.params.safeParse(rawParams);
  if (!params.success) return refuse("not_found");
  const given = readQuery(request);
  if (!given.ok) return given;
  const query = operation.query.safeParse(given.value);
  if (!query.success) return badRequest(query.error);
  const version = readVersion(operation, request);
  if (!version.ok) return version;
  // A key that is not understood is refused: silently leaving it aside would do a repeated write twice.
  if (!KEY.test(request.headers.get("idempotency-key") ?? "none-given"))
    return refuse("bad_request", { field: "Idempotency-Key", problem: "invalid_format" });
  if (operation.upload !== null) {
    const file = await readFile(request, Math.min(operation.upload, environment().imports.largestUpload));
    if (!file.ok) return file;
    const body = operation.body.safeParse({});
    if (!body.success) return badRequest(body.error);
    return accept({
      params: params.data,
      query: query.data,
      body: body.data,
      file: file.value,
      expectedVersion: version.value,
    });
  }
  const json = operation.method === "GET" ? accept({}) : await readJson(request, operation.largestJson);
  if (!json.ok) return json;
  const body = operation.body.safeParse(json.value);
  if (!body.success) return badRequest(body.error);
  return accept({
    params: params.data,
    query: query.data,
    body: body.data,
    file: null,
    expectedVersion: version.value,
  });
}

/**
 * A browser sends Origin with every request that changes something; one from another site is refused (ASVS 3.5). Requests
 * without it come from scripts, which carry a token and no cookie.
 */
export function isForeign(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null)
    return ["cross-site", "same-site"].includes(request.headers.get("sec-fetch-site") ?? "none");
  const { publicUrl } = environment();
  if (publicUrl !== null) return origin !== publicUrl.origin;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

function badRequest(error: z.ZodError): Result<never, "bad_request"> {
  const issue = error.issues[0];
  const field = issue?.path.join(".") ?? "";
  return refuse("bad_request", {
    field: field === "" && issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : field,
    problem: issue?.code ?? "custom",
  });
}

/** A name given twice has no one meaning, and PostgreSQL keeps no NUL: both are refused, whatever the schema would say. */
function readQuery(request: Request): Result<Record<string, string>, "bad_request"> {
  const seen = new Map<string, string>();
  for (const [name, value] of new URL(request.url).searchParams) {
    if (seen.has(name)) return refuse("bad_request", { field: name, problem: "given_twice" });
    if (`${name}${value}`.includes("\u0000"))
      return refuse("bad_request", { field: name, problem: "invalid_format" });
    seen.set(name, value);
  }
  return accept(Object.fromEntries(seen));
}

function readVersion(
  operation: Operation,
  request: Request,
): Result<number, "version_missing" | "bad_request"> {
  if (!operation.ifMatch) return accept(0);
  const header = request.headers.get("if-match");
  if (header === null) return refuse("version_missing");
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
  return version === undefined
    ? refuse("bad_request", { field: "If-Match", problem: "invalid_format" })
    : accept(Number(version));
}

async function readJson(
  request: Request,
  largest: number,
): Promise<Result<unknown, "bad_request" | "too_large">> {
  const bytes = await readBytes(request, largest);
  if (!bytes.ok) return bytes;
  if (bytes.value.byteLength === 0) return accept({});
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) {
    return refuse("bad_request", { field: "Content-Type", problem: "invalid_type" });
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.value);
    return accept(JSON.parse(text, refuseBrokenText));
  } catch {
    // Not UTF-8, not JSON, or text that the database cannot keep: one answer, since the caller's remedy is the same.
    return refuse("bad_request", { field: "body", problem: "invalid_json" });
  }
}

/** PostgreSQL keeps no NUL, and a lone surrogate is no character: both are refused before anything is computed with them. */
function refuseBrokenText(key: string, value: unknown): unknown {
  for (const text of [key, value]) {
    if (typeof text === "string" && (!text.isWellFormed() || text.includes("\u0000")))
      throw new SyntaxError("broken text");
  }
  return value;
}

async function readFile(
  request: Request,
  largest: number,
): Promise<Result<UploadedFile, "bad_request" | "too_large">> {
  const encoded = request.headers.get("x-file-name");
  const name = encoded === null ? null : decodeName(encoded);
  if (name === null) return refuse("bad_request", { field: "X-File-Name", problem: "invalid_format" });
  const bytes = await readBytes(request, largest);
  if (!bytes.ok) return bytes;
  return accept({
    name,
    mediaType: readMediaType(request.headers.get("content-type")),
    bytes: bytes.value,
  });
}

/** RFC 9110, 8.3.1, with parameters; it is said again to whoever downloads the file, so that nothing else may stand in it. */
const MEDIA_TYPE = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}(?:\s*;[\x20-\x7e]{0,100})?$/;

function readMediaType(said: string | null): string {
  return said !== null && MEDIA_TYPE.test(said) ? said : "application/octet-stream";
}

/** Marks, embeddings, overrides and isolates of direction: they let "exe.txt" be read where "txt.exe" is written. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function decodeName(encoded: string): string | null {
  try {
    const path = decodeURIComponent(encoded).normalize("NFC").replace(BIDI_CONTROLS, "");
    const name = path.split(/[\\/]/).at(-1)?.trim() ?? "";
    return /^\.*$/.test(name) || name.length > 255 || /\p{Cc}/u.test(name) ? null : name;
  } catch {
    // A malformed escape: the caller is told which header is wrong.
    return null;
  }
}

/** Counts while reading, so that a lying or missing Content-Length cannot fill the memory. */
async function readBytes(request: Request, largest: number): Promise<Result<Uint8Array, "too_large">> {
  const tooLarge = refuse("too_large", { megabytes: Math.round(largest / 1_048_576) });
  if (Number(request.headers.get("content-length") ?? 0) > largest) return tooLarge;
  if (request.body === null) return accept(new Uint8Array());
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > largest) {
      await reader.cancel();
      return tooLarge;
    }
    pieces.push(value);
  }
  return accept(new Uint8Array(Buffer.concat(pieces)));
}
