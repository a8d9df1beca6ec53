import type { CslDate, CslItem, CslName } from "./reference.ts";

/** What a library's list shows and sorts a work by. */
export interface CatalogueLine {
  readonly type: CslItem["type"];
  readonly title: string;
  /** "Қойгелдиев М.Қ., Оразбек Б."; the body that answers for the work where it has no author; "" where neither is known. */
  readonly authors: string;
  readonly year: number | null;
  readonly language: string | null;
}

export function catalogueLine(csl: CslItem): CatalogueLine {
  return {
    type: csl.type,
    title: csl.title ?? csl["container-title"] ?? csl.URL ?? csl.note ?? "",
    authors:
      (csl.author ?? csl.editor ?? csl.compiler ?? []).map(nameInList).join(", ") || (csl.authority ?? ""),
    year: yearOf(csl.issued),
    language: csl.language ?? null,
  };
}

function nameInList(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name["non-dropping-particle"], name.family].filter((part) => part !== undefined).join(" ");
  return [family, name.given].filter((part) => part !== undefined && part !== "").join(" ");
}

/** The year of a CSL date, also when it was only kept as printed. */
export function yearOf(date: CslDate | undefined): number | null {
  if (date === undefined) return null;
  if ("date-parts" in date) {
    const year = date["date-parts"][0]?.[0];
    // Other tools write anything here; what is no year is kept in the description, but not sorted by.
    return year === undefined || Math.abs(year) > 99_999 ? null : year;
  }
  const printed = "literal" in date ? date.literal : date.raw;
  const year = /\b(?:1[0-9]|20)\d\d\b/.exec(printed)?.[0];
  return year === undefined ? null : Number(year);
}

/** First author or title, and year, as people refer to a work: "Нұрғалиева 2012", "Ли и др. 2018" is left to styles. */
export function shortName(line: Pick<CatalogueLine, "authors" | "title" | "year">): string {
  const family = line.authors.split(/[\s,]/u)[0] ?? "";
  const name = family !== "" ? family : shorten(line.title);
  return line.year === null ? name : `${name} ${line.year}`;
}

/** Words of a title up to about forty characters. */
function shorten(title: string): string {
  if (title.length <= 40) return title;
  const cut = title.lastIndexOf(" ", 40);
  return `${title.slice(0, cut > 0 ? cut : 40).toWellFormed()}…`;
}
