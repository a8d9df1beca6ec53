import { countNotifications } from "#lib/operations/notifications.ts";
import { accept } from "#lib/result.ts";
import { countUnread } from "#lib/server/queries/notifications.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(countNotifications, ({ inAccount }) =>
  inAccount(async (account) => accept({ unread: await countUnread(account) })),
);
