import { previewBibliography } from "#lib/operations/bibliographies.ts";
import { previewOf } from "#lib/server/bibliography.ts";
import { chooseReferences } from "#lib/server/queries/bibliography.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(
  previewBibliography,
  async ({ inGroup, body: { selection, leftOut, ...printing } }) => {
    const works = await inGroup((group) => chooseReferences(group, selection, leftOut));
    return works.ok ? previewOf(works.value, printing) : works;
  },
);
