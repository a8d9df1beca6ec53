import { markCriterion as mark } from "#lib/operations/sheets.ts";
import { markCriterion } from "#lib/server/commands/mark-sheet.ts";
import { showSheet } from "#lib/server/queries/review-desk.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(mark, ({ inGroup, params: { sheetId, criterion }, body }) =>
  inGroup(async (group) => {
    const marked = await markCriterion(group, { sheetId, criterion, wanted: body });
    return marked.ok ? showSheet(group, sheetId) : marked;
  }),
);
