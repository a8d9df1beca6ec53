import { findReformNames } from "#lib/operations/reform-names.ts";
import { findNamesOfDocument } from "#lib/server/queries/reform-names.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(findReformNames, ({ inGroup, params }) =>
  inGroup((group) => findNamesOfDocument(group, params.documentId)),
);
