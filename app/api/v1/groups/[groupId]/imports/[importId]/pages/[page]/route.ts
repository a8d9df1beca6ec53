import { drawImportPage } from "#lib/operations/imports.ts";
import { accept } from "#lib/result.ts";
import { pictureOfPage } from "#lib/server/page-pictures.ts";
import { originalOfImport, sourceOfPage } from "#lib/server/queries/imports.ts";
import { Picture } from "#app/_edge/picture.ts";
import { route } from "#app/_edge/route.ts";

/** The picture is drawn after the transaction: it takes as long as reading the page does. */
export const GET = route(drawImportPage, async ({ inGroup, params: { importId, page }, query, request }) => {
  const source = await inGroup((group) => sourceOfPage(group, importId, page));
  if (!source.ok) return source;
  const tag = `"${source.value.sha256}-${page}-${query.width}"`;
  if (request.headers.get("if-none-match") === tag) return accept(new Picture(null, tag));
  const load = () => inGroup((group) => originalOfImport(group, importId));
  const drawn = await pictureOfPage({ ...source.value, load }, { page, width: query.width });
  return drawn.ok ? accept(new Picture(drawn.value, tag)) : drawn;
});
