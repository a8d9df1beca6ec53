import type { DeclaredBlock } from "#lib/import/raw-text.ts";
import { listMarker } from "#lib/import/list-markers.ts";
import { MarkedText } from "../markup/marked-text.ts";
import { BLOCKS, HEADINGS } from "./elements.ts";
import { isHidden } from "./hidden.ts";
import { attribute, textOf, type HtmlElement, type HtmlVisitor } from "./html-page.ts";
import { declaredLanguage } from "../markup/declared-language.ts";
import {
  declaredEntry,
  declaredListHeading,
  listOfHeading,
  type ReferenceListKind,
} from "../markup/reference-list.ts";
import { itemMarker, levelOfList } from "./list-numbering.ts";
import type { PageLinks } from "./page-links.ts";
import { dataCells } from "./page-tables.ts";
import type { PageArticle } from "./page-article.ts";

export interface PageReading {
  readonly article: PageArticle;
  readonly links: PageLinks;
  /** The smallest level of heading that is no title: h2 in most pages. */
  readonly topLevel: number;
}

/** What is so of all text inside an element, until an inner one says otherwise. */
interface Frame {
  readonly declared: DeclaredBlock | undefined;
  readonly language: DeclaredBlock["language"];
  readonly isNoise: boolean;
  readonly isCell: boolean;
  readonly isPreformatted: boolean;
}

/** How far what a page says of its parts may be trusted: authors of pages choose elements by their looks. */
const TRUST = {
  title: 0.9,
  heading: 0.85,
  list: 0.9,
  item: 0.85,
  quotation: 0.85,
  note: 0.9,
  entry: 0.85,
  table: 0.9,
  noise: 0.85,
  language: 0.5,
};

const OUTSIDE: Frame = {
  declared: undefined,
  language: undefined,
  isNoise: true,
  isCell: false,
  isPreformatted: false,
};
const ARROWS = /^(?:[\s↩↑↵⏎⤴⬆^←[\]()]|\ufe0e|\ufe0f)+$/u;

/** Writes the page as raw text: the article, and around it what is not of it, declared to be noise. */
export class PageWriter implements HtmlVisitor {
  readonly out: MarkedText;
  private readonly reading: PageReading;
  private readonly frames: Frame[] = [];
  private readonly marked: boolean[] = [];
  private readonly cells = new Map<HtmlElement, DeclaredBlock>();
  private tables = 0;
  private list: ReferenceListKind | null = null;

  constructor(reading: PageReading, out: MarkedText) {
    this.reading = reading;
    this.out = out;
  }

  enter(element: HtmlElement): boolean {
    if (isHidden(element) || this.isWayBack(element)) return false;
    if (element.tagName === "br") this.breakLine();
    if (BLOCKS.has(element.tagName)) this.beginBlock(element);
    const frame = this.frameOf(element);
    this.frames.push(frame);
    this.marked.push(!frame.isNoise && this.beginMark(element));
    if (!frame.isNoise) this.writeMarker(element, frame);
    return true;
  }

  leave(element: HtmlElement): void {
    if (this.marked.pop() === true) this.out.end();
    if (BLOCKS.has(element.tagName)) this.endBlock(element);
    this.frames.pop();
  }

  text(text: string): void {
    const frame = this.frames.at(-1) ?? OUTSIDE;
    const declared = declaredIn(frame);
    if (frame.isPreformatted && !frame.isCell) this.out.writeLines(text, declared);
    else this.out.write(text, declared);
  }

  private breakLine(): void {
    if (this.frames.at(-1)?.isCell === true) this.out.write(" ");
    else this.out.breakLine();
  }

  private beginBlock(element: HtmlElement): void {
    if (this.frames.at(-1)?.isCell === true) return this.out.write(" ");
    this.endParagraph(element);
    if (element.tagName !== "table") return;
    const cells = dataCells(element);
    if (cells === null) return;
    for (const { content, row, column, rowSpan, columnSpan, isHead } of cells) {
      const cell = { table: this.tables, row, column, rowSpan, columnSpan, isHead };
      this.cells.set(content, { type: "table", confidence: TRUST.table, cell });
    }
    this.tables += 1;
  }

  private endBlock(element: HtmlElement): void {
    if (this.frames.at(-1)?.isCell === true && !this.cells.has(element)) this.out.write(" ");
    else this.endParagraph(element);
  }

  /** Items, their paragraphs, and cells stand close; so does a paragraph that goes on with its item. */
  private endParagraph(element: HtmlElement): void {
    const isTight = element.tagName === "li" || this.cells.has(element);
    const goesOn = isPartOf(this.frames.at(-1)?.declared) && !/^(?:li|ol|ul|table)$/u.test(element.tagName);
    if (goesOn) this.out.breakLine();
    else this.out.endParagraph({ isTight });
  }

  private frameOf(element: HtmlElement): Frame {
    const { article } = this.reading;
    const around = this.frames.at(-1) ?? OUTSIDE;
    const isNoise =
      article.furniture.has(element) ||
      (around.isNoise && element !== article.root && element !== article.title);
    const own = attribute(element, "lang") ?? attribute(element, "xml:lang");
    // What a site says of all its pages is often not so of the article in it.
    const tells = own !== undefined && element.tagName !== "html" && element.tagName !== "body";
    return {
      declared: isNoise ? undefined : (this.declarationOf(element) ?? around.declared),
      language: tells ? declaredLanguage(own) : around.language,
      isNoise,
      isCell: around.isCell || this.cells.has(element),
      isPreformatted: around.isPreformatted || /^(?:pre|xmp|listing|plaintext)$/u.test(element.tagName),
    };
  }

  private declarationOf(element: HtmlElement): DeclaredBlock | null {
    const cell = this.cells.get(element);
    if (cell !== undefined) return cell;
    const mark = this.reading.links.notes.get(element);
    if (mark !== undefined) return { type: "footnote", confidence: TRUST.note, mark };
    const target = this.reading.links.entries.get(element);
    if (target !== undefined) return { ...declaredEntry(this.list, TRUST.entry), target };
    if (HEADINGS.has(element.tagName)) return this.heading(element);
    if (element.tagName === "li")
      return { type: "list_item", confidence: TRUST.item, level: Math.min(levelOfList(element), 9) };
    if (element.tagName === "caption" || element.tagName === "figcaption") {
      return { type: "table_caption", confidence: TRUST.table };
    }
    const isOutside = this.list === null && this.frames.at(-1)?.declared === undefined;
    if (element.tagName === "blockquote" && isOutside)
      return { type: "quotation", confidence: TRUST.quotation };
    const isBare = element.tagName === "p" && this.frames.at(-1)?.declared === undefined;
    return isBare && this.list !== null ? declaredEntry(this.list, 0.6) : null;
  }

  private heading(element: HtmlElement): DeclaredBlock {
    this.list = listOfHeading(textOf(element, 200));
    if (this.list !== null) return declaredListHeading(this.list, TRUST.list);
    if (element.tagName === "h1") return { type: "title", confidence: TRUST.title };
    const level = Number(element.tagName.slice(1)) - this.reading.topLevel + 1;
    return { type: "heading", confidence: TRUST.heading, level: Math.max(level, 1) };
  }

  private beginMark(element: HtmlElement): boolean {
    const { marks, citations } = this.reading.links;
    const mark = marks.get(element);
    const target = citations.get(element);
    if (mark !== undefined) this.out.begin({ kind: "footnote_mark", mark });
    else if (target !== undefined) this.out.begin({ kind: "citation", targets: [target] });
    else if (element.tagName === "sup") this.out.begin({ kind: "raised" });
    else return false;
    return true;
  }

  /** What a browser prints before an item, and the mark of a note that the page leaves to it. */
  private writeMarker(element: HtmlElement, frame: Frame): void {
    const mark = this.reading.links.notes.get(element);
    const begins = mark === undefined && element.tagName !== "li" ? "" : textOf(element, 60).trim();
    if (mark !== undefined) {
      if (!begins.replace(/^[[(\s^↑]+/u, "").startsWith(mark)) this.out.write(`${mark} `, declaredIn(frame));
    } else if (element.tagName === "li") {
      const marker = itemMarker(element, this.reading.links.entries.has(element));
      const isPrinted = listMarker(begins) !== null || /^\[?[0-9]{1,4}[\].)]/u.test(begins);
      if (begins !== "" && !isPrinted) this.out.write(marker, declaredIn(frame));
    }
  }

  /** A link at a note that leads back to its mark, drawn as an arrow. */
  private isWayBack(element: HtmlElement): boolean {
    if (element.tagName !== "a" || !(attribute(element, "href") ?? "").startsWith("#")) return false;
    return attribute(element, "role") === "doc-backlink" || ARROWS.test(textOf(element, 20));
  }
}

/** Items, notes and entries hold paragraphs that are parts of them. */
function isPartOf(declared: DeclaredBlock | undefined): boolean {
  if (declared === undefined) return false;
  return /^(?:list_item|footnote|reference_entry|reference_entry_romanized)$/u.test(declared.type);
}

function declaredIn({ isNoise, declared, language }: Frame): DeclaredBlock | undefined {
  if (isNoise) return { type: "noise", confidence: TRUST.noise };
  if (language === undefined) return declared;
  return { ...(declared ?? { type: "paragraph", confidence: TRUST.language }), language };
}
