import { guessSingleByte, createDecoder } from "../encodings.ts";
import type { ImportNote } from "#lib/import/article.ts";
import { note } from "#lib/import/note.ts";
import type { PageContent } from "./piece.ts";

/** A sheet with fewer signs than this on a picture that covers most of it is a scan with a stamp. */
const STAMP = 120;
const SCAN_SHARE = 0.5;

/** Whether a page shows something and has no text of it: a scan, or letters drawn as outlines. Broken pages count too. */
export function isWordless(page: PageContent | null): boolean {
  if (page === null) return true;
  if (page.glyphs === 0) return !page.isEmpty;
  return page.glyphs < STAMP && page.pictureShare >= SCAN_SHARE;
}

interface TextLayer {
  /** Indices of pages. */
  readonly wordless: readonly number[];
  readonly garbled: readonly number[];
  readonly pages: number;
  readonly mendedFrom: string | undefined;
}

/** Page numbers of a note are the file's own, from 1; the first of them, that the sentence stays short. */
export function textLayerNotes({ wordless, garbled, pages, mendedFrom }: TextLayer): ImportNote[] {
  const notes: ImportNote[] = [];
  if (wordless.length > 0)
    notes.push(
      note("pages_without_text", { values: { count: wordless.length, pages: firstPages(wordless) } }),
    );
  if (garbled.length > 0) {
    const share = Math.round((garbled.length / pages) * 100);
    notes.push(note("text_layer_garbled", { values: { pages: firstPages(garbled), share } }));
  }
  if (mendedFrom !== undefined) notes.push(note("encoding_mended", { values: { encoding: mendedFrom } }));
  return notes;
}

const LISTED = 8;

function firstPages(indices: readonly number[]): string {
  const shown = indices.slice(0, LISTED).map((index) => index + 1);
  return indices.length > LISTED ? `${shown.join(", ")}, …` : shown.join(", ");
}

/** Share of signs without a meaning above which a page's text cannot be read. */
const UNKNOWN_SHARE = 0.12;
/** Letters below which nothing can be said about a text. */
const LEAST_LETTERS = 120;
/**
 * Share of the commonest letters of a script in running text: 0.62–0.73 in Kazakh, Russian, English and romanised text. Letters that
 * stand for others have it by chance, about 0.36.
 */
const COMMON_SHARE = 0.5;
const COMMON_LATIN = /[etaoinsrl]/giu;
const COMMON_CYRILLIC = /[аеоинтсрлдыі]/giu;
/** Capitals after small letters within words, as a share of letters; in running text next to none. */
const CAPITALS_INSIDE = 0.08;
/** Signs between two letters that no word has, as a share of letters. */
const SIGNS_INSIDE = 0.06;

/** Whether the text of a page is not what the page shows: its fonts do not tell their letters, or tell wrong ones. */
export function isGarbled(page: Pick<PageContent, "glyphs" | "unknownGlyphs">, text: string): boolean {
  if (page.unknownGlyphs > Math.max(8, page.glyphs * UNKNOWN_SHARE)) return true;
  const letters = count(text, /\p{L}/gu);
  if (letters < LEAST_LETTERS) return false;
  if (count(text, /(?<=\p{Ll})\p{Lu}/gu) > letters * CAPITALS_INSIDE) return true;
  if (count(text, /(?<=\p{L})[!-&*+<=>?@[\\\]^_`{|}~¡-¿](?=\p{L})/gu) > letters * SIGNS_INSIDE) return true;
  return !isLikely(text, /[a-zà-ÿ]/giu, COMMON_LATIN) || !isLikely(text, CYRILLIC, COMMON_CYRILLIC);
}

const CYRILLIC = /\p{Script=Cyrillic}/gu;

/** Whether the letters of a script are those of running text; too few of them say nothing. */
function isLikely(text: string, ofScript: RegExp, common: RegExp): boolean {
  const letters = count(text, ofScript);
  return letters < LEAST_LETTERS || count(text, common) > letters * COMMON_SHARE;
}

/** Words that are all in the upper half of Latin-1: no language has many, and every Cyrillic word read by mistake is one. */
const MISREAD_WORD = /(?<![A-Za-z])[À-ÿ¡-¿ŒœŠšŽžŸƒ€‚„…†‡ˆ‰‹‘’“”•–—˜™›]+(?![A-Za-z])/gu;
const HIGH_LETTERS = /[À-ÿ]/gu;
/** Misread words that prove a misreading, and their least share of all words with such letters. */
const PROVING_WORDS = 12;
const PROVING_LENGTH = 3;
const PROVING_SHARE = 0.85;

/** Text whose Cyrillic was read as Latin-1 ("Êàçàõñòàí"), read as it was meant; null where that is not sure. As long as before. */
export function mendMisread(text: string): { text: string; encoding: string } | null {
  const misread = [...text.matchAll(MISREAD_WORD)]
    .map(([word]) => word)
    .filter((word) => word.length >= PROVING_LENGTH && isMostlyHigh(word));
  if (misread.length < PROVING_WORDS) return null;
  const highWords = count(text, /\p{L}{0,40}[À-ÿ]\p{L}{2,40}/gu);
  if (misread.length < highWords * PROVING_SHARE) return null;
  const encoding = guessSingleByte(toBytes(misread.join(" ")));
  if (encoding !== "windows-1251" && encoding !== "kz-1048") return null;
  const decode = createDecoder(encoding);
  const sample = decode(toBytes(misread.join(" ")));
  if (count(sample, COMMON_CYRILLIC) < count(sample, CYRILLIC) * COMMON_SHARE) return null;
  const mended = text.replace(MISREAD_WORD, (word) => (isMostlyHigh(word) ? decode(toBytes(word)) : word));
  return { text: mended, encoding };
}

function isMostlyHigh(word: string): boolean {
  return count(word, HIGH_LETTERS) >= word.length * 0.5;
}

/** Windows-1252 back to its bytes; what it does not have stays a question mark nobody reads. */
function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x100 ? code : (BYTE_OF.get(letter) ?? 0x3f);
  });
}

const BYTE_OF: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, at) => {
    const byte = 0x80 + at;
    return [new TextDecoder("windows-1252").decode(Uint8Array.of(byte)), byte] as const;
  }),
);

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
