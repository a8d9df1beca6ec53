import type { z } from "zod";
import { EXPORT_FORMATS, lossesOf, type ExportFormat } from "#lib/citations/exchange/format-loss.ts";
import { formatBibliography, type FormattedEntry } from "#lib/citations/format/processor.ts";
import { isStyleId } from "#lib/citations/format/styles.ts";
import { bibtexFromItems } from "#lib/citations/exchange/to-bibtex.ts";
import { cslJsonFromItems } from "#lib/citations/exchange/to-csl-json.ts";
import { htmlDocument } from "#lib/citations/format/to-html.ts";
import { risFromItems } from "#lib/citations/exchange/to-ris.ts";
import { textFromEntries } from "#lib/citations/format/to-text.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { exportBibliography, previewBibliography } from "#lib/operations/bibliographies.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { bibliographyDocx } from "./gateways/docx.ts";
import { findStyle, localeSource } from "./gateways/styles.ts";
import type { ChosenReference } from "./queries/bibliography.ts";

type Printing = Omit<z.infer<typeof previewBibliography.body>, "selection">;
type Export = Omit<z.infer<typeof exportBibliography.body>, "selection">;

/** The processor takes a second or two for this many and answers nobody else meanwhile; data formats have no such limit. */
const MOST_PRINTED = 1_000;

type PrintRefusal = "style_not_found" | "too_many_works";

/** The chosen works as the library's items: the id leads back to the reference. */
function itemsOf(references: readonly ChosenReference[]): CslItem[] {
  return references.map(({ id, csl }) => ({ ...csl, id }));
}

function print(
  items: readonly CslItem[],
  { style, citationLocale, order }: Printing,
): Result<readonly FormattedEntry[], PrintRefusal> {
  if (items.length > MOST_PRINTED) return refuse("too_many_works", { most: MOST_PRINTED });
  const source = isStyleId(style) ? findStyle(style) : null;
  if (source === null) return refuse("style_not_found", { style });
  return accept(formatBibliography({ items, style: source, locales: localeSource, citationLocale, order }));
}

/** The printed list for the screen, and what each export format would lose of it. */
export function previewOf(
  references: readonly ChosenReference[],
  printing: Printing,
): Result<z.infer<typeof previewBibliography.answer>, PrintRefusal> {
  const items = itemsOf(references);
  const printed = print(items, printing);
  if (!printed.ok) return printed;
  const entries = printed.value.map(({ id, label, html, text, language }) => ({
    referenceId: id,
    label,
    html,
    text,
    language,
  }));
  const losses = Object.fromEntries(
    EXPORT_FORMATS.map((format) => [
      format,
      lossesOf(format, items).map(({ code, works, variables }) => ({
        code,
        works,
        variables: [...variables],
      })),
    ]),
  ) as z.infer<typeof previewBibliography.answer>["losses"];
  return accept({ entries, losses });
}

export interface BibliographyFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly extension: string;
}

const KINDS: Readonly<Record<ExportFormat, { mediaType: string; extension: string }>> = {
  text: { mediaType: "text/plain; charset=utf-8", extension: "txt" },
  html: { mediaType: "text/html; charset=utf-8", extension: "html" },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
  },
  bibtex: { mediaType: "application/x-bibtex; charset=utf-8", extension: "bib" },
  ris: { mediaType: "application/x-research-info-systems; charset=utf-8", extension: "ris" },
  "csl-json": { mediaType: "application/vnd.citationstyles.csl+json; charset=utf-8", extension: "json" },
};

/** The list as a file. `language` is that of the heading where each item is printed in its own. */
export async function bibliographyFile(
  references: readonly ChosenReference[],
  wanted: Export,
  language: Language,
): Promise<Result<BibliographyFile, PrintRefusal>> {
  const items = itemsOf(references);
  const { format, heading } = wanted;
  const data = { bibtex: bibtexFromItems, ris: risFromItems, "csl-json": cslJsonFromItems } as const;
  if (format === "bibtex" || format === "ris" || format === "csl-json")
    return accept(fileOf(format, data[format](items)));
  const printed = print(items, wanted);
  if (!printed.ok) return printed;
  const list = {
    heading,
    language: wanted.citationLocale === "item" ? language : wanted.citationLocale,
    entries: printed.value,
  };
  if (format === "docx") return accept({ ...KINDS.docx, bytes: await bibliographyDocx(list) });
  return accept(fileOf(format, format === "html" ? htmlDocument(list) : textFromEntries(printed.value)));
}

function fileOf(format: ExportFormat, text: string): BibliographyFile {
  return { ...KINDS[format], bytes: new TextEncoder().encode(text) };
}
