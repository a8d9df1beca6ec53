import { printEssay } from "#lib/operations/essays.ts";
import { accept } from "#lib/result.ts";
import { printedForScreen } from "#lib/server/essay-printing.ts";
import { readStyledPrinting } from "#lib/server/queries/essay-text.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(printEssay, async ({ inGroup, params, body }) => {
  const printing = await inGroup((group) => readStyledPrinting(group, params.submissionId, body));
  return printing.ok ? accept(await printedForScreen(printing.value)) : printing;
});
