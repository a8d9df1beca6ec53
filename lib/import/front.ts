import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { FrontRecord, ImportedBlock } from "./article.ts";
import { readAuthors, type FrontReading } from "./front-authors.ts";
import { readIdentifiers } from "./front-identifiers.ts";

/**
 * What the title page of an article says, as a record: titles and keywords by language, authors with where they work and how to
 * reach them, numbers by which the work is found. `language` is the article's; its title page is asked for the authors first,
 * since journals print them in each language.
 */
export function readFront(blocks: readonly ImportedBlock[], language: BlockLanguage): FrontRecord {
  const sources: Record<string, string[]> = {};
  const read = { blocks, sources };
  const titles = readTitles(read);
  const keywords = readKeywords(read);
  const identifiers = readNumbers(read);
  return { titles, authors: readAuthors(read, language), identifiers, keywords, sources };
}

function isLanguage(language: BlockLanguage): language is Language {
  return (LANGUAGES as readonly string[]).includes(language);
}

function readTitles({ blocks, sources }: FrontReading): FrontRecord["titles"] {
  const titles: FrontRecord["titles"] = {};
  for (const { type, language, text, id } of blocks) {
    if (type !== "title" || !isLanguage(language) || titles[language] !== undefined) continue;
    titles[language] = text;
    sources[`titles.${language}`] = [id];
  }
  return titles;
}

/** Longer blocks are no lists of keywords, UTF-16 units. */
const LONGEST_LIST = 5_000;

function readKeywords({ blocks, sources }: FrontReading): FrontRecord["keywords"] {
  const keywords: FrontRecord["keywords"] = {};
  for (const { type, language, text, label = "", id } of blocks) {
    if (type !== "keywords" || !isLanguage(language) || keywords[language] !== undefined) continue;
    const list = text
      .slice(text.startsWith(label) ? label.length : 0, LONGEST_LIST)
      .replace(/^[\s:.–—-]{1,99}|[\s.;,]{1,99}$/gu, "");
    const words = list.split(list.includes(";") ? ";" : /(?<![0-9]),|,(?![0-9])/u).map((word) => word.trim());
    const kept = words.filter((word) => word !== "");
    if (kept.length === 0) continue;
    keywords[language] = kept;
    sources[`keywords.${language}`] = [id];
  }
  return keywords;
}

/** Blocks that may print a number of the work; a DOI in running text is another work's. */
const NUMBERED: ReadonlySet<string> = new Set(["udc", "email", "affiliation", "page_header"]);

const IN_TITLE_PAGES = ["doi", "udc", "mrnti", "issn"] as const;
const IN_HEADS = ["doi", "issn"] as const;

function readNumbers({ blocks, sources }: FrontReading): FrontRecord["identifiers"] {
  const found: FrontRecord["identifiers"] = {};
  for (const { type, text, id } of blocks) {
    if (!NUMBERED.has(type)) continue;
    const told = readIdentifiers(text);
    for (const kind of type === "page_header" ? IN_HEADS : IN_TITLE_PAGES) {
      const value = told[kind];
      if (value === undefined || found[kind] !== undefined) continue;
      found[kind] = value;
      sources[`identifiers.${kind}`] = [id];
    }
  }
  return found;
}
