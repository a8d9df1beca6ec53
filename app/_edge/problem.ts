import { createTranslator } from "next-intl";
import type { Language } from "#lib/languages/language-tag.ts";
import type { Refusal } from "#lib/result.ts";
import { TooManyHashes } from "#lib/server/auth/password.ts";
import { WorkerBusy, WorkerFailed } from "#lib/server/gateways/printer/worker-failure.ts";
import { codesOf, isUnfitValue } from "#lib/server/violations.ts";
import { loadMessages } from "#app/interface-locale/messages.ts";

/** HTTP status of the refusals that are about the request itself; every other refusal of an operation is 422. */
const STATUS: Readonly<Record<string, number>> = {
  bad_request: 400,
  not_signed_in: 401,
  not_allowed: 403,
  foreign_origin: 403,
  not_found: 404,
  key_reused: 409,
  other_person: 409,
  version_conflict: 412,
  too_large: 413,
  version_missing: 428,
  too_many_requests: 429,
  too_many_streams: 429,
  failure: 500,
  unavailable: 503,
  no_space: 507,
};

/** Seconds after which trying again makes sense. */
const RETRY_AFTER: Readonly<Record<number, number>> = { 429: 30, 503: 5 };

/** A refusal as problem details (RFC 9457) with a sentence in the caller's language. Foreign and unknown ids look the same. */
export async function problem(refusal: Refusal, locale: Language): Promise<Response> {
  const status = STATUS[refusal.code] ?? 422;
  const headers = new Headers({
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  const retryAfter = RETRY_AFTER[status];
  if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter));
  const body = {
    type: `urn:silteme:refusal:${refusal.code}`,
    status,
    code: refusal.code,
    values: refusal.values,
    detail: await sentence(refusal, locale),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

/** The sentence that messages/ holds for a refusal. */
export async function sentence(refusal: Refusal, locale: Language): Promise<string> {
  // The translator is typed by the keys of messages/; a refusal's code is checked against them by tests/messages.test.ts.
  const translate = createTranslator({ locale, messages: await loadMessages(locale) }) as (
    key: string,
    values: object,
  ) => string;
  return translate(`refusals.${refusal.code}`, refusal.values);
}

/** What a thrown failure means for the caller: an outage, a full disk, too much at once, a row out of reach, or a bug. */
export function refusalOfFailure(failure: unknown): Refusal {
  if (failure instanceof TooManyHashes || failure instanceof WorkerBusy)
    return { code: "too_many_requests", values: {} };
  if (failure instanceof WorkerFailed && failure.reason !== "threw") return { code: "too_heavy", values: {} };
  const states = codesOf(failure);
  if (states.some((state) => state === "42501")) return { code: "not_found", values: {} };
  // 25006: the supervisor of the embedded database made it read-only because the disk is nearly full.
  if (states.some((state) => state === "53100" || state === "25006" || state === "ENOSPC"))
    return { code: "no_space", values: {} };
  if (states.some((state) => OUTAGE.test(state)) || isCutOff(failure))
    return { code: "unavailable", values: {} };
  // The schemas of operations should have refused it; until they do, it is the caller's mistake and not the server's.
  if (isUnfitValue(failure))
    return { code: "bad_request", values: { field: "body", problem: "unfit_value" } };
  return { code: "failure", values: {} };
}

/** pg's own words for a connection that broke under a query; they come without a code (pg/lib/client.js). */
function isCutOff(failure: unknown): boolean {
  return (
    failure instanceof Error &&
    /^(?:Connection terminated|Client has encountered a connection error)/.test(failure.message)
  );
}

/** SQLSTATE classes 08 and 57P, too many connections, lock and statement timeouts; Prisma's and Node's words for the same. */
const OUTAGE =
  /^(08...|57P..|53300|55P03|57014|P1001|P1002|P1008|P1017|P2024|P2028|ECONN\w+|EPIPE|ENOENT|DatabaseNotReachable|SocketTimeout|ConnectionClosed)$/;
