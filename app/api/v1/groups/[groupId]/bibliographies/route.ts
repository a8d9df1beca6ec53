import { listBibliographies as list, saveBibliography as save } from "#lib/operations/bibliographies.ts";
import { saveBibliography } from "#lib/server/commands/save-bibliography.ts";
import { listBibliographies, showBibliography } from "#lib/server/queries/bibliographies.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup }) => inGroup(listBibliographies));

export const POST = route(save, ({ inGroup, body }) =>
  inGroup(async (group) => {
    const id = await saveBibliography(group, body);
    return id.ok ? showBibliography(group, id.value) : id;
  }),
);
