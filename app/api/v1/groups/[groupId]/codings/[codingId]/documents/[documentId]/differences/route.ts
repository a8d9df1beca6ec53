import { listDifferences as list } from "#lib/operations/adjudications.ts";
import { listDifferences } from "#lib/server/queries/differences.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params: { codingId, documentId } }) =>
  inGroup((group) => listDifferences(group, { codingId, documentId })),
);
