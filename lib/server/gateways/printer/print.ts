import { coinsOf } from "#lib/citations/exchange/coins.ts";
import { formatCitations } from "#lib/citations/format/clusters.ts";
import { numbered } from "#lib/citations/format/numbering.ts";
import { printList } from "#lib/citations/format/print-list.ts";
import type { PrintedList } from "#lib/citations/format/printed-list.ts";
import { htmlDocument } from "#lib/citations/format/to-html.ts";
import { textFromList } from "#lib/citations/format/to-text.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import en from "#messages/en/bibliography.json" with { type: "json" };
import kk from "#messages/kk/bibliography.json" with { type: "json" };
import ru from "#messages/ru/bibliography.json" with { type: "json" };
import { bibliographyDocx } from "../docx.ts";
import { findStyle, localeSource } from "../styles.ts";
import type {
  CitationsPrinting,
  FilePrinting,
  ListPrinting,
  PrintedEssayReferences,
  ShownCitation,
  StyleRefusal,
} from "./tasks.ts";

/** Headings of groups by their keys. */
const GROUP_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  kk: kk.bibliography.group,
  ru: ru.bibliography.group,
  en: en.bibliography.group,
};

export function print({ numbering, ...request }: ListPrinting): Result<PrintedList, StyleRefusal> {
  const printed = printList(request, { findStyle, locales: localeSource });
  return printed.ok ? accept(numbered(printed.value, numbering)) : printed;
}

export async function printFile(printing: FilePrinting): Promise<Result<Uint8Array, StyleRefusal>> {
  const printed = print(printing);
  if (!printed.ok) return printed;
  const groupWords = { own: GROUP_WORDS[printing.document.language], english: GROUP_WORDS.en };
  const document = { ...printing.document, groupWords, list: printed.value };
  if (printing.format === "docx") return accept(await bibliographyDocx(document));
  if (printing.format === "text") return accept(new TextEncoder().encode(textFromList(document)));
  const works = new Map(printing.works.map(({ id, csl }) => [id, csl]));
  const html = htmlDocument(document, (id) => coinsOf(works.get(id) ?? { type: "document" }));
  return accept(new TextEncoder().encode(html));
}

/** Numbered as the works are given. */
export function printCitations(printing: CitationsPrinting): Result<readonly ShownCitation[], StyleRefusal> {
  const printed = printEssay(printing);
  return printed.ok ? accept(printed.value.citations) : printed;
}

export function printEssay({
  works,
  style: id,
  citationLocale,
  clusters,
}: CitationsPrinting): Result<PrintedEssayReferences, StyleRefusal> {
  const style = findStyle(id);
  if (style === null) return refuse("style_not_found", { style: id });
  const items = works.map((work) => ({ ...work.csl, id: work.id }));
  const { citations, entries } = formatCitations({
    items,
    style,
    locales: localeSource,
    citationLocale,
    order: "style",
    clusters,
  });
  return accept({
    citations: citations.map(({ html, text }) => ({ html, text })),
    entries: entries.map(({ id: work, label, text, html }) => ({
      ...{ id: work, label, html },
      text: label === null ? text : `${label} ${text}`,
    })),
    isNoteStyle:
      style.forLanguage(citationLocale === "item" ? "en" : citationLocale).attrs["class"] === "note",
  });
}
