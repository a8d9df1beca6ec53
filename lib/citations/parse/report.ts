/** A title parted from the phrase that makes the work a report of research. */
export interface ReportPhrase {
  readonly title: string;
  readonly genre: string;
  /** The number under which the report was registered or published. */
  readonly number: string | null;
}

/** ": отчёт о НИР (заключ.)", ": ғылыми-зерттеу жұмысының есебі (аралық)". */
const RESEARCH =
  /^(.{3,400}?)\s?[:.]\s((?:[Оо]тч[её]т\sо\s(?:НИР|НИОКР|ОКР|научно-исследовательской\s\p{L}+)|(?:[Ғғ]ылыми-зерттеу\sжұмыс(?:ының|ы\sтуралы)|ҒЗЖ)\s(?:\p{L}+\s)?есе(?:п|бі))(?:\s\([^()]{3,30}\))?)$/u;
/** "(Report No. 14)", "(Working Paper No. 2019-3)" behind a title. */
const NUMBERED =
  /^(.{3,400}?)\s\(((?:[\p{L}-]+\s){0,4}(?:[Rr]eport|[Pp]aper|[Оо]тч[её]т))\s(?:[Nn]o\.?|№)\s?([\p{L}\d./-]{1,20})\)/u;
/** The state registration number that closes such an entry. */
const REGISTERED = /[\s.,–—-]+№\s?(?:гос\.?\s?рег(?:истрации|\.)\s?|ГР\s|МТ\s)?(\d{4}\p{Lu}{2}\d{4,6})\.?$/u;

/** Without this word no text is a report: most entries are decided by it. */
const SAYS_REPORT = /отч[её]т|есе[пб]/iu;

export function findReportPhrase(title: string): ReportPhrase | null {
  const numbered = title.includes("(") ? NUMBERED.exec(title) : null;
  const found = numbered ?? (SAYS_REPORT.test(title) ? RESEARCH.exec(title) : null);
  if (found?.[1] === undefined || found[2] === undefined) return null;
  return { title: found[1], genre: found[2], number: numbered?.[3] ?? null };
}

/** Takes the registration number off the end of an entry, where it hides the extent. */
export function takeRegistration(text: string): { readonly text: string; readonly number: string | null } {
  const found = text.includes("№") ? REGISTERED.exec(text) : null;
  return found?.[1] === undefined
    ? { text, number: null }
    : { text: text.slice(0, found.index), number: found[1] };
}
