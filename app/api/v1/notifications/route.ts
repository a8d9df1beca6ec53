import {
  listNotifications as listOperation,
  markNotifications as markOperation,
} from "#lib/operations/notifications.ts";
import { markNotifications } from "#lib/server/commands/mark-notifications.ts";
import { listNotifications } from "#lib/server/queries/notifications.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(listOperation, ({ inAccount, query }) =>
  inAccount((account) => listNotifications(account, query)),
);

export const PATCH = route(markOperation, ({ inAccount, body }) =>
  inAccount((account) => markNotifications(account, body)),
);
