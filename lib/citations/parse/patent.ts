import type { CslItem } from "../reference.ts";
import { findFullDates, readDate, toDateParts, type DateParts } from "./dates.ts";
import { readHeadingNames } from "./names.ts";
import { tidyTitle, trimEdges, unquote } from "./printed-text.ts";
import { readResponsibility } from "./responsibility.ts";

const OPENING =
  /^(?:(?:Пат(?:\.|ент\p{L}*)|А\.\s?с\.|Авт(?:\.|орское)\s(?:св\p{L}*\.?|свид\p{L}*\.?)|Патент\sна\s\p{L}+|Өнертабысқа\sпатент|(?:Инновациялық|Предварительный|Инновационный)\sпатент|(?:US|EP|WO|DE|RU|KZ)\s?Pat(?:ent|\.)|Patent|Pat\.|U\.S\.\sPatent)(?:\s(?:на|РК|РФ|ҚР|СССР|КЗ))?\s*(?:№|No\.?|N)?\s*|.{0,40}\sпатенті\s(?:№|No)\s?)(\p{Lu}{0,3}\s?\d[\d\s,/.]{2,14}\d(?:\s?[A-ZА-Я]\d?(?!\p{L}))?)(?!\d)/u;
/** Country and classes behind the number: "Российская Федерация, МПК H04B 1/38.", "(KZ). МПК …". */
const COUNTRY =
  /^[\s,.()]*(?:Российская Федерация|Республика Казахстан|Қазақстан Республикасы|Казахстан|Росси[яи]|СССР|РФ|РК|ҚР|KZ|RU|SU|US|USA|США|EP|UA|Україна)[\s,.():;–—-]*/u;
const CLASSES =
  /^(?:М\.?\s?(?:ПК|Кл|кл)\.?|МКИ|IPC|Int\.\s?Cl\.?|C\d{2})[^.]*?\d{1,4}\/\d{2,4}[^.]*\.\s*|^[\s.,;:–—-]+/u;
/** Where facts about the application begin, which no description of a work carries. */
const FACTS =
  /[\s.,;–—-]*(?:заяв\p{L}*|опубл\p{L}*|№\s?\d{6,}|жариялан\p{L}*|приоритет|бюл\.|filed|issued)[\s.:№]/iu;
const PUBLISHED =
  /(?:опубл\p{L}*|жариялан\p{L}*|publ\p{L}*|issued)[\s.:]*\(?(\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|\d{4})/iu;

/** A patent or inventor's certificate: number, title, inventors and the year of its publication; null for other works. */
export function readPatent(text: string): Partial<CslItem> | null {
  if (!/[Пп]ат|[Pp]at|А\.\s?с|Авт/u.test(text)) return null;
  const opening = OPENING.exec(text);
  const last = opening === null || readHeadingNames(text) !== null ? readPatentLast(text) : null;
  if (last !== null || opening?.[1] === undefined) return last;
  const rest = text.slice(opening[0].length).replace(COUNTRY, "").replace(CLASSES, "");
  const facts = FACTS.exec(rest);
  const described = facts === null ? rest : rest.slice(0, facts.index);
  const [title = "", statement = ""] = described.split(/\s*\/\s*(?=\p{Lu})/u);
  const { authors } = readResponsibility(statement);
  const issued = publicationOf(text);
  const extent = /[.–—-]\s(\d{1,3})\s?[сcбp]\.?$/u.exec(text)?.[1];
  return {
    number: opening[1].replace(/(?<=\d)\s(?=\d)/gu, "").trim(),
    title: unquote(tidyTitle(title)),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(extent === undefined ? {} : { "number-of-pages": extent }),
    ...(issued === null ? {} : { issued: { "date-parts": [issued.filter((part) => part !== undefined)] } }),
  };
}

/** "Қалиев Т. Сүзгі. ҚР патенті № 28411. 15.05.2014": author and title stand before the number. */
const NUMBER_LAST =
  /^(.{8,300}?)[.:,]\s(?:[\p{L}]+\s){0,3}(?:[Пп]атент\p{L}*|Пат\.|А\.\s?с\.|Авторское\sсвидетельство|Patent)\s(?:(?:на\s(?:изобретение|полезную\sмодель)|РК|РФ|ҚР|KZ|RU|СССР|Республики\sКазахстан)\s?){0,2}(?:№|N|No\.?)\s?(\d[\d./]{2,12})(?!\d)/u;

function readPatentLast(text: string): Partial<CslItem> | null {
  const found = text.includes("//") ? null : NUMBER_LAST.exec(text);
  if (found?.[1] === undefined) return null;
  const names = readHeadingNames(`${found[1]}. `);
  const [title = "", statement = ""] = found[1].slice(names?.length ?? 0).split(/\s*\/\s*(?=\p{Lu})/u);
  const author = names?.names ?? readResponsibility(statement).authors;
  const issued = publicationOf(text.slice(found[0].length));
  return {
    number: trimEdges(found[2] ?? ""),
    title: unquote(tidyTitle(title)),
    ...(author.length === 0 ? {} : { author }),
    ...(issued === null ? {} : { issued: { "date-parts": [issued.filter((part) => part !== undefined)] } }),
  };
}

function publicationOf(text: string): DateParts | null {
  const printed = PUBLISHED.exec(text)?.[1];
  const date = printed === undefined ? null : readDate(printed);
  if (date !== null) return toDateParts(date);
  const full = findFullDates(text).at(-1)?.parts;
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/gu;
  return (
    full ?? [...trimEdges(text).matchAll(year)].map((found) => [Number(found[1])] as const).at(-1) ?? null
  );
}
