import type { z } from "zod";
import { FORMAT_FILES, isExchangeFormat } from "#lib/citations/exchange/formats.ts";
import type { FormattedEntry } from "#lib/citations/format/processor.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type {
  exportBibliography,
  previewBibliography,
  printCitations,
  Printing,
  searchStyles,
} from "#lib/operations/bibliographies.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { inWorker } from "./gateways/printer/printer.ts";
import type { ChosenReference } from "./queries/bibliography.ts";

type Export = Omit<z.infer<typeof exportBibliography.body>, "selection" | "leftOut">;
type Preview = z.infer<typeof previewBibliography.answer>;
type PrintRefusal = "style_not_found" | "nothing_chosen" | "too_many_works";

/** A cold list of this many takes some seconds in a heavy style, in a process of its own; data formats have no such limit. */
const MOST_PRINTED = 5_000;

/** The printed list for the screen, and what each export format would lose of it. */
export async function previewOf(
  works: readonly ChosenReference[],
  printing: Printing,
): Promise<Result<Preview, PrintRefusal>> {
  const unfit = unfitNumber(works);
  if (unfit !== null) return unfit;
  const printed = await inWorker("previewList", { ...printing, works });
  if (!printed.ok) return printed;
  const { list, losses } = printed.value;
  const entries = list.map(({ id, group, original, romanised }) => ({
    referenceId: id,
    group,
    original: original === null ? null : shown(original),
    romanised: romanised === null ? null : { ...shown(romanised), missing: [...romanised.missing] },
  }));
  return accept({ entries, losses: losses as Preview["losses"] });
}

function shown({ label, html, text, language }: FormattedEntry) {
  return { label, html, text, language };
}

function unfitNumber(works: readonly ChosenReference[]): Result<never, PrintRefusal> | null {
  if (works.length === 0) return refuse("nothing_chosen");
  return works.length > MOST_PRINTED ? refuse("too_many_works", { most: MOST_PRINTED }) : null;
}

export interface BibliographyFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly extension: string;
}

/** The list as a file. `interfaceLanguage` is that of the heading where each item is printed in its own. */
export async function bibliographyFile(
  works: readonly ChosenReference[],
  { format, heading, layout, ...printing }: Export,
  interfaceLanguage: Language,
): Promise<Result<BibliographyFile, PrintRefusal>> {
  if (works.length === 0) return refuse("nothing_chosen");
  if (isExchangeFormat(format)) {
    const bytes = await inWorker("writeReferences", { format, works });
    return accept({ ...FORMAT_FILES[format], bytes });
  }
  const unfit = unfitNumber(works);
  if (unfit !== null) return unfit;
  const language = printing.citationLocale === "item" ? interfaceLanguage : printing.citationLocale;
  const printed = await inWorker("printFile", {
    ...printing,
    works,
    format,
    document: { heading, language, layout },
  });
  return printed.ok ? accept({ ...FORMAT_FILES[format], bytes: printed.value }) : printed;
}

type Citations = z.infer<typeof printCitations.body>;

/** Citations of the text, in the order of their clusters. A work that is not in the library (any more) is left out of its cluster. */
export async function printedCitations(
  works: readonly ChosenReference[],
  { clusters, ...printing }: Citations,
): Promise<Result<z.infer<typeof printCitations.answer>, PrintRefusal>> {
  const printed = await inWorker("printCitations", {
    ...printing,
    works,
    clusters: clusters.map(({ items, noteNumber }) => ({
      noteNumber,
      items: items.map(({ referenceId, ...place }) => ({ id: referenceId, ...place })),
    })),
  });
  return printed.ok ? accept({ citations: printed.value.map((citation) => ({ ...citation })) }) : printed;
}

/** As many as a list to choose from shows; the rest is found by more letters. */
const MOST_STYLES = 50;

export async function foundStyles(
  search: string,
  language: Language,
): Promise<z.infer<typeof searchStyles.answer>> {
  const { styles, found } = await inWorker("searchStyles", { search, language, most: MOST_STYLES });
  return { styles: [...styles], found };
}
