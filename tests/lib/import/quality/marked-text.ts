import type { BlockType } from "#lib/documents/block.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";

/** A text of the gold set as its author wrote it: one block a line, "tag language words"; see README.md beside it. */
export interface MarkedText {
  readonly name: string;
  /** Running heads, set in turn from page to page. */
  readonly heads: readonly string[];
  readonly blocks: readonly MarkedBlock[];
}

export interface MarkedBlock {
  readonly type: BlockType;
  readonly language: BlockLanguage;
  readonly level: number | null;
  /** The plain words; "\n" where the setter must begin a new line. */
  readonly text: string;
  readonly citations: readonly MarkedCitation[];
  /** Mark of a footnote. */
  readonly mark: string | null;
  readonly opensArticle: boolean;
}

export interface MarkedCitation {
  /** UTF-16 positions in the block's plain words. */
  readonly start: number;
  readonly end: number;
  readonly keys: readonly (number | string)[];
  readonly locator: string | null;
}

const TYPES: Readonly<Record<string, BlockType>> = {
  t: "title",
  st: "subtitle",
  au: "authors",
  af: "affiliation",
  em: "email",
  udc: "udc",
  ab: "abstract",
  kw: "keywords",
  h: "heading",
  p: "paragraph",
  li: "list_item",
  tb: "table",
  tc: "table_caption",
  fn: "footnote",
  fu: "funding",
  rh: "reference_list_heading",
  re: "reference_entry",
  rrh: "references_romanized_heading",
  rr: "reference_entry_romanized",
  hd: "page_header",
  no: "noise",
};

/** "‹[3, с. 12]=3|с. 12›": what is printed, the keys it names, its locator; "‹[5]›" says the keys itself, "‹^1›" marks a note. */
const CITATION = /‹(\^?)([^‹›=]+)(?:=([^|‹›]*)(?:\|([^‹›]*))?)?›/gu;

export function readMarkedText(name: string, source: string): MarkedText {
  const heads: string[] = [];
  const blocks: MarkedBlock[] = [];
  let opensArticle = true;
  for (const line of source.split("\n")) {
    const found = /^([a-z]+)([1-3]?) (kk|ru|en|mixed) (.+)$/u.exec(line);
    if (line.startsWith("head ")) heads.push(line.slice(5));
    else if (line === "article") opensArticle = true;
    else if (found !== null) {
      blocks.push({ ...readBlock(found), opensArticle });
      opensArticle = false;
    } else if (line.trim() !== "") throw new Error(`${name}: no marked block: ${line}`);
  }
  return { name, heads, blocks };
}

function readBlock([, tag = "", level = "", language = "", words = ""]: RegExpExecArray): Omit<
  MarkedBlock,
  "opensArticle"
> {
  const type = TYPES[tag];
  if (type === undefined) throw new Error(`no such tag: ${tag}`);
  const citations: MarkedCitation[] = [];
  let text = "";
  let done = 0;
  const source = words.replaceAll(" ¦ ", "\n");
  for (const found of source.matchAll(CITATION)) {
    const [whole, raised = "", printed = "", keys = "", locator = ""] = found;
    text += source.slice(done, found.index);
    citations.push({
      start: text.length,
      end: text.length + printed.length,
      keys:
        raised === "^" || keys === ""
          ? printed
              .replace(/[[\]]/gu, "")
              .split(/[,;]\s*/u)
              .map(toKey)
          : keys.split(",").map(toKey),
      locator: locator === "" ? null : locator,
    });
    text += printed;
    done = found.index + whole.length;
  }
  text += source.slice(done);
  return {
    type,
    language: language as BlockLanguage,
    level: level === "" ? null : Number(level),
    text,
    citations,
    mark: type === "footnote" ? (/^\S+/u.exec(text)?.[0] ?? null) : null,
  };
}

function toKey(key: string): number | string {
  return /^[0-9]+$/u.test(key) ? Number(key) : key;
}
