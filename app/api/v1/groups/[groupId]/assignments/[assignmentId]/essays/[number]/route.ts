import { showSheet } from "#lib/operations/sheets.ts";
import { showDesk } from "#lib/server/queries/review-desk.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(showSheet, ({ inGroup, params: { assignmentId, number } }) =>
  inGroup((group) => showDesk(group, { assignmentId, number })),
);
