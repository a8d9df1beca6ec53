import { labelReferences as operation } from "#lib/operations/references.ts";
import { labelReferences } from "#lib/server/commands/label-references.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) => inGroup((group) => labelReferences(group, body)));
