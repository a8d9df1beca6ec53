import { restoreBibliography } from "#lib/operations/bibliographies.ts";
import { setBibliographyDeleted } from "#lib/server/commands/save-bibliography.ts";
import { showBibliography } from "#lib/server/queries/bibliographies.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreBibliography, ({ inGroup, params: { bibliographyId } }) =>
  inGroup(async (group) => {
    const restored = await setBibliographyDeleted(group, bibliographyId, false);
    return restored.ok ? showBibliography(group, bibliographyId) : restored;
  }),
);
