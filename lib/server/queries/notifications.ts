import { firstWords } from "#lib/annotations/remark-text.ts";
import { INBOX_PAGE, notificationKind, type NotificationView } from "#lib/operations/notifications.ts";
import type { PersonView } from "#lib/operations/view.ts";
import { accept, type Result } from "#lib/result.ts";
import type { Notification } from "#prisma/client.ts";
import { enterGroup, type InAccount, type Transaction } from "../database.ts";
import { thingsOf, type NoticedThings } from "./noticed-things.ts";
import { peopleById, personOf } from "./people.ts";

interface Wanted {
  readonly show: "all" | "unread";
  readonly before?: string | undefined;
}

interface InboxPage {
  readonly notifications: NotificationView[];
  readonly unread: number;
  readonly next: string | null;
}

/** A page of the own inbox across all groups that one is a member of, newest first. */
export async function listNotifications(
  account: InAccount,
  { show, before }: Wanted,
): Promise<Result<InboxPage, never>> {
  const { db, userId } = account;
  const groups = await ownGroups(account);
  const rows = await db.notification.findMany({
    where: {
      userId,
      groupId: { in: [...groups.keys()] },
      ...(show === "unread" ? { readAt: null } : {}),
      // Ids are UUIDs of version 7: their order is the order of time.
      ...(before === undefined ? {} : { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: INBOX_PAGE + 1,
  });
  const shown = rows.slice(0, INBOX_PAGE);
  const unread = await countUnread(account);
  const notifications = await viewsOf(account, shown, groups);
  return accept({
    notifications,
    unread,
    next: rows.length > INBOX_PAGE ? (shown.at(-1)?.id ?? null) : null,
  });
}

export async function countUnread({ db, userId }: InAccount): Promise<number> {
  const memberships = await db.membership.findMany({ where: { userId }, select: { groupId: true } });
  const groupId = { in: memberships.map((membership) => membership.groupId) };
  return db.notification.count({ where: { userId, groupId, readAt: null } });
}

/** What waits to be sent by e-mail: wanted so, not sent yet, and not read meanwhile. Oldest first. */
export async function listUnmailed(account: InAccount): Promise<NotificationView[]> {
  const { db, userId } = account;
  const groups = await ownGroups(account);
  const rows = await db.notification.findMany({
    where: { userId, groupId: { in: [...groups.keys()] }, isMailed: true, mailedAt: null, readAt: null },
    orderBy: { id: "asc" },
    take: INBOX_PAGE,
  });
  return viewsOf(account, rows, groups);
}

async function ownGroups({ db, userId }: InAccount): Promise<ReadonlyMap<string, string>> {
  const memberships = await db.membership.findMany({
    where: { userId },
    select: { group: { select: { id: true, name: true } } },
  });
  return new Map(memberships.map(({ group }) => [group.id, group.name]));
}

/** Each group is entered in turn, so that row-level security says what this person may still see there. */
async function viewsOf(
  { db, userId }: InAccount,
  rows: readonly Notification[],
  groups: ReadonlyMap<string, string>,
): Promise<NotificationView[]> {
  const people = await peopleById(
    db,
    rows.map(({ actorId }) => actorId),
  );
  const views = new Map<string, NotificationView>();
  for (const [groupId, ofGroup] of Map.groupBy(rows, (row) => row.groupId)) {
    await enterGroup(db, groupId, userId);
    const things = await thingsOf(db, groupId, ofGroup);
    const group = { id: groupId, name: groups.get(groupId) ?? "" };
    for (const row of ofGroup) views.set(row.id, viewOf(row, { group, people, things }));
  }
  await leaveGroups(db);
  return rows.flatMap(({ id }) => views.get(id) ?? []);
}

/** Back to where the account's own policies show everything of one's own. */
async function leaveGroups(db: Transaction): Promise<void> {
  await db.$executeRaw`SELECT set_config('app.group_id', '', true)`;
}

interface Known {
  readonly group: NotificationView["group"];
  readonly people: ReadonlyMap<string, PersonView>;
  readonly things: NoticedThings;
}

/** Of the first words of a remark, UTF-16 units. */
const EXCERPT = 180;

function viewOf(row: Notification, { group, people, things }: Known): NotificationView {
  const kind = notificationKind.parse(row.kind);
  const { place, path, subject, claimNumber, remark } = things.of(row);
  return {
    ...{ id: row.id, kind, group },
    actor: row.actorId === null ? null : personOf(people, row.actorId),
    place,
    address: path === null ? null : `/groups/${group.id}${path}`,
    ...{ subject, claimNumber },
    excerpt: remark === null ? null : firstWords(remark, EXCERPT),
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
