import type { Language } from "#lib/languages/language-tag.ts";
import { accept, refuse, type Refusal, type Result } from "#lib/result.ts";
import type { Operation, SharedRefusal } from "#lib/operations/operation.ts";
import type { SignedIn } from "#lib/server/auth/sessions.ts";
import * as database from "#lib/server/database.ts";
import { environment } from "#lib/server/environment.ts";
import { digestRequest, once, type RepeatableRequest } from "#lib/server/idempotency.ts";
import { isWithinLimit } from "#lib/server/limits.ts";
import { report } from "#lib/server/report.ts";
import { findVisitor, isStillSignedIn, type Visitor } from "./caller.ts";
import { Download } from "./download.ts";
import { EventStream } from "./event-stream.ts";
import { Picture } from "./picture.ts";
import { problem, refusalOfFailure } from "./problem.ts";
import { isForeign, readRequest, type ReadRequest } from "./read-request.ts";
import { StreamedDownload } from "./streamed-download.ts";
import { visitorAddress } from "./visitor-address.ts";

/** What a handler gets: the checked request, who asks, and the doors to the database that fit the operation. */
export interface Asked<Params, Query, Body> extends ReadRequest<Params, Query, Body> {
  /** The signed-in caller; throws on public operations reached without signing in (a mistake of the handler). */
  readonly caller: database.Caller;
  readonly session: SignedIn | null;
  readonly sessionToken: string | null;
  readonly locale: Language;
  readonly request: Request;
  /** Whether the session or token of this request still lets its person in: for answers that last. */
  readonly isStillSignedIn: () => Promise<boolean>;
  /** Sent with the answer, whatever the answer is. */
  readonly setCookie: (cookie: string) => void;
  /** The operation's transaction in the group of its address: membership, permission and idempotency are settled first. */
  readonly inGroup: <Value, Code extends string>(
    work: (group: database.InGroup) => Promise<Result<Value, Code>>,
  ) => Promise<Result<Value, string>>;
  /**
   * The same where the answer is large: only what `work` says is kept for repeated requests, and `show` makes the answer of it, in the
   * same transaction, each time.
   */
  readonly inGroupAndShow: <Value, Shown>(
    work: (group: database.InGroup) => Promise<Result<Value>>,
    show: (group: database.InGroup, said: Value) => Promise<Result<Shown>>,
  ) => Promise<Result<Shown, string>>;
  readonly inAccount: <Value, Code extends string>(
    work: (account: database.InAccount) => Promise<Result<Value, Code>>,
  ) => Promise<Result<Value, string>>;
}

type Handler<Params, Query, Body, Answer> = (
  asked: Asked<Params, Query, Body>,
) => Promise<Result<Answer | Download | StreamedDownload | Picture | EventStream, string>>;
export type RouteHandler = (
  request: Request,
  // Next gives routes without parameters in their address no object at all.
  context: { params: Promise<Record<string, string | string[] | undefined> | undefined> },
) => Promise<Response>;

/**
 * Makes the route handler of an operation: finds who asks, limits, reads and checks the request, runs the handler, and turns
 * results, refusals and failures into answers. Nothing under app/api is written any other way (eslint.config.js).
 */
export function route<Params, Query, Body, Answer>(
  operation: Operation<Params, Query, Body, Answer>,
  handler: Handler<Params, Query, Body, Answer>,
): RouteHandler {
  return async (request, context) => {
    let locale: Language = "en";
    try {
      const visitor = await findVisitor(request);
      locale = visitor.locale;
      const refused = await gate(operation, request, visitor);
      if (refused !== null) return await problem(refused, locale);
      const rawParams = (await context.params) ?? {};
      const stopped = await door(operation, visitor, rawParams);
      if (stopped !== null) return await problem(stopped, locale);
      const read = await readRequest(operation, request, rawParams);
      if (!read.ok) return await problem(read.refusal, locale);
      const cookies: string[] = [];
      const result = await handler(asked(operation, request, visitor, read.value, cookies));
      const response = result.ok ? answer(operation, result.value) : await problem(result.refusal, locale);
      for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
      return response;
    } catch (failure) {
      const refusal = refusalOfFailure(failure);
      report(operation.id, refusal.code, failure);
      return problem(refusal, locale);
    }
  };
}

/** What can be said before the request is read: origin, sign-in, limit. */
async function gate(operation: Operation, request: Request, visitor: Visitor): Promise<Refusal | null> {
  const no = (code: SharedRefusal): Refusal => ({ code, values: {} });
  if (operation.method !== "GET" && isForeign(request)) return no("foreign_origin");
  if (operation.access !== "public" && visitor.caller === null) return no("not_signed_in");
  const meant = request.headers.get("x-person");
  if (meant !== null && visitor.caller !== null && meant !== visitor.caller.userId) return no("other_person");
  // An API token works inside its group only: it is no key to the account behind it.
  if (operation.access === "account" && visitor.session === null) return no("not_allowed");
  // Nor does it make further keys, which would outlive its own end.
  if (operation.answerIsSecret && visitor.session === null) return no("not_allowed");
  const who =
    visitor.caller?.userId ??
    visitorAddress(request.headers.get("x-forwarded-for"), environment().trustedProxies);
  if (!(await isWithinLimit(`${operation.id} ${who}`, operation.perMinute))) return no("too_many_requests");
  return null;
}

/**
 * Whether the caller may come in at all, asked before a body is read: a stranger's upload is not even looked at, and what a
 * stranger sends makes no difference to the answer. Reads come without a body and are asked in their own transaction.
 */
async function door(
  { access, method, params }: Operation,
  { caller }: Visitor,
  rawParams: Record<string, unknown>,
): Promise<Refusal | null> {
  if (method === "GET" || typeof access === "string" || caller === null) return null;
  const known = params.safeParse(rawParams);
  if (!known.success) return { code: "not_found", values: {} };
  const { groupId } = known.data as { groupId: string };
  const asked = await database.inGroup(groupId, caller, ({ actor }) =>
    Promise.resolve(access(actor) ? accept(null) : refuse("not_allowed")),
  );
  return asked.ok ? null : asked.refusal;
}

function asked<Params, Query, Body>(
  operation: Operation<Params, Query, Body>,
  request: Request,
  visitor: Visitor,
  read: ReadRequest<Params, Query, Body>,
  cookies: string[],
): Asked<Params, Query, Body> {
  const caller = (): database.Caller => {
    if (visitor.caller === null) throw new Error(`${operation.id} asks for a caller but lets anybody in`);
    return visitor.caller;
  };
  const repeatable = (): RepeatableRequest | null => {
    const key = request.headers.get("idempotency-key");
    if (operation.method === "GET" || operation.answerIsSecret || key === null) return null;
    const { params, query, body, file, expectedVersion } = read;
    const asks = JSON.stringify([params, query, body, expectedVersion, file?.name, file?.mediaType]);
    return {
      userId: caller().userId,
      key,
      requestHash: digestRequest(operation.id, asks, file?.bytes ?? ""),
    };
  };
  const inGroupAndShow = <Value, Shown>(
    work: (group: database.InGroup) => Promise<Result<Value>>,
    show: (group: database.InGroup, said: Value) => Promise<Result<Shown>>,
  ): Promise<Result<Shown>> => {
    const { groupId } = read.params as { groupId?: string };
    const permission = operation.access;
    if (groupId === undefined || typeof permission === "string")
      throw new Error(`${operation.id} is no operation of a group`);
    return database.inGroup(groupId, caller(), async (group): Promise<Result<Shown>> => {
      if (!permission(group.actor)) return refuse("not_allowed");
      const repeated = repeatable();
      const said = repeated === null ? await work(group) : await once(group.db, repeated, () => work(group));
      return said.ok ? show(group, said.value) : said;
    });
  };
  return {
    ...read,
    get caller() {
      return caller();
    },
    session: visitor.session,
    sessionToken: visitor.sessionToken,
    locale: visitor.locale,
    request,
    isStillSignedIn: () => isStillSignedIn(request, visitor),
    setCookie: (cookie) => void cookies.push(cookie),
    inGroup: <Value, Code extends string>(work: (group: database.InGroup) => Promise<Result<Value, Code>>) =>
      inGroupAndShow<Value, Value>(work, (_, said) => Promise.resolve(accept(said))),
    inGroupAndShow,
    inAccount: (work) =>
      database.inAccount(caller().userId, async (account) => {
        const repeated = repeatable();
        return repeated === null ? work(account) : once(account.db, repeated, () => work(account));
      }),
  };
}

function answer<Answer>(
  operation: Operation<unknown, unknown, unknown, Answer>,
  value: Answer | Download | StreamedDownload | Picture | EventStream,
): Response {
  if (value instanceof Download || value instanceof StreamedDownload) return value.response();
  if (value instanceof Picture || value instanceof EventStream) return value.response();
  // Parsing lets out only the fields that the contract names.
  const body = JSON.stringify(operation.answer.parse(value));
  return new Response(body, {
    status: 200,
    headers: {
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
