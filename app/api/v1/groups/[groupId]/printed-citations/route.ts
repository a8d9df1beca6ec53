import { printCitations } from "#lib/operations/bibliographies.ts";
import { printedCitations } from "#lib/server/bibliography.ts";
import { chooseReferences } from "#lib/server/queries/bibliography.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(printCitations, async ({ inGroup, body }) => {
  const cited = body.clusters.flatMap(({ items }) => items.map(({ referenceId }) => referenceId));
  const works = await inGroup((group) =>
    chooseReferences(group, { of: "chosen", referenceIds: [...new Set(cited)] }),
  );
  return works.ok ? printedCitations(works.value, body) : works;
});
