import { exportBibliography } from "#lib/operations/bibliographies.ts";
import { accept } from "#lib/result.ts";
import { bibliographyFile } from "#lib/server/bibliography.ts";
import { chooseReferences } from "#lib/server/queries/bibliography.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(exportBibliography, async ({ inGroup, body, locale }) => {
  const { selection, leftOut, ...wanted } = body;
  const works = await inGroup((group) => chooseReferences(group, selection, leftOut));
  if (!works.ok) return works;
  // Printed outside the transaction: a long list takes a second, and no row waits for it.
  const file = await bibliographyFile(works.value, wanted, locale);
  if (!file.ok) return file;
  const { bytes, mediaType, extension } = file.value;
  const name = `${wanted.heading === "" ? "bibliography" : wanted.heading}.${extension}`;
  return accept(new Download({ bytes, mediaType, name }));
});
