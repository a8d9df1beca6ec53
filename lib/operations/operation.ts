import { z } from "zod";
import type { Permission } from "#lib/permissions/may.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Who may call an operation before any row is looked at:
 * - "public": anybody;
 * - "account": whoever is signed in;
 * - a permission: members of the group in the address for whom it says yes. Strangers get 404, members without the right 403.
 */
export type Access = "public" | "account" | Permission;

/**
 * The contract of one address and method: what comes in, what goes out, who may, how it may be refused. Route handlers are
 * made from it, the browser's client is typed by it, the OpenAPI text and the authorisation tests are generated from it.
 */
export interface Operation<Params = unknown, Query = unknown, Body = unknown, Answer = unknown> {
  /** "claims.state": noun and verb, also the key in the rate limits and the log. */
  readonly id: string;
  readonly method: Method;
  /** Below /api/v1, parameters in braces: "/groups/{groupId}/claims/{claimId}". */
  readonly path: string;
  readonly access: Access;
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  readonly body: z.ZodType<Body>;
  /** What leaves: fields not named here never reach the caller. Files leave by `download` instead. */
  readonly answer: z.ZodType<Answer>;
  /** Closed list of refusal codes; each has a sentence in messages/ under "refusals". */
  readonly refusals: readonly string[];
  /** The request must carry If-Match with the version it has seen; 428 without, 412 when someone was faster. */
  readonly ifMatch: boolean;
  /** Largest upload in bytes where the body is a file, sent raw with its name in X-File-Name (percent-encoded). */
  readonly upload: number | null;
  /** Largest body in bytes where it is JSON. */
  readonly largestJson: number;
  /** Requests a caller may make in a minute. */
  readonly perMinute: number;
  /** The answer holds a secret that is shown once: it is not kept for repeated requests, as other answers are for a day. */
  readonly answerIsSecret: boolean;
}

const nothing = z.strictObject({});

interface Wanted<Params, Query, Body, Answer> {
  id: string;
  method: Method;
  path: string;
  access: Access;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  answer?: z.ZodType<Answer>;
  refusals?: readonly string[];
  ifMatch?: boolean;
  upload?: number;
  largestJson?: number;
  perMinute?: number;
  answerIsSecret?: boolean;
}

type Nothing = Record<string, never>;

export function operation<Params = Nothing, Query = Nothing, Body = Nothing, Answer = Nothing>(
  wanted: Wanted<Params, Query, Body, Answer>,
): Operation<Params, Query, Body, Answer> {
  return {
    // A schema left out means "nothing may come": the cast ties the default type parameter to that schema.
    params: nothing as unknown as z.ZodType<Params>,
    query: nothing as unknown as z.ZodType<Query>,
    body: nothing as unknown as z.ZodType<Body>,
    answer: nothing as unknown as z.ZodType<Answer>,
    refusals: [],
    ifMatch: false,
    largestJson: 1_048_576,
    perMinute: 600,
    answerIsSecret: false,
    ...wanted,
    upload: wanted.upload ?? null,
  };
}

export const uuid = z.uuid();
export const groupParams = z.strictObject({ groupId: uuid });
export const version = z.number().int().min(1);

/** Refusals that any operation of a group may give; their sentences are shared. */
export const SHARED_REFUSALS = [
  "not_found",
  "not_allowed",
  "not_signed_in",
  "bad_request",
  "too_large",
  /** One request took more time or memory than one may. */
  "too_heavy",
  "too_many_requests",
  "version_conflict",
  "version_missing",
  "key_reused",
  "foreign_origin",
  /** What was kept for one person is not written in the name of another (header X-Person). */
  "other_person",
  "unavailable",
  "no_space",
  "failure",
] as const;
export type SharedRefusal = (typeof SHARED_REFUSALS)[number];
