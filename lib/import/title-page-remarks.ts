import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { detectLanguage } from "#lib/languages/detect.ts";
import type { ImportedBlock, ImportNote } from "./article.ts";
import { findLabel } from "./labels.ts";
import { note, placeOf } from "./note.ts";
import type { ReadPart } from "./remarks.ts";

/** What a title page lacks, and where its languages tell different things. */
export function titlePageRemarks(part: ReadPart): ImportNote[] {
  return [...missingParts(part), ...abstractRemarks(part), ...keywordRemarks(part), ...labelRemarks(part)];
}

/** Missing parts of a title page are worth a word only where there is a title page. */
function missingParts({ part }: ReadPart): ImportNote[] {
  const types = new Set(part.blocks.map(({ block }) => block.type));
  if (!types.has("abstract") && !types.has("title")) return [];
  const trilingual =
    part.language !== "en" ||
    new Set(part.blocks.filter(({ block }) => block.type === "abstract").map(({ block }) => block.language))
      .size > 1;
  const missing = (type: "abstract" | "keywords"): Language[] => {
    const present = new Set(
      part.blocks.filter(({ block }) => block.type === type).map(({ block }) => block.language),
    );
    return present.size === 0 || !trilingual ? [] : LANGUAGES.filter((language) => !present.has(language));
  };
  return [
    ...(types.has("title") ? [] : [note("title_missing")]),
    ...(types.has("authors") ? [] : [note("authors_missing")]),
    ...missing("abstract").map((language) => note("abstract_missing_language", { values: { language } })),
    ...missing("keywords").map((language) => note("keywords_missing_language", { values: { language } })),
  ];
}

/** One language's abstract or keywords, with its blocks joined and their labels left out. */
interface Version {
  readonly language: Language;
  readonly text: string;
  readonly first: ImportedBlock;
}

function versionsOf({ part }: ReadPart, type: "abstract" | "keywords"): Version[] {
  const blocks = part.blocks.map(({ block }) => block).filter((block) => block.type === type);
  return LANGUAGES.flatMap((language) => {
    const own = blocks.filter((block) => block.language === language);
    const [first] = own;
    const text = own.map((block) => block.text.slice(block.label?.length ?? 0).trim()).join(" ");
    return first === undefined || text === "" ? [] : [{ language, text, first }];
  });
}

/** Shorter abstracts than this, in UTF-16 units, are compared with nothing. */
const LEAST_ABSTRACT = 200;
/** Below this share of the longest one an abstract leaves something out; translations alone differ by a fifth or so. */
const MUCH_SHORTER = 0.6;

function abstractRemarks(part: ReadPart): ImportNote[] {
  const versions = versionsOf(part, "abstract");
  const longest = versions.reduce<Version | null>(
    (most, one) => (most === null || one.text.length > most.text.length ? one : most),
    null,
  );
  if (longest === null || longest.text.length < LEAST_ABSTRACT) return [];
  const short = versions.filter(({ text }) => text.length < longest.text.length * MUCH_SHORTER);
  return [
    ...short.map(({ language, text, first }) =>
      note("abstracts_differ_in_length", {
        values: {
          language,
          other: longest.language,
          percent: Math.round((100 * text.length) / longest.text.length),
        },
        ...placeOf(first.sourceRanges),
      }),
    ),
    ...versions
      .filter((one) => !short.includes(one))
      .flatMap((one) =>
        lostNumbers(
          one,
          versions.filter((other) => other !== one && !short.includes(other)),
        ),
      ),
  ];
}

/** Smaller numbers are often spelt out. */
const LEAST_NUMBER = 11;
const MOST_NUMBERS = 3;

/** Numbers that another language's abstract tells and this one does not. */
function lostNumbers(version: Version, others: readonly Version[]): ImportNote[] {
  const own = numbersIn(version.text);
  return others
    .flatMap(({ text, language }) => [...numbersIn(text)].map((number) => ({ number, language })))
    .filter(({ number }, at, all) => !own.has(number) && all.findIndex((one) => one.number === number) === at)
    .slice(0, MOST_NUMBERS)
    .map(({ number, language }) =>
      note("abstracts_differ_in_numbers", {
        values: { number, language: version.language, other: language },
        ...placeOf(version.first.sourceRanges),
      }),
    );
}

function numbersIn(text: string): ReadonlySet<string> {
  const closed = text.replace(/(?<=[0-9])[\s\u00a0](?=[0-9]{3}(?![0-9]))/gu, "");
  const numbers = closed.match(/[0-9]{1,9}(?:[.,][0-9]{1,4})?/gu) ?? [];
  return new Set(numbers.map((one) => one.replace(",", ".")).filter((one) => Number(one) >= LEAST_NUMBER));
}

function keywordRemarks(part: ReadPart): ImportNote[] {
  const [first, ...others] = versionsOf(part, "keywords").map((one) => ({
    ...one,
    count: countKeywords(one.text),
  }));
  if (first === undefined) return [];
  return others
    .filter(({ count }) => count !== first.count && count > 1 && first.count > 1)
    .map(({ language, count, first: block }) =>
      note("keywords_differ_in_count", {
        values: { language, count, other: first.language, otherCount: first.count },
        ...placeOf(block.sourceRanges),
      }),
    );
}

function countKeywords(text: string): number {
  return text.split(/[,;]/u).filter((word) => /\p{L}/u.test(word)).length;
}

/** "Abstract." above a text in Russian. */
function labelRemarks({ part }: ReadPart): ImportNote[] {
  return part.blocks.flatMap(({ block }) => {
    if (block.type !== "abstract" && block.type !== "keywords") return [];
    const said = block.label === undefined ? null : (findLabel(block.text)?.language ?? null);
    const text = block.text.slice(block.label?.length ?? 0);
    const found = detectLanguage(text);
    if (said === null || found.language === null || found.language === said || found.language === "mixed")
      return [];
    if (text.length < SURE_LENGTH || found.confidence < SURE_LANGUAGE) return [];
    return [
      note("block_language_differs", {
        values: { language: found.language, label: block.label ?? "" },
        ...placeOf(block.sourceRanges),
      }),
    ];
  });
}

/** UTF-16 units, and confidence 0–1, from which a text is sure to be in another language than its label. */
const SURE_LENGTH = 80;
const SURE_LANGUAGE = 0.6;
