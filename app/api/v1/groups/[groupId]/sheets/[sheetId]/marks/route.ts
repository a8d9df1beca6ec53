import { listMarks as list } from "#lib/operations/sheets.ts";
import { listMarks } from "#lib/server/queries/review-desk.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params: { sheetId } }) =>
  inGroup((group) => listMarks(group, sheetId)),
);
