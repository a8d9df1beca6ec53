import { listCandidates as operation } from "#lib/operations/anchoring.ts";
import { listCandidates } from "#lib/server/queries/candidates.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params }) =>
  inGroup((group) => listCandidates(group, params.annotationId)),
);
