import type { CslItem } from "../reference.ts";
import { findMonth, isYear, readDate } from "./dates.ts";
import { tidyRange } from "./printed-text.ts";
import { countVolumes, readSeries } from "./set-of-volumes.ts";

export const ELEMENT_KINDS = [
  "date",
  "pages",
  "extent",
  "volume",
  "volumes",
  "issue",
  "edition",
  "series",
  "filler",
] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** One recognised element of a description, with the CSL variables that it fills. */
export interface Element {
  readonly kind: ElementKind;
  readonly csl: Partial<CslItem>;
  /** Set for a date, whose parts may be spread over several pieces ("2007. – 22 мая"). */
  readonly date?: {
    readonly year: number | null;
    readonly month: number | null;
    readonly day: number | null;
  };
}

export interface ElementContext {
  /** Inside a journal or collection a bare range is the pages of the part. */
  readonly isPart: boolean;
}

const NUMBER = String.raw`(?:\d{1,5}|[IVXLCDM]{1,8})`;
const PAGE = String.raw`(?:[A-Za-zА-Я]?\d{1,6}|[ivxlc]{1,7}|[IVXLC]{1,7})`;
const PAGES = String.raw`${PAGE}(?:\s*[‐‑–—-]\s*${PAGE})?(?:\s*,\s*${PAGE}(?:\s*[‐‑–—-]\s*${PAGE})?){0,5}`;
const PAGE_LABEL = String.raw`(?:[СсБбCcPpSsBb]|[Сс]тр|[Бб]б|[Сс]с|ss|[Pp]p|[Бб]ет(?:тер)?|[Bb]b|[Bb]et|pages?|PP|СС)`;

const LABEL_THEN_PAGES = new RegExp(`^${PAGE_LABEL}\\s*[.:]?\\s*(${PAGES})$`, "u");
const PAGES_THEN_LABEL = new RegExp(`^(${PAGES})\\s*[-–]?\\s*${PAGE_LABEL}\\.?$`, "u");
const BARE_PAGES = new RegExp(`^(${PAGE}\\s*[‐‑–—-]\\s*${PAGE})$`, "u");
const VOLUME_FIRST = new RegExp(
  `^(?:Т\\.\\s(?=Т\\.))?(?:[ТтT]|[Тт]ом|[Vv]ol|V|[Vv]olume|[Кк]н|[Кк]нига|[Чч]|[Чч]асть|[Bb]d|[Bb]and|[Cc]ilt|C|[Tt]om|Ch|Kn)\\s*\\.?\\s*(?:№\\s*)?(${NUMBER}(?:\\s*[-–/]\\s*${NUMBER})?(?:\\s*\\(\\d+\\))?)$`,
  "u",
);
const VOLUME_LAST = new RegExp(`^(${NUMBER})\\s*[-–]?\\s*(?:том|т|tom|кітап|бөлім)$`, "u");
const ISSUE_NUMBER = String.raw`\d{1,5}(?:,\s?\d{1,3})?(?:\s*[-–/]\s*\d{1,5})?(?:\s*\(\s*\d{1,5}(?:\s*[-–/]\s*\d{1,5})?\s*\))?`;
const ISSUE_FIRST = new RegExp(
  `^(?:№+|[Nn]o?|[Нн]омер|[Вв]ып|[Вв]ыпуск|[Ii]ssue|[Ii]ss|[Шш]ығ|[Vv]yp|Nr|H|Heft|[Вв]ип|[Сс]ayı|[Ss]ayı|S(?=\\.\\s?\\d{1,3}$))\\s*\\.?\\s*(${ISSUE_NUMBER})$`,
  "u",
);
/** "№2(78)/2015": the year behind the issue. */
const ISSUE_AND_YEAR = /^(?:№+|N)\s?(\d{1,4}(?:\s?\(\d{1,5}\))?)\s?[/,]\s?((?:19|20)\d{2})$/u;
/** "23 шілде (№ 30)": the issue of a newspaper behind its day. */
const DAY_AND_ISSUE = /^([^()№]{3,40})\s\((?:№|N)\s?(\d{1,5}(?:\s?\(\d{1,6}\))?)\)$/u;
/** "№ 112 (8 авг.)": its day behind the issue. */
const ISSUE_AND_DAY = /^(?:№|[Nn]o|[Вв]ып)\.?\s*(\d{1,4})\s\(([^()]+)\)$/u;
/** "2 (35)" without a label: an issue with its running number. */
const UNLABELLED_ISSUE = /^(\d{1,3}\s\(\d{1,5}\))$|^\((\d{1,3})\)$/u;
const ISSUE_LAST = new RegExp(`^(\\d{1,4})\\s*[-–]?\\s*(?:нөмір|шығ|шығарылым|сан|саны)\\.?$`, "u");
/** "12(3)", "94/2", "Vol. 94 (2)": volume and issue in one; with a blank and without label it is an issue. */
const VOLUME_ISSUE =
  /^(?:[Vv]ol\.?\s*|[Тт]\.\s*)?(\d{1,4})[(:/](\d{1,4}(?:\s*[-–/]\s*\d{1,4})?)\)?$|^[Vv]ol\.?\s*(\d{1,4})\s\((\d{1,4})\)$|^(?:[Vv]ol(?:ume)?|V|Т|Том|Bd|Cilt|C)\.?\s*(\d{1,4})[,;]?\s(?:[Nn]o|№|[Ii]ss(?:ue)?|[Вв]ып|Nr|H|[Ss]ayı)\.?\s*(\d{1,4}(?:[-–/]\d{1,4})?)$/u;
const EDITION =
  /^(?:\(?(\d{1,2})\s{0,4}[-–.]?\s{0,4}(?:ое|[ея](?:-е)?|ге|є|тє|ші|шы|інші|ыншы|nd|rd|th|st)?(?:\.?,\s(?:испр|доп|перераб|überarb|erw|verb|neu|rev)[\p{L}.\s]{0,30}(?:-е)?)?\s{0,4}(?:изд|вид|бас(?:ылым)?|ed|edn|edition|izd|баспа|aufl|auflage|b(?:as(?:k[ıi])?)?)(?:ание|ання|ылымы)?(?!\p{L}).*)$/iu;
const WORDED_EDITION =
  /^(?:изд(?:ание)?\.?\s*(\d{1,2})(?!\d).*|(?:испр|доп|перераб|стереотип)\p{L}*\.?(?:\s(?:и\s)?(?:доп|испр|перераб)\p{L}*\.?)?\sизд(?:-е|\.|ание)?|(?:перераб|перероб|дораб|випр|испр|доп|стер|толықтыр|өңдел|rev)[\p{L}.]*(?:\s(?:и|і|та|және|and|und)\s[\p{L}.]+)?(?:\s(?:ed|изд|бас)[\p{L}.]*)?)$/iu;
const FILLER =
  /^(?:Т|Print|Web|(?:\d{1,2}\s)?[Ээ]лектрон\.\s(?:дан|опт|текст|граф).*|Spring|Summer|Autumn|Fall|Winter|Sommer|Herbst|(?:ил|илл)(?:\.\s?[cс])?|\d{1,3}\s?см(?:\.\s?[cс])?|цв\. ил|табл|схем|карт|портр|сур|суретті|суреттер|ноты|прил|б\.\s?ж|б\.\s?г|б\.\s?и|\[?б\.\s?м\.?\]?|\d[\d\s]* экз|дана(?:сы)?|[Бб]юл\..*|(?:[Aa]rticle|[Aa]rt\.|ID)\s(?:[Nn]o\.\s|ID\s)?[\p{L}]?\d{2,9}|свободный|ISBN|ISSN|рис|илл?\.,?\s\p{Ll}{2,6}|Библиогр.*|Введ\..*|Енгіз(?:іл\p{L}*|\.)\s.*|Загл(?:\.|авие)\s(?:с|со)\s.*|текст(?: непосредственный| электронный)?|электронный|непосредственный|мәтін|электронды)\.?$/iu;
/** Preliminary and unnumbered pages: "xi, 488 p.", "399, [1] с.". */
const PRELIMINARY_EXTENT =
  /^((?:[ivxlcIVXLC]{1,7},?\s)?\d{1,4}(?:,?\s\[\d{1,4}\])?)\s?(?:[сcpбs]|бет|стр)\.?(?:\s[сc]|,\s\d{1,3}\s(?:л|отд)\..*)?$/u;
/** Official gazettes are cited by article: "САПП РК. 2018. № 68. Ст. 400". */
const ARTICLE = /^(?:[Сс]т|[АаAa]рт|[Aa]rt)\.?\s?(\d{1,5})$/u;
/** "1:500 000" of a map. */
const SCALE = /^1\s?:\s?\d[\d\s]{2,10}$/u;
const SERIES = /^\((?:(?:Серия|Сер\.|Series)\s*:?\s*)?([^()]{3,120})\)$/iu;

/** Of "15 (3)" the second is an issue of the year, of "3 (15)" a running number. */
const MOST_ISSUES = 12;

/**
 * Says what a piece is, or null when it is part of a title or name. An entry asks of each piece several times, from its end, from
 * its imprint and beside a series, so the last answers are kept.
 */
export function readElement(text: string, context: ElementContext): Element | null {
  const recent = context.isPart ? RECENT.part : RECENT.whole;
  const known = recent.get(text);
  if (known !== undefined) return known;
  const element = recognise(text, context);
  if (recent.size === MOST_RECENT) recent.clear();
  recent.set(text, element);
  return element;
}

/** Pieces of a list of some hundred entries, in which years and extents come back; elements are never changed, so answers can be shared. */
const MOST_RECENT = 1_024;
const RECENT = { part: new Map<string, Element | null>(), whole: new Map<string, Element | null>() };

function recognise(text: string, context: ElementContext): Element | null {
  const bare = withoutFinalStops(text);
  if (bare === "") return { kind: "filler", csl: {} };
  if (bare.length > LONGEST_ELEMENT) return null;
  if (!FIGURES.test(bare)) return readMonth(bare) ?? readVolumes(bare) ?? readEdition(bare) ?? readRest(bare);
  return (
    readPublicationDate(bare) ??
    readPages(bare, text, context) ??
    readNumbering(bare) ??
    readEdition(bare) ??
    readRest(bare)
  );
}

/** UTF-16 units; a series or a remark on the edition may be long, a title is longer. */
const LONGEST_ELEMENT = 130;
/** Arabic figures, or Roman ones behind a label or by themselves: without them a piece is no numbering and no date but a month. */
const FIGURES = /\d|(?<!\p{L})[IVXLCDMivxlc]{1,8}(?!\p{L})/u;

function readMonth(bare: string): Element | null {
  const month = findMonth(bare);
  return month === null ? null : { kind: "date", csl: {}, date: { year: null, month, day: null } };
}

function readVolumes(bare: string): Element | null {
  const count = countVolumes(bare);
  return count === null ? null : { kind: "volumes", csl: { "number-of-volumes": count } };
}

function withoutFinalStops(text: string): string {
  let end = text.length;
  while (end > 0 && " .,;".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).trimStart();
}

/** Spans of smaller figures are pages: "1531–1543". Nothing that appeared over years before that is cited so. */
const FIRST_SPAN_YEAR = 1750;
/** UTF-16 units, brackets included. */
const LONGEST_DATE = 60;

function readPublicationDate(bare: string): Element | null {
  if (bare.length > LONGEST_DATE) return null;
  if (bare.length === 4 && isYear(Number(bare)))
    return { kind: "date", csl: {}, date: { year: Number(bare), month: null, day: null } };
  const inner =
    /^[[(]?(?:©|[сc]op\.\s?)?\s?(\d{4})\s?[a-zа-в]?[\])]?(?:\s?(?:гг?|жж?|жыл|год|года|жылы|[gj]|god))?$/u.exec(
      bare,
    );
  const span = /^(\d{4})\s?[–—/-]\s?(\d{4}|\d{2})(?:\s?(?:гг?|жж?))?$/u.exec(bare);
  const unbracketed = bare.startsWith("(") ? bare.replace(/^\((.*)\)$/u, "$1") : bare;
  if (span !== null && Number(span[1]) < FIRST_SPAN_YEAR) return null;
  const date = inner !== null || span !== null ? readDate((inner ?? span)?.[1] ?? "") : readDate(unbracketed);
  if (date === null) return null;
  const end = span?.[2]?.length === 4 ? Number(span[2]) : null;
  const parts = end !== null && date.year !== null && end > date.year ? [[date.year], [end]] : null;
  return { kind: "date", csl: parts === null ? {} : { issued: { "date-parts": parts } }, date };
}

function readPages(bare: string, text: string, { isPart }: ElementContext): Element | null {
  const labelled = LABEL_THEN_PAGES.exec(bare)?.[1];
  if (labelled !== undefined) return { kind: "pages", csl: { page: tidyRange(labelled) } };
  const counted = PAGES_THEN_LABEL.exec(bare)?.[1];
  if (counted !== undefined) {
    // "45-б." is the forty-fifth page, "45 б." are forty-five.
    const isPlace = /\d\s*[‐‑–—,-]/u.test(counted) || /\d-\p{L}+\.?$/u.test(bare);
    return isPlace
      ? { kind: "pages", csl: { page: tidyRange(counted) } }
      : { kind: "extent", csl: { "number-of-pages": counted } };
  }
  const leaves = /^(\d{1,4})\s?(?:л|лист\p{L}*|парақ|сурет|slides)$/u.exec(bare)?.[1];
  if (leaves !== undefined) return { kind: "extent", csl: { "number-of-pages": leaves } };
  const extent = PRELIMINARY_EXTENT.exec(bare)?.[1];
  if (extent !== undefined) return { kind: "extent", csl: { "number-of-pages": extent } };
  const bareRange = BARE_PAGES.exec(bare)?.[1];
  return bareRange !== undefined && isPart && text !== ""
    ? { kind: "pages", csl: { page: tidyRange(bareRange) } }
    : null;
}

function readNumbering(bare: string): Element | null {
  const bracketed = bare.endsWith(")") ? readBracketed(bare) : null;
  if (bracketed !== null) return bracketed;
  const both = VOLUME_ISSUE.exec(bare);
  if (both !== null)
    return {
      kind: "issue",
      csl: { volume: both[1] ?? both[3] ?? both[5], issue: tidyRange(both[2] ?? both[4] ?? both[6] ?? "") },
    };
  const yearly = YEAR_LAST.test(bare) ? ISSUE_AND_YEAR.exec(bare) : null;
  return yearly === null ? readVolumeOrIssue(bare) : datedIssue({ issue: yearly[1] }, yearly[2]);
}

const YEAR_LAST = /\d{4}$/u;

function datedIssue(csl: Element["csl"], year: string | undefined): Element {
  return { kind: "issue", csl, date: { year: Number(year), month: null, day: null } };
}

/** Numbering that ends with a bracket: "(№ 30)", "15 (3)", "2.1 (2009)", "23 шілде (№ 30)", "№ 112 (8 авг.)". */
function readBracketed(bare: string): Element | null {
  const alone = /^\((?:№|N)\s?(\d{1,5})\)$/u.exec(bare)?.[1];
  if (alone !== undefined) return { kind: "issue", csl: { issue: alone } };
  const spaced = /^(\d{1,3})\s\((\d{1,2})\)$/u.exec(bare);
  if (spaced !== null && Number(spaced[1]) > Number(spaced[2]) && Number(spaced[2]) <= MOST_ISSUES)
    return { kind: "issue", csl: { volume: spaced[1], issue: spaced[2] } };
  const dotted = /^(\d{1,3})\.(\d{1,2})\s\(((?:19|20)\d{2})\)$/u.exec(bare);
  if (dotted !== null) return datedIssue({ volume: dotted[1], issue: dotted[2] }, dotted[3]);
  const dayFirst = DAY_AND_ISSUE.exec(bare);
  const [, issue, day] =
    dayFirst === null ? (ISSUE_AND_DAY.exec(bare) ?? []) : [null, dayFirst[2], dayFirst[1]];
  const date = day === undefined ? null : readDate(day);
  return date === null ? null : { kind: "issue", csl: { issue }, date };
}

function readVolumeOrIssue(bare: string): Element | null {
  const volumes = readVolumes(bare);
  if (volumes !== null) return volumes;
  const volume =
    VOLUME_FIRST.exec(bare)?.[1] ??
    VOLUME_LAST.exec(bare)
      ?.slice(1)
      .find((part) => part !== undefined);
  if (volume !== undefined) return { kind: "volume", csl: { volume: tidyRange(volume) } };
  const issue =
    ISSUE_FIRST.exec(bare)?.[1] ?? ISSUE_LAST.exec(bare)?.[1] ?? firstGroup(UNLABELLED_ISSUE.exec(bare));
  return issue === undefined ? null : readIssue(issue);
}

function firstGroup(found: RegExpExecArray | null): string | undefined {
  return found?.slice(1).find((group) => group !== undefined);
}

/** "6 (2013)" is issue 6 of 2013, "45 (18321)" an issue with its running number. */
function readIssue(printed: string): Element {
  const dated = /^(\S+)\s*\(((?:19|20)\d{2})\)$/u.exec(printed);
  if (dated === null) return { kind: "issue", csl: { issue: printed.replace(/\s*[–-]\s*/gu, "-") } };
  return {
    kind: "issue",
    csl: { issue: dated[1] },
    date: { year: Number(dated[2]), month: null, day: null },
  };
}

function readEdition(bare: string): Element | null {
  const found = EDITION.exec(bare) ?? WORDED_EDITION.exec(bare);
  if (found === null) return null;
  return { kind: "edition", csl: found[1] === undefined ? {} : { edition: found[1] } };
}

function readRest(bare: string): Element | null {
  if (FILLER.test(bare)) return { kind: "filler", csl: {} };
  const scale = bare.startsWith("1") ? SCALE.exec(bare)?.[0] : undefined;
  if (scale !== undefined) return { kind: "filler", csl: { scale } };
  const article = ARTICLE.exec(bare)?.[1];
  if (article !== undefined) return { kind: "pages", csl: { section: article } };
  const series = SERIES.exec(bare)?.[1];
  return series === undefined ? null : { kind: "series", csl: readSeries(series.trim()) };
}
