import type { ImportedArticle, ImportedBlock } from "../article.ts";
import { splitArticles } from "../split.ts";
import { footnoteFinder, textCutter } from "./citing-text.ts";
import {
  isReferenceList,
  outlineOf,
  referenceFinder,
  type Outline,
  type ReferenceList,
  type Section,
} from "./outline.ts";
import { languageTag } from "./jats-ids.ts";
import { tableRows } from "#lib/documents/table-rows.ts";
import { writeStructuredWork } from "./tei-bibliography.ts";
import { element, escaped, holding, lines, xmlId, type Attributes } from "#lib/languages/xml-text.ts";

/**
 * The article in TEI P5: header, title pages in front, divisions, tables, footnotes where they are marked, lists of references as
 * printed with their parts beside them. Several articles of one file make a `<teiCorpus>`. What is lost is told by `EXPORT_LOSSES`.
 */
export function toTei(file: ImportedArticle): string {
  const articles = file.articles.length === 0 ? [file] : splitArticles(file);
  const [only, ...more] = articles;
  const body =
    only !== undefined && more.length === 0
      ? teiElement(only, 0, { xmlns: NAMESPACE })
      : holding("teiCorpus", { xmlns: NAMESPACE }, [
          header(file.source.name, file.source.name),
          ...articles.map((article, at) => teiElement(article, at + 1, {})),
        ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}

const NAMESPACE = "http://www.tei-c.org/ns/1.0";

function teiElement(article: ImportedArticle, number: number, attributes: Attributes): string {
  const writing = writingOf(article, number === 0 ? "" : `a${String(number)}.`);
  const { outline } = writing;
  const language = languageTag(article.articles[0]?.language ?? "mixed");
  const title = outline.front.find(({ type }) => type === "title")?.text ?? article.source.name;
  const body = lines(...divisionContent(outline.body, writing));
  return holding("TEI", { ...attributes, "xml:lang": language }, [
    header(title, article.source.name, outline),
    holding("text", {}, [
      holding("front", {}, writeFront(outline, writing)),
      element("body", {}, body === "" ? "<p/>" : `\n${body}\n`),
      holding("back", {}, writeBack(writing)),
    ]),
  ]);
}

/** TEI P5, chapter 2: title, publication and source have to be there. */
function header(title: string, source: string, outline?: Outline): string {
  const authors = (outline?.front ?? []).filter(({ type }) => type === "authors");
  const [first] = authors;
  const author = first === undefined ? "" : element("author", langOf(first), escaped(first.text));
  return holding("teiHeader", {}, [
    holding("fileDesc", {}, [
      holding("titleStmt", {}, [element("title", {}, escaped(title)), author]),
      "<publicationStmt><p/></publicationStmt>",
      element("sourceDesc", {}, element("p", {}, escaped(source))),
    ]),
  ]);
}

interface TeiWriting {
  readonly article: ImportedArticle;
  readonly outline: Outline;
  readonly inline: (block: ImportedBlock, range?: readonly [number, number]) => string;
  readonly referenceOf: ReturnType<typeof referenceFinder>;
  readonly id: (id: string) => string;
  readonly noteId: (note: ImportedBlock) => string;
}

function writingOf(article: ImportedArticle, prefix: string): TeiWriting {
  const cutText = textCutter(article);
  const findFootnote = footnoteFinder(article);
  const known = new Set(article.references.map(({ id }) => id));
  const id = (given: string): string => `${prefix}${xmlId(given)}`;
  const noteId = (note: ImportedBlock): string => `${prefix}fn.${xmlId(note.id)}`;
  const inline: TeiWriting["inline"] = (block, range) =>
    cutText(block, range)
      .map(({ text, citation }) => {
        if (citation === null) return escaped(text);
        const note = findFootnote(citation);
        if (note !== null)
          return element("ref", { type: "noteAnchor", target: `#${noteId(note)}` }, escaped(text));
        const targets = citation.entries.filter((entry) => known.has(entry)).map((entry) => `#${id(entry)}`);
        return targets.length === 0
          ? escaped(text)
          : element("ref", { type: "bibr", target: targets.join(" ") }, escaped(text));
      })
      .join("");
  return { article, outline: outlineOf(article), inline, referenceOf: referenceFinder(article), id, noteId };
}

function langOf({ language }: ImportedBlock): { readonly "xml:lang": string } {
  return { "xml:lang": languageTag(language) };
}

/** TEI wants divisions behind everything else of the front: titles, names and codes first, then abstracts and keywords. */
function writeFront({ front }: Outline, writing: TeiWriting): string[] {
  const isDivision = ({ type }: ImportedBlock): boolean => DIVISIONS.has(type);
  const heads = new Map(front.map((block, at) => [front[at + 1]?.id, block]));
  return [
    ...front
      .filter((block) => !isDivision(block) && block.type !== "heading")
      .map((block) => frontLine(block, writing)),
    ...front.filter(isDivision).map((block) => {
      const before = heads.get(block.id);
      const head = before?.type === "heading" ? element("head", langOf(before), writing.inline(before)) : "";
      return holding("div", { type: block.type, ...langOf(block) }, [
        head,
        element("p", {}, writing.inline(block)),
      ]);
    }),
  ];
}

const DIVISIONS: ReadonlySet<string> = new Set(["abstract", "keywords", "funding"]);

function frontLine(block: ImportedBlock, { inline }: TeiWriting): string {
  const content = inline(block);
  if (block.type === "title")
    return element("docTitle", langOf(block), element("titlePart", { type: "main" }, content));
  if (block.type === "subtitle")
    return element("docTitle", langOf(block), element("titlePart", { type: "sub" }, content));
  if (block.type === "authors") return element("byline", langOf(block), element("docAuthor", {}, content));
  return element("ab", { type: block.type, ...langOf(block) }, content);
}

function divisionContent(section: Section, writing: TeiWriting): string[] {
  const own = writeBlocks(section.blocks, writing);
  return [...own, ...section.sections.map((inner) => division(inner, writing))];
}

function division(section: Section, writing: TeiWriting): string {
  const { heading, level } = section;
  const attributes = {
    n: level === 0 ? undefined : String(level),
    ...(heading === null ? {} : langOf(heading)),
  };
  const head = heading === null ? "" : element("head", {}, writing.inline(heading));
  return holding("div", attributes, [head, ...divisionContent(section, writing)]);
}

function writeBlocks(blocks: readonly ImportedBlock[], writing: TeiWriting): string[] {
  const written: string[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as ImportedBlock;
    const next = blocks[at + 1];
    if (block.type === "list_item") {
      let end = at;
      while (blocks[end]?.type === "list_item") end += 1;
      const items = blocks
        .slice(at, end)
        .map((item) =>
          element(
            "item",
            { n: (item.level ?? 1) > 1 ? String(item.level) : undefined, ...langOf(item) },
            writing.inline(item),
          ),
        );
      written.push(holding("list", { rend: "printed" }, items));
      at = end - 1;
    } else if (block.type === "table_caption" && next?.type === "table") {
      written.push(writeTable(next, block, writing));
      at += 1;
    } else if (block.type === "table_caption")
      written.push(element("figure", langOf(block), element("head", {}, writing.inline(block))));
    else if (block.type === "quotation")
      written.push(element("quote", langOf(block), element("p", {}, writing.inline(block))));
    else if (block.type === "table") written.push(writeTable(block, null, writing));
    else written.push(element("p", langOf(block), writing.inline(block)));
  }
  return written;
}

function writeTable(block: ImportedBlock, caption: ImportedBlock | null, { inline }: TeiWriting): string {
  const head = caption === null ? "" : element("head", langOf(caption), inline(caption));
  const { cells = [] } = block;
  const rows = tableRows(cells).map((row) => {
    const written = row.map((cell) => {
      if (cell === null) return "<cell/>";
      const spans = {
        rows: cell.rowSpan > 1 ? cell.rowSpan : undefined,
        cols: cell.columnSpan > 1 ? cell.columnSpan : undefined,
      };
      return element(
        "cell",
        { role: cell.isHead ? "label" : undefined, ...spans },
        inline(block, cell.range),
      );
    });
    return element("row", {}, written.join("") || "<cell/>");
  });
  const unknown = block.text
    .split("\n")
    .map((line) => element("row", {}, element("cell", {}, escaped(line))));
  return holding("table", langOf(block), [head, ...(cells.length === 0 ? unknown : rows)]);
}

function writeBack(writing: TeiWriting): string[] {
  const { back, footnotes, setAside } = writing.outline;
  const notes = footnotes.map((note) =>
    element("note", { place: "foot", "xml:id": writing.noteId(note), ...langOf(note) }, writing.inline(note)),
  );
  const aside = setAside.map((block) =>
    element("note", { type: block.type, ...langOf(block) }, escaped(block.text)),
  );
  return [
    ...back.map((part) => (isReferenceList(part) ? writeList(part, writing) : division(part, writing))),
    holding("div", { type: "notes" }, notes.length === 0 ? [] : [holding("p", {}, notes)]),
    holding("div", { type: "set-aside" }, aside.length === 0 ? [] : [holding("p", {}, aside)]),
  ];
}

/** A romanised entry names the original that it repeats. */
function writeList(
  { kind, heading, entries }: ReferenceList,
  { inline, referenceOf, id }: TeiWriting,
): string {
  const items = entries.map((entry) => {
    const reference = referenceOf(entry);
    const pair = reference?.list === "romanised" ? reference.pairedWith : null;
    const attributes = {
      "xml:id": id(reference?.id ?? entry.id),
      corresp: pair === null ? undefined : `#${id(pair)}`,
      ...langOf(entry),
    };
    const printed = element("bibl", attributes, inline(entry));
    return reference?.csl === null || reference?.csl === undefined
      ? printed
      : lines(printed, writeStructuredWork(reference.csl, `#${id(reference.id)}`));
  });
  const head = heading === null ? "" : element("head", langOf(heading), inline(heading));
  return element("div", { type: "bibliography" }, holding("listBibl", { type: kind }, [head, ...items]));
}
