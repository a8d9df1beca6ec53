import { listNamingDocuments as list } from "#lib/operations/reform-names.ts";
import { listNamingDocuments } from "#lib/server/queries/reform-names.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, params }) =>
  inGroup((group) => listNamingDocuments(group, params.reformId)),
);
