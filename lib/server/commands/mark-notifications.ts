import { accept, type Result } from "#lib/result.ts";
import type { InAccount } from "../database.ts";
import { countUnread } from "../queries/notifications.ts";

/** Marks notifications of the own inbox as read or unread; `ids` null: all of them. */
export async function markNotifications(
  account: InAccount,
  { ids, isRead }: { readonly ids: readonly string[] | null; readonly isRead: boolean },
): Promise<Result<{ unread: number }, never>> {
  const { db, userId } = account;
  await db.notification.updateMany({
    where: {
      userId,
      ...(ids === null ? {} : { id: { in: [...ids] } }),
      readAt: isRead ? null : { not: null },
    },
    data: { readAt: isRead ? new Date() : null },
  });
  return accept({ unread: await countUnread(account) });
}
