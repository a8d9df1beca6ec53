import { element, holding, xmlId } from "#lib/languages/xml-text.ts";
import type { WorkToWrite } from "../exchanged-work.ts";
import { writeCitationParts } from "./citation.ts";

/**
 * A `<ref-list>` of JATS (NISO Z39.96-2021), to be put into an article's `<back>`. A work that also has a romanised form stands in
 * `<citation-alternatives>`, each form in its language.
 */
export function refListFromWorks(works: readonly WorkToWrite[]): string {
  const refs = works.map(({ forms }, index) => {
    const citation = writeCitationParts(forms.csl, forms.translated);
    const { romanised } = forms;
    const both =
      romanised === null
        ? citation
        : element("citation-alternatives", {}, citation + writeCitationParts(romanised));
    return element("ref", { id: xmlId(forms.csl.id ?? `ref${index + 1}`) }, both);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${holding("ref-list", {}, refs) || element("ref-list", {})}\n`;
}
