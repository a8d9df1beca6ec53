import type { BlockType } from "#lib/documents/block.ts";
import type { DeclaredBlock } from "#lib/import/raw-text.ts";

/**
 * What the name of a paragraph style says about its text. Word keeps the names of its own styles in English whatever language it
 * runs in; localised names come from other programs and from people, the rest from publishers' templates.
 */
const MEANINGS: readonly (readonly [type: BlockType, names: RegExp])[] = [
  [
    "noise",
    /^(?:toc (?:\d|heading)|contents (?:\d|heading)|table of figures|table of contents|оглавление ?\d?|содержание ?\d?|мазмұны ?\d?)$/u,
  ],
  ["subtitle", /^(?:sub-?title|article subtitle|подзаголовок|қосымша тақырып)$/u],
  [
    "title",
    /^(?:title|(?:paper|article) ?title|название(?: статьи| работы)?|заглавие|(?:мақала )?(?:атауы|тақырыбы))$/u,
  ],
  ["authors", /^(?:authors?|author ?names?|авторы?|авторлар(?:ы)?)$/u],
  ["affiliation", /^(?:affiliations?|author ?address|address|аффилиация|организация|жұмыс орны)$/u],
  ["email", /^(?:e-?mail|эл\.? ?почта)$/u],
  ["abstract", /^(?:abstract(?: text)?|аннотация|аңдатпа|түйін(?:деме)?)$/u],
  ["keywords", /^(?:key ?words?|index terms|ключевые слова|түйін(?:ді)? сөздер|кілт сөздер)$/u],
  [
    "reference_entry",
    /^(?:bibliography(?: \d)?|endnote bibliography|references?|reference ?(?:item|list|text)|литература|список литературы|библиография|әдебиеттер(?: тізімі)?)$/u,
  ],
  [
    "quotation",
    /^(?:(?:intense |block )?quotes?|(?:block )?quotations?|(?:выделенная )?цитата(?: \d)?|дәйексөз)$/u,
  ],
  [
    "table_caption",
    /^(?:caption|table ?(?:caption|title|head)?|название объекта|название таблицы|подпись таблицы|кесте атауы)$/u,
  ],
];

const HEADING = /^(?:heading|заголовок|тақырып(?:ша)?|überschrift|titre) ?([1-9])$/u;
/** "Table 2", "Таблица 2", "2-кесте": a style for captions serves figures as well. */
const TABLE_CAPTION =
  /^(?:table|tab\.|таблица|табл\.|кесте)[\s\u00a0]|^\d{1,3}(?:\.\d{1,3})?[\s\u00a0]?[-–‑]?[\s\u00a0]?кесте/iu;

/** Longer ones are paragraphs that somebody made a heading by mistake, UTF-16 units. */
const LONGEST_HEADING = 300;

/**
 * The meaning of a style by its own name or those it is based on, nearest first; `outline` is the level 1–9 by which a format's outline
 * knows the paragraph, null for body text.
 */
export function styleMeaning(names: readonly string[], outline: number | null): DeclaredBlock | null {
  for (const name of names) {
    const said = meaningOfName(plainName(name));
    if (said !== null) return said;
  }
  return outline === null ? null : { type: "heading", level: outline, confidence: 0.85 };
}

function meaningOfName(name: string): DeclaredBlock | null {
  const level = HEADING.exec(name)?.[1];
  if (level !== undefined) return { type: "heading", level: Number(level), confidence: 0.9 };
  const meaning = MEANINGS.find(([, names]) => names.test(name));
  return meaning === undefined ? null : { type: meaning[0], confidence: 0.9 };
}

/** "MDPI_1.2_title" → "title", "Heading_20_1" → "heading 1", "Author(s)" → "authors". */
function plainName(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/_20_/gu, " ")
    .replace(/^[a-z]{2,10}_\d{1,2}\.\d{1,2}\.?_/u, "")
    .replace(/[()]/gu, "")
    .replace(/[_\s]+/gu, " ")
    .trim();
}

/** The same, once the paragraph's text is known: what a style is often misused for counts for less or nothing. */
export function meaningWithText(said: DeclaredBlock, text: string): DeclaredBlock | null {
  if (said.type === "table_caption" && !TABLE_CAPTION.test(text.trimStart())) return null;
  if (said.type === "heading" && text.length > LONGEST_HEADING) return { ...said, confidence: 0.5 };
  return said;
}
