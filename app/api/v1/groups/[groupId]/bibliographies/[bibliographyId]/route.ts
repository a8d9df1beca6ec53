import { deleteBibliography, editBibliography as edit } from "#lib/operations/bibliographies.ts";
import { editBibliography, setBibliographyDeleted } from "#lib/server/commands/save-bibliography.ts";
import { showBibliography } from "#lib/server/queries/bibliographies.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { bibliographyId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editBibliography(group, { bibliographyId, expectedVersion, edit: body });
    return edited.ok ? showBibliography(group, bibliographyId) : edited;
  }),
);

export const DELETE = route(deleteBibliography, ({ inGroup, params }) =>
  inGroup((group) => setBibliographyDeleted(group, params.bibliographyId, true)),
);
