import type { CslItem } from "#lib/citations/reference.ts";
import { oneLine, plainText, VERBATIM } from "#lib/citations/format/rich-text.ts";
import { commaName } from "../comma-name.ts";
import { tagsOf, type WorkToWrite } from "../exchanged-work.ts";
import { literalDate, isoDates } from "../iso-date.ts";
import { DATE_TAGS, isWhole, NAME_TAGS, risType, TEXT_TAGS } from "./tags.ts";

/** The works as RIS in UTF-8, lines ended with CR LF. A value is one line however long it is: readers break words at folds. */
export function risFromWorks(works: readonly WorkToWrite[]): string {
  return works.map((work) => [...recordLines(work), line("ER", ""), ""].join("\r\n")).join("\r\n");
}

function line(tag: string, value: string): string {
  return `${tag}  - ${value}`;
}

function recordLines(work: WorkToWrite): readonly string[] {
  const { csl, translated } = work.forms;
  const title = Object.values(translated).find(({ title: words }) => words !== undefined)?.title;
  return [
    line("TY", risType(csl.type)),
    ...(csl.id === undefined ? [] : [line("ID", oneLine(csl.id))]),
    ...nameLines(csl),
    ...textLines(csl),
    ...(title === undefined ? [] : [line("TT", plainText(title))]),
    ...dateLines(csl),
    ...pageLines(csl),
    ...[csl.ISBN, csl.ISSN].flatMap((number) => (number === undefined ? [] : [line("SN", oneLine(number))])),
    ...(csl.language === undefined ? [] : [line("LA", oneLine(csl.language))]),
    ...(csl.note === undefined ? [] : [line("N1", plainText(csl.note))]),
    ...(work.notes ?? []).map((note) => line("RN", oneLine(note))),
    ...tagsOf(work).map((word) => line("KW", oneLine(word))),
  ];
}

function nameLines(item: CslItem): readonly string[] {
  return Object.entries(NAME_TAGS).flatMap(([variable, [tag]]) =>
    (item[variable as keyof typeof NAME_TAGS] ?? []).map((name) => line(tag, commaName(name))),
  );
}

/** A whole volume has its series in T2, where others have what they appeared in. */
function textLines(item: CslItem): readonly string[] {
  return Object.entries(TEXT_TAGS).flatMap(([variable, [usual]]) => {
    const value = item[variable as keyof typeof TEXT_TAGS];
    const tag = isWhole(item.type) ? (TAGS_OF_WHOLE[variable] ?? usual) : usual;
    return value === undefined || value === ""
      ? []
      : [line(tag, VERBATIM.has(variable) ? oneLine(String(value)) : plainText(value))];
  });
}

const TAGS_OF_WHOLE: Readonly<Record<string, string>> = { "container-title": "BT", "collection-title": "T2" };

/** PY takes the year alone, DA and Y2 "YYYY/MM/DD/" with what is known. A date in words goes to DA as it stands. */
function dateLines(item: CslItem): readonly string[] {
  return Object.entries(DATE_TAGS).flatMap(([variable, [tag]]) => {
    const date = item[variable as keyof typeof DATE_TAGS];
    if (date === undefined) return [];
    const first = isoDates(date)?.[0];
    if (first === undefined) return [line(tag, `///${oneLine(literalDate(date) ?? "")}`)];
    const [year = "", month = "", day = ""] = first.replace(/^-/u, "").split("-");
    const signed = first.startsWith("-") ? `-${year}` : year;
    return [...(variable === "issued" ? [line("PY", signed)] : []), line(tag, `${signed}/${month}/${day}/`)];
  });
}

/** "SP 35" alone would be the size of a whole volume, so that a single page of one has its end as well. */
function pageLines(item: CslItem): readonly string[] {
  const pages = oneLine(item.page ?? "");
  const size = oneLine(String(item["number-of-pages"] ?? ""));
  const range = /^([^\s,–—-]+)[-–—]([^\s,–—-]+)$/u.exec(pages);
  const isSize = isWhole(item.type) && pages === "" && /^\d+$/u.test(size);
  const sizeLine = size === "" ? [] : [line(isSize ? "SP" : "C6", size)];
  if (pages === "") return sizeLine;
  const isLone = isWhole(item.type) && /^\d+$/u.test(pages);
  const [first, last] = range === null ? [pages, isLone ? pages : undefined] : [range[1] ?? "", range[2]];
  return [line("SP", first), ...(last === undefined ? [] : [line("EP", last)]), ...sizeLine];
}
