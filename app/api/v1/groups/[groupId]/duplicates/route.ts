import { listDuplicates as operation } from "#lib/operations/merges.ts";
import { listDuplicates } from "#lib/server/queries/duplicates.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup }) => inGroup(listDuplicates));
