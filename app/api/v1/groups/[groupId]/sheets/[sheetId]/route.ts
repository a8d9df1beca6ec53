import { editSheet as edit } from "#lib/operations/sheets.ts";
import { editSheet } from "#lib/server/commands/mark-sheet.ts";
import { showSheet } from "#lib/server/queries/review-desk.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { sheetId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editSheet(group, { sheetId, expectedVersion, edit: body });
    return edited.ok ? showSheet(group, sheetId) : edited;
  }),
);
