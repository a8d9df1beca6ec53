import type { Actor } from "#lib/groups/actor.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { PrismaClient, type Prisma } from "#prisma/client.ts";
import { OrderedPg } from "./database/in-order.ts";
import { KEEP_PLAN, planName } from "./database/kept-plans.ts";
import { appendEvents, type NewEvent } from "./events.ts";
import { environment } from "./environment.ts";
import { isCollision } from "./violations.ts";

/**
 * The one door to the database. Nothing else constructs a client; rows of a group are reached only through `inGroup`, which
 * sets the group for row-level security (prisma/migrations: policy group_boundary) inside one transaction.
 */
export type Transaction = Prisma.TransactionClient;

/** Who asks, before any group is looked at. `tokenGroupId` binds an API token's caller to the token's group. */
export interface Caller {
  readonly userId: string;
  readonly readOnly: boolean;
  readonly tokenGroupId: string | null;
}

/** A transaction inside a group: every command and query gets exactly this. */
export interface InGroup {
  readonly db: Transaction;
  readonly actor: Actor;
  /** Says what the command did: written at the end of the same transaction, so that other writers wait for each other only then. */
  readonly record: (event: NewEvent) => Promise<void>;
}

/** A transaction of a signed-in person outside any group: own account, own groups. */
export interface InAccount {
  readonly db: Transaction;
  readonly userId: string;
}

const TRANSACTION_LIMITS = { maxWait: 5_000, timeout: 30_000 } as const; // ms

let client: PrismaClient | null = null;
/** What is told live is read over connections of its own: it never stands in line behind those who write. */
let liveClient: PrismaClient | null = null;
const LIVE_CONNECTIONS = 2;

export function database(): PrismaClient {
  client ??= newClient(environment().databaseConnections);
  return client;
}

function newClient(connections: number): PrismaClient {
  return new PrismaClient({
    adapter: new OrderedPg(
      {
        connectionString: environment().runtimeDatabaseUrl,
        max: connections,
        statement_timeout: 15_000,
        lock_timeout: 5_000,
        idle_in_transaction_session_timeout: 30_000,
        // Columns hold UTC without a zone; where the server lives in another, now() would be hours beside them.
        options: "-c TimeZone=UTC",
      },
      { statementNameGenerator: planName },
    ),
  });
}

export async function closeDatabase(): Promise<void> {
  await Promise.all([client?.$disconnect(), liveClient?.$disconnect()]);
  client = null;
  liveClient = null;
}

/** Carries a refusal out of a transaction so that everything written before it is rolled back. */
class RolledBack extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super("rolled back by a refusal");
    this.result = result;
  }
}

/** Settings of the transaction that row-level security reads. */
type Settings = Readonly<Record<string, string>>;

/** Of several who collide at once one gets through each time. */
const MOST_TRIES = 5;

/**
 * Whoever loses a race for a key or a lock starts again from the beginning: the second time it finds what the other wrote, and
 * refuses or goes along as it would have a moment later. Work must therefore touch nothing but its transaction.
 */
async function transaction<Value, Code extends string>(
  settings: Settings,
  work: (db: Transaction) => Promise<Result<Value, Code>>,
  over: PrismaClient = database(),
): Promise<Result<Value, Code>> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await oneTry(over, settings, work);
    } catch (failure) {
      if (tried === MOST_TRIES || !isCollision(failure)) throw failure;
    }
  }
}

async function oneTry<Value, Code extends string>(
  over: PrismaClient,
  settings: Settings,
  work: (db: Transaction) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  try {
    return await over.$transaction(async (db) => {
      await db.$executeRaw`${KEEP_PLAN}SELECT set_config(name, value, true) FROM unnest(${Object.keys(settings)}::text[], ${Object.values(settings)}::text[]) AS setting (name, value)`;
      const result = await work(db);
      if (!result.ok) throw new RolledBack(result);
      return result;
    }, TRANSACTION_LIMITS);
  } catch (error) {
    // The cast gives the refusal back the type it had when it was thrown six lines above.
    if (error instanceof RolledBack) return error.result as Result<Value, Code>;
    throw error;
  }
}

/**
 * Runs `work` in one transaction as a member of the group. Who is no member, and whose token belongs to another group, is
 * refused with not_found, exactly as for a group that does not exist. The membership is read anew each time: a changed role
 * or a removed member takes effect with the next request.
 */
export function inGroup<Value, Code extends string>(
  groupId: string,
  caller: Caller,
  work: (group: InGroup) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | "not_found">> {
  return transaction<Value, Code | "not_found">(
    { "app.group_id": groupId, "app.user_id": caller.userId },
    async (db) => {
      if (caller.tokenGroupId !== null && caller.tokenGroupId !== groupId) return refuse("not_found");
      const membership = await db.membership.findUnique({
        where: { groupId_userId: { groupId, userId: caller.userId } },
      });
      if (membership === null) return refuse("not_found");
      const actor: Actor = {
        userId: caller.userId,
        groupId,
        role: membership.role,
        readOnly: caller.readOnly,
      };
      return recorded(db, actor, (record) => work({ db, actor, record }));
    },
  );
}

/** Runs `work` as a signed-in person outside groups: row-level security shows the own memberships and their groups. */
export function inAccount<Value, Code extends string>(
  userId: string,
  work: (account: InAccount) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  return transaction({ "app.user_id": userId }, (db) => work({ db, userId }));
}

/** A transaction of a background job inside a group: no actor, since whoever asked for it may have left meanwhile. */
export interface InBackground {
  readonly db: Transaction;
  readonly groupId: string;
  /** Writes an event in the name of the person who asked for the job. */
  readonly record: (event: NewEvent) => Promise<void>;
}

/** Runs a step of a background job. Permissions were asked when the job was enqueued; the boundary of the group holds as ever. */
export function inBackground<Value, Code extends string>(
  { groupId, userId }: { readonly groupId: string; readonly userId: string },
  work: (background: InBackground) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  return transaction({ "app.group_id": groupId, "app.user_id": userId }, (db) =>
    recorded(db, { groupId, userId }, (record) => work({ db, groupId, record })),
  );
}

/** A transaction of the live stream inside a group, over its own connections. Nobody acts in it. */
export function inLive<Value, Code extends string>(
  groupId: string,
  work: (live: Pick<InBackground, "db" | "groupId">) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  liveClient ??= newClient(LIVE_CONNECTIONS);
  return transaction(
    { "app.group_id": groupId, "app.user_id": "" },
    (db) => work({ db, groupId }),
    liveClient,
  );
}

/**
 * Runs a step of the search index inside a group (lib/server/search). It reads everybody's annotations: what it writes says of each who may
 * find it. Nobody acts in it, and nothing of it reaches anybody but through a search of their own.
 */
export function inIndex<Value, Code extends string>(
  groupId: string,
  work: (index: Pick<InBackground, "db" | "groupId">) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  const settings = { "app.group_id": groupId, "app.user_id": "", "app.sees_all": "true" };
  return transaction(settings, (db) => work({ db, groupId }));
}

/** Groups whose index has something to do: ids only, whoever they belong to. `make`: what they ought to be indexed with. */
export async function groupsToIndex(make: number): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT group_id::text AS id FROM search_waiting(${make}::int)`;
  return rows.map(({ id }) => id);
}

/** Ids of all groups, whoever they belong to. */
export async function groupsThere(): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`SELECT group_id::text AS id FROM groups_there()`;
  return rows.map(({ id }) => id);
}

/** Ids of groups that were deleted and still have rows. */
export async function groupsToRemove(): Promise<string[]> {
  const rows = await database().$queryRaw<
    { id: string }[]
  >`SELECT group_id::text AS id FROM groups_to_remove()`;
  return rows.map(({ id }) => id);
}

/**
 * Takes away at most so many rows of one table of a deleted group, and says which table that was: "groups" once nothing else was left; null where
 * there is no such group. Nobody acts in it, and it reads nothing out.
 */
export async function removeGroupRows(groupId: string, most: number): Promise<string | null> {
  const settings = { "app.group_id": groupId, "app.user_id": "", "app.sees_all": "true" };
  const removed = await transaction(settings, async (db) => {
    const rows = await db.$queryRaw<{ source: string }[]>`SELECT source FROM remove_group_rows(${most}::int)`;
    return accept(rows[0]?.source ?? null);
  });
  return removed.ok ? removed.value : null;
}

/** Keeps what `work` records until it is done, and writes it last. */
async function recorded<Value, Code extends string>(
  db: Transaction,
  actor: Pick<Actor, "groupId" | "userId">,
  work: (record: InGroup["record"]) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  const events: NewEvent[] = [];
  const result = await work((event) => {
    events.push(event);
    return Promise.resolve();
  });
  if (result.ok) await appendEvents(db, actor, events);
  return result;
}

/**
 * Runs `work` with the right to see the one invitation or API token whose hash is given, for the moment before the group is
 * known. `enterGroup` then opens that row's group for the rest of the transaction.
 */
export function withSecret<Value, Code extends string>(
  secretHash: string,
  work: (
    db: Transaction,
    enterGroup: (groupId: string, userId: string) => Promise<void>,
  ) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  return transaction({ "app.secret_hash": secretHash }, (db) =>
    work(db, (groupId, userId) => enterGroup(db, groupId, userId)),
  );
}

/** Opens a group that the caller is just making or joining. Every other way into a group is `inGroup`. */
export async function enterGroup(db: Transaction, groupId: string, userId: string): Promise<void> {
  await db.$executeRaw`SELECT set_config('app.group_id', ${groupId}, true), set_config('app.user_id', ${userId}, true)`;
}
