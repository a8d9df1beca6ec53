import { decideDifferences as decide } from "#lib/operations/adjudications.ts";
import { decideDifferences } from "#lib/server/commands/adjudicate.ts";
import { listDifferences } from "#lib/server/queries/differences.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(decide, ({ inGroupAndShow, params: { codingId, documentId }, body }) =>
  inGroupAndShow(
    (group) => decideDifferences(group, { codingId, documentId }, body),
    (group) => listDifferences(group, { codingId, documentId }),
  ),
);
