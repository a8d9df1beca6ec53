import { distinguishReferences as operation } from "#lib/operations/merges.ts";
import { distinguishReferences } from "#lib/server/commands/distinguish-references.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) =>
  inGroup((group) => distinguishReferences(group, body.referenceIds)),
);
