import { isSetAside } from "#lib/documents/block.ts";
import type { ImportedArticle, ImportedBlock } from "../article.ts";
import { splitArticles } from "../split.ts";
import { footnoteFinder, textCutter, type TextPiece } from "./citing-text.ts";
import { tableRows } from "#lib/documents/table-rows.ts";
import { referenceFinder } from "./outline.ts";
import { element, escaped, holding, xmlId } from "#lib/languages/xml-text.ts";

/** Print and screen alike; no address leads out of the file. */
const LOOK = `body{margin:2rem auto;max-width:42rem;padding:0 1rem;font:1.0625rem/1.6 "Noto Serif","PT Serif",Georgia,serif}
.front{text-align:center}.abstract,.keywords,.funding{font-size:.95em;margin-inline:1.5rem}
ul,ol{padding-inline-start:1.5rem}ul.printed,ol.printed{list-style:none}
table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid;padding:.25rem .5rem;text-align:start;vertical-align:top}
.caption{font-size:.95em;margin-bottom:0}section[role]{border-top:1px solid;margin-top:2rem;font-size:.95em}`;

/**
 * The article as one HTML page that needs nothing else: languages are marked, citations lead to their entries, footnotes and their
 * marks to each other. Several articles of one file follow one another.
 */
export function toHtml(file: ImportedArticle): string {
  const articles = file.articles.length === 0 ? [file] : splitArticles(file);
  const title = file.blocks.find(({ type }) => type === "title")?.text ?? file.source.name;
  const language = file.articles[0]?.language ?? "mixed";
  const head = `<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>\n<style>${LOOK}</style>`;
  const body = articles
    .map((article, at) => articleElement(article, articles.length > 1 ? `a${String(at + 1)}.` : ""))
    .join("\n");
  return `<!doctype html>\n<html lang="${languageTag(language)}">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function languageTag(language: ImportedBlock["language"]): string {
  return language === "mixed" ? "mul" : language;
}

interface PageWriting {
  readonly inline: (block: ImportedBlock, range?: readonly [number, number]) => string;
  readonly entryId: (block: ImportedBlock) => string;
  readonly noteId: (block: ImportedBlock) => string;
}

function articleElement(article: ImportedArticle, prefix: string): string {
  const writing = writingOf(article, prefix);
  const shown = article.blocks.filter(({ type }) => !isSetAside(type));
  const notes = shown.filter(({ type }) => type === "footnote");
  const parts: string[] = [];
  const running = shown.filter(({ type }) => type !== "footnote");
  for (let at = 0; at < running.length;) {
    const block = running[at] as ImportedBlock;
    let end = at + 1;
    while (LISTED.has(block.type) && running[end]?.type === block.type) end += 1;
    parts.push(
      end > at + 1 || LISTED.has(block.type)
        ? writeList(running.slice(at, end), writing)
        : writeBlock(block, writing),
    );
    at = end;
  }
  const language = languageTag(article.articles[0]?.language ?? "mixed");
  return holding("article", { lang: language }, [...parts, writeNotes(notes, writing)]);
}

const LISTED: ReadonlySet<string> = new Set(["list_item", "reference_entry", "reference_entry_romanized"]);

/** Ids of several articles on one page are told apart by a prefix. */
function writingOf(article: ImportedArticle, prefix: string): PageWriting {
  const cutText = textCutter(article);
  const findFootnote = footnoteFinder(article);
  const findReference = referenceFinder(article);
  const known = new Set(article.references.map(({ id }) => id));
  const noteId = ({ id }: ImportedBlock): string => `${prefix}fn.${xmlId(id)}`;
  const citedNotes = new Set<string>();
  const piece = ({ text, citation }: TextPiece): string => {
    if (citation === null) return escaped(text);
    const note = findFootnote(citation);
    if (note !== null) {
      const isFirst = !citedNotes.has(note.id);
      citedNotes.add(note.id);
      const link = {
        id: isFirst ? `${noteId(note)}.mark` : undefined,
        href: `#${noteId(note)}`,
        role: "doc-noteref",
      };
      return element("sup", {}, element("a", link, escaped(text)));
    }
    const target = citation.entries.find((id) => known.has(id));
    return target === undefined
      ? escaped(text)
      : element("a", { href: `#${prefix}${xmlId(target)}`, role: "doc-biblioref" }, escaped(text));
  };
  return {
    inline: (block, range) => cutText(block, range).map(piece).join(""),
    entryId: (block) => `${prefix}${xmlId(findReference(block)?.id ?? block.id)}`,
    noteId,
  };
}

function writeBlock(block: ImportedBlock, { inline }: PageWriting): string {
  const lang = languageTag(block.language);
  switch (block.type) {
    case "title":
      return element("h1", { lang, class: "front" }, inline(block));
    case "subtitle":
    case "authors":
    case "affiliation":
    case "email":
    case "udc":
      return element("p", { lang, class: `front ${block.type}` }, inline(block));
    case "heading":
      return element(`h${String(Math.min((block.level ?? 1) + 1, 6))}`, { lang }, inline(block));
    case "reference_list_heading":
    case "references_romanized_heading":
      return element("h2", { lang }, inline(block));
    case "table":
      return writeTable(block, inline);
    case "quotation":
      return element("blockquote", { lang }, element("p", {}, inline(block)));
    case "table_caption":
      return element("p", { lang, class: "caption" }, inline(block));
    default:
      return element(
        "p",
        { lang, class: block.type === "paragraph" ? undefined : block.type },
        inline(block),
      );
  }
}

/** Items and entries print their own labels. */
function writeList(blocks: readonly ImportedBlock[], { inline, entryId }: PageWriting): string {
  const isList = blocks[0]?.type === "list_item";
  const items = blocks.map((block) => {
    const lang = languageTag(block.language);
    if (!isList) return element("li", { lang, id: entryId(block), role: "doc-biblioentry" }, inline(block));
    const indent =
      (block.level ?? 1) > 1 ? `margin-inline-start:${String(((block.level ?? 1) - 1) * 1.5)}rem` : undefined;
    return element("li", { lang, style: indent }, inline(block));
  });
  return holding("ul", { class: "printed", role: isList ? undefined : "doc-bibliography" }, items);
}

function writeTable(block: ImportedBlock, inline: PageWriting["inline"]): string {
  const lang = languageTag(block.language);
  if (block.cells === undefined || block.cells.length === 0)
    return element("pre", { lang }, escaped(block.text));
  const rows = tableRows(block.cells).map((row) =>
    element(
      "tr",
      {},
      row
        .map((cell) => {
          if (cell === null) return "<td></td>";
          const spans = {
            rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
            colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
          };
          const content = inline(block, cell.range);
          return content === "" ? "<td></td>" : element(cell.isHead ? "th" : "td", spans, content);
        })
        .join("") || "<td></td>",
    ),
  );
  return holding("table", { lang }, rows);
}

function writeNotes(notes: readonly ImportedBlock[], { inline, noteId }: PageWriting): string {
  const items = notes.map((note) => {
    const back = element("a", { href: `#${noteId(note)}.mark`, role: "doc-backlink" }, "↩");
    return element(
      "li",
      { lang: languageTag(note.language), id: noteId(note), role: "doc-footnote" },
      `${inline(note)} ${back}`,
    );
  });
  return holding("section", { role: "doc-endnotes" }, [holding("ol", { class: "printed" }, items)]);
}
