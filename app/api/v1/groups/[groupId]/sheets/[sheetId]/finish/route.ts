import { finishSheet as finish } from "#lib/operations/sheets.ts";
import { finishSheet } from "#lib/server/commands/mark-sheet.ts";
import { showSheet } from "#lib/server/queries/review-desk.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(finish, ({ inGroup, params: { sheetId } }) =>
  inGroup(async (group) => {
    const done = await finishSheet(group, sheetId);
    return done.ok ? showSheet(group, sheetId) : done;
  }),
);
