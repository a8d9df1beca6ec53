import { reopenSheet as reopen } from "#lib/operations/sheets.ts";
import { reopenSheet } from "#lib/server/commands/mark-sheet.ts";
import { showSheet } from "#lib/server/queries/review-desk.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(reopen, ({ inGroup, params: { sheetId } }) =>
  inGroup(async (group) => {
    const done = await reopenSheet(group, sheetId);
    return done.ok ? showSheet(group, sheetId) : done;
  }),
);
