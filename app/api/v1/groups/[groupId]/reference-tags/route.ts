import { listTags as operation } from "#lib/operations/references.ts";
import { listTags } from "#lib/server/queries/tags.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup }) => inGroup(listTags));
