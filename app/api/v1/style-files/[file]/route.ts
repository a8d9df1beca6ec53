import { styleFileNamed } from "#lib/citations/styles/own-style-file.ts";
import { downloadStyle } from "#lib/operations/bibliographies.ts";
import { accept, refuse } from "#lib/result.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(downloadStyle, ({ params: { file } }) => {
  const text = styleFileNamed(file);
  if (text === null) return Promise.resolve(refuse("not_found"));
  const bytes = new TextEncoder().encode(text);
  // The type by which Zotero's browser connector offers to install a style.
  const mediaType = file.endsWith(".csl") ? "application/vnd.citationstyles.style+xml" : "application/xml";
  return Promise.resolve(accept(new Download({ bytes, mediaType, name: file })));
});
