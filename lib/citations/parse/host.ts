import type { CslItem } from "../reference.ts";
import { takeEvent } from "./event.ts";
import { readDescription, type Description } from "./description.ts";
import { readHeadingNames } from "./names.ts";
import { cutStart, tidyTitle, unquote } from "./printed-text.ts";
import { readResponsibility } from "./responsibility.ts";

/** The work in which a part appeared. */
export interface Host {
  readonly csl: Partial<CslItem>;
  readonly description: Description;
}

const LEAD_IN =
  /^(?:[–—-]\s*)?(?:в(?=:)|в\s+кн\.?(?:иге)?|в\s+сб\.?(?:орнике)?|в\s+журн\.|в\s+газ\.|кіт\.|кітапта|кітабында|жинақта|in)\s*[:.]\s*|^In\s+(?=\p{Lu})/iu;
/** The kind of a periodical printed beside its name: "«EGEMEN QAZAQSTAN» республикалық газеті", "газета «Литер»". */
const KIND_AFTER =
  /^[«"“]([^«»"“”]+)[»"”]\s*((?:\p{L}[\p{L}-]*\s){0,4}(?:газет\p{L}*|журнал\p{L}*|апталы[ғқ]\p{L}*|gazet\p{L}*|[jz]h?urnal\p{L}*|newspaper|magazine|journal))$/iu;
const KIND_BEFORE =
  /^((?:\p{L}[\p{L}-]*\s){0,3}(?:газета|журнал|еженедельник|gazeta|zhurnal|newspaper))\s*[«"“]([^«»"“”]+)[»"”]$/iu;
/** "ДАЛА ҮНІ : республикалық газет": GOST prints the kind as information on the title. */
const KIND_BEHIND_COLON =
  /^([^:]{2,80}?)\s?:\s((?:\p{Ll}[\p{L}-]*\s){0,4}(?:газет\p{L}*|апталы[ғқ]\p{L}*|gazet\p{L}*|newspaper))$/u;
const KIND_UNQUOTED =
  /^(\p{Lu}.{2,60}?)\s+((?:(?:\p{Ll}+(?:лық|лік|дық|дік|тық|тік)|қоғамдық-саяси|ғылыми|әдеби)\s){0,3}(?:газеті|gazeti|апталығы))$/u;
/** The words of the three patterns above. */
const NAMES_KIND = /газет|журнал|апталы[ғқ]|еженедельник|gazet|[jz]h?urnal|newspaper|magazine|journal/iu;
/** "Journal 12" of Chicago style, where the number before the issue or the year is the volume. */
const TRAILING_VOLUME = /^(.*\p{L}[.)»"”]?)\s+(\d{1,4})$/u;
/** "Journal 43 (6)" of Chicago's author–date style. */
const TRAILING_BOTH = /^(.*\p{L}[.)»"”]?)\s+(\d{1,4})\s?\((\d{1,4}(?:[-–/]\d{1,4})?)\)$/u;
/** "ГУГС 2013": the year stands behind the name with a blank only. */
/** "Journal (2011) 5" of medical journals. */
const TRAILING_YEAR_VOLUME = /^(.*\p{L}[.)»"”]?)\s+\(((?:19|20)\d{2})\)\s(\d{1,4})$/u;
const TRAILING_YEAR = /^(.*\p{L}[»".)]?)\s+((?:19|20)\d{2})$/u;

/** "// 2012. Т. 10": the name of the host is missing. */
const NAMELESS = "∅";
const STARTS_WITH_YEAR = /^(?:1[89]|20)\d{2}\./u;

export function readHost(printed: string): Host {
  const bare = cutStart(printed, " .–—-");
  const text = STARTS_WITH_YEAR.test(bare) ? `${NAMELESS}. ${bare}` : printed;
  const description = readDescription(text.replace(LEAD_IN, ""), true);
  const name = readName(tidyTitle(description.title.replace(NAMELESS, "")), description);
  const event = takeEvent(name["container-title"] ?? "");
  const outer = pageOrExtent(description.csl);
  const responsible = description.statement === null ? null : readResponsibility(description.statement);
  const editors = responsible === null ? {} : responsible.csl;
  const authors =
    responsible === null || responsible.authors.length === 0
      ? {}
      : { "container-author": responsible.authors };
  return {
    csl: { ...outer, ...withoutAuthor(withoutEvent(name, event)), ...editors, ...authors },
    description,
  };
}

function withoutEvent(name: Partial<CslItem>, event: ReturnType<typeof takeEvent>): Partial<CslItem> {
  return event === null ? name : { ...name, ...event.csl, "container-title": tidyTitle(event.name) };
}

/** "J. Steppe Polit" is an abbreviated journal: only an inverted name opens collected works. */
const INVERTED_HEADING = /^\p{Lu}[\p{L}-]+,?\s(?:\p{Lu}\.|\p{Lu}\p{Ll}+\.\s)/u;

/** "Вебер М. Избранные произведения": collected works open with the name of their author. */
function withoutAuthor(name: Partial<CslItem>): Partial<CslItem> {
  const title = name["container-title"] ?? "";
  const names = INVERTED_HEADING.test(title) ? readHeadingNames(title) : null;
  if (names === null || names.certainty < 0.9 || names.length >= title.length) return name;
  return {
    ...name,
    "container-title": tidyTitle(title.slice(names.length)),
    "container-author": names.names,
  };
}

/** "408 с." of a book that holds the part is its extent; of a journal, "45 б." is the page. */
function pageOrExtent(csl: Partial<CslItem>): Partial<CslItem> {
  if (csl["number-of-pages"] === undefined || csl.page !== undefined) return csl;
  const hasImprint = csl.publisher !== undefined || csl["publisher-place"] !== undefined;
  if (hasImprint && csl.issue === undefined) return csl;
  const { "number-of-pages": counted, ...rest } = csl;
  return { ...rest, page: String(counted) };
}

function readName(printed: string, { csl, kinds }: Description): Partial<CslItem> {
  const mayHaveVolume =
    csl.volume === undefined &&
    csl["publisher-place"] === undefined &&
    (kinds.includes("issue") || kinds.includes("pages"));
  const both = mayHaveVolume ? TRAILING_BOTH.exec(printed) : null;
  if (both !== null)
    return { ...nameAndKind(tidyTitle(both[1] ?? "")), volume: both[2], ...issueOrYear(both[3] ?? "", csl) };
  const dated3 = mayHaveVolume && csl.issued === undefined ? TRAILING_YEAR_VOLUME.exec(printed) : null;
  if (dated3 !== null)
    return {
      ...nameAndKind(tidyTitle(dated3[1] ?? "")),
      issued: { "date-parts": [[Number(dated3[2])]] },
      volume: dated3[3],
    };
  const numbered = mayHaveVolume ? TRAILING_VOLUME.exec(printed) : null;
  if (numbered !== null && Number(numbered[2]) < 1000)
    return { ...nameAndKind(tidyTitle(numbered[1] ?? "")), volume: numbered[2] };
  const dated = csl.issued === undefined ? TRAILING_YEAR.exec(printed) : null;
  if (dated !== null)
    return { ...nameAndKind(tidyTitle(dated[1] ?? "")), issued: { "date-parts": [[Number(dated[2])]] } };
  return nameAndKind(printed);
}

/** "Journal 12 (2005)" is volume 12 of that year where no other year is printed. */
function issueOrYear(printed: string, { issued, issue }: Partial<CslItem>): Partial<CslItem> {
  const isYear = /^(?:19|20)\d{2}$/u.test(printed) && issued === undefined;
  if (isYear) return { issued: { "date-parts": [[Number(printed)]] } };
  return issue === undefined ? { issue: printed } : {};
}

function nameAndKind(printed: string): Partial<CslItem> {
  if (printed === "") return {};
  if (!NAMES_KIND.test(printed)) return { "container-title": unquote(printed) };
  const after = KIND_AFTER.exec(printed);
  if (after !== null) return { "container-title": after[1]?.trim(), genre: after[2] };
  const before = KIND_BEFORE.exec(printed);
  if (before !== null) return { "container-title": before[2]?.trim(), genre: before[1] };
  const unquoted = (printed.includes(":") ? KIND_BEHIND_COLON : KIND_UNQUOTED).exec(printed);
  if (unquoted !== null) return { "container-title": unquoted[1]?.trim(), genre: unquoted[2] };
  return { "container-title": unquote(printed) };
}
