import type { Language } from "#lib/languages/language-tag.ts";
import { findDoi, findIsbn, findIssn, findUrl } from "../identifier.ts";
import type { CslItem } from "../reference.ts";
import { cutEnd, joinBlanks } from "./printed-text.ts";
import { findFullDates, type DateParts } from "./dates.ts";

/** The parts of an entry that are recognised wherever they stand, and the text without them. */
export interface Electronic {
  readonly text: string;
  readonly csl: Pick<Partial<CslItem>, "URL" | "DOI" | "ISBN" | "ISSN" | "accessed">;
  /** "[in Kazakh]", "(на рус. яз.)": the language that the entry itself states. */
  readonly statedLanguage: Language | null;
  /** "[Электронный ресурс]", "Текст : электронный". */
  readonly isElectronic: boolean;
}

const ACCESS_LABEL =
  /[([]?\s*(?:дата\s+(?:обращения|посещения|доступа)|просмотрено|цитируется\s+по|обращение|қарал(?:ған|ым|у)\s+(?:күні|уақыты|күн|мерзімі)|қарастырылған\s+күні|қарау\s+күні|жүгінген\s+күн[іi]?|өтініш\s+(?:берілген\s+)?күні|қол\s?жеткізілген\s+күні|кіру\s+күні|accessed(?:\s+on)?|access(?:ed)?\s+date|date\s+of\s+access|last\s+accessed|cited|дата\s+звернення|abgerufen\s+am|zugriff\s+am|letzter\s+zugriff|eri[şs]im(?:\s+tarihi)?|қаралған|retrieved(?:\s+on)?|data\s+obra\p{L}+|q?aral[gǵğ]an\s+k[uүü]ni|қаралды)\s*[:\-–—]?\s*/iu;
/** Seed usage: a bare complete date in brackets directly behind the address is when it was looked at. */
const BARE_ACCESS =
  /^\s*[.,;]?\s*(?:\((\d{1,2}\.\d{1,2}\.\d{4})(?:\s?[гж]\.?)?(?:\s(?:қаралды|қаралған|просмотрено))?\)\.?|(?:[–—-]\s)?(\d{1,2}\.\d{1,2}\.\d{4})(?:\s?[гж]\.?)?[.\s]*$)/u;
const URL_LABEL =
  /(?:(?:\/\/\s*)?(?:URL|УРЛ|Режим\s+доступа|Қол\s?жетімділік\s+режимі|Қолжетімді|Кіру\s+режимі|Available\s+(?:at|from)|Retrieved\s+from|извлечено\s+(?:из|от|с)|Режим\s+доступу|Доступно\s+(?:на|по|за)|Verfügbar\s+unter|Erişim\s+adresi|Access\s+mode|Mode\s+of\s+access|Сілтеме|Сайт|Адрес|Мекенжайы|Available|Эле[кc]трон\p{L}*\s+ресурс\p{L}*|from)\s*:?\s*)$/iu;
const MEDIUM =
  /\s*\[\s*(?:эле[кc]трон\p{L}*\.?|electronic|elektron\p{L}*)\s+(?:ресурс\p{L}*|resource|resurs\p{L}*)\s*\]|\s*\[\s*(?:интернет|internet|online|онлайн|web|веб)\s*\]|\s*\[\s*(?:текст|мәтін|text|карт[аы]|ноты|изоматериал|рукопись|қолжазба)\s*\]|\s*:?\s*\[\s*(?:сайт|веб-сайт|website)\s*\]|(?:^|\s*[–—-]\s*|(?<=\.\s))(?:Текст|Мәтін|Text)\s*:\s*(?:электрон\p{L}*|непосредственный|тікелей|unmediated|electronic)|\s*[–—-]\s*(?:Электрон\p{L}*\s+(?:дан|ресурс)\p{L}*)\.?/giu;
const STATED =
  /\s*[[(]\s*(?:in|на)\s+(kazakh|russian|english|russ|kaz|eng|казахском|русском|английском|каз|рус|англ)\.?(?:\s*(?:яз|язык\p{L}*|lang\p{L}*))?\.?\s*[\])]|\s*[[(]\s*(қазақ|орыс|ағылшын)\s+(?:тілінде|тіл)\.?\s*[\])]/iu;

/** "// ЭБС Степь [сайт]": the electronic library that shows a printed book is no host of it. */
const E_LIBRARY = /\/\/\s?(?:ЭБС|Образовательная\sплатформа|Электронно-библиотечная\sсистема)[^./]{0,60}\.?/u;

/** "(in Serbian)": said of a language that we do not tell apart. */
const OTHER_LANGUAGE = /\s*[[(]in\s\p{Lu}\p{L}{3,12}[\])]/u;

/** Takes addresses, identifiers, the day of access, the medium and the stated language out of an entry. */
export function takeElectronic(printed: string): Electronic {
  if (!HAS_SIGNS.test(printed) && !HAS_WORDS.test(printed))
    return { text: closeText(printed), csl: {}, statedLanguage: null, isElectronic: false };
  const mayState = MAY_STATE.test(printed);
  const stated = mayState ? STATED.exec(printed) : null;
  const unstated = mayState ? printed.replace(STATED, "").replace(OTHER_LANGUAGE, "") : printed;
  const maySayMedium = MAY_SAY_MEDIUM.test(unstated);
  const isElectronic =
    maySayMedium && /\[\s*(?:эле[кc]|ele[ck]|интернет|internet|online|онлайн)|:\s*электрон/iu.test(unstated);
  const withoutMedium = mendBrokenAddress(maySayMedium ? unstated.replace(MEDIUM, "") : unstated);
  const access = takeAccessDate(withoutMedium.replace(E_LIBRARY, ". "));
  const numbers = takeNumbers(access.text);
  const address = takeUrl(numbers.text);
  return {
    text: closeText(address.text),
    csl: { ...numbers.csl, ...address.csl, ...accessedOf(access.date ?? address.date) },
    statedLanguage: stated === null ? null : nameLanguage(stated[1] ?? stated[2] ?? ""),
    isElectronic,
  };
}

/**
 * Brackets, addresses and numbers, by their punctuation, and words without which nothing of the kind is printed; most
 * entries of books have none.
 */
const HAS_SIGNS =
  /\[|\((?:in|на|қазақ|орыс|ағылшын)\s|\.(?:рф|(?<=[a-z0-9]\.)[a-z]{2}|(?<=10\.)\d{4})|(?<=https?|(?:текст|мәтін|text)\s?):/iu;
const HAS_WORDS = /www\.|I[SB][SB]N|эле[кc]трон|обращ|доступ|қара[лу]|күні|accessed|retrieved|звернен/iu;
const MAY_SAY_ACCESS =
  /[Оо]бращ|[Дд]оступ|[Пп]осещ|[Пп]росмотр|[Цц]итир|[Ққ]арал|[Ққ]арау|[Ққ]арастыр|күн|[Aa]cces|[Rr]etriev|cited|[Зз]вернен|[Aa]bgerufen|[Zz]ugriff|[Ee]ri[şs]im|obra|aral|ACCES/u;
/** Cheap signs without which the long patterns above cannot match. */
const MAY_STATE = /[[(]\s*(?:in|на|қазақ|орыс|ағылшын)\s/iu;
const MAY_SAY_MEDIUM = /\[|[Ээ]ле[кc]трон|[Тт]екст|[Мм]әтін|[Tt]ext/u;

/** What is left without a dangling "//", brackets and separators. */
function closeText(text: string): string {
  const emptied = text.includes("(") ? text.replace(/\(\s*\)/gu, "") : text;
  const single = joinBlanks(emptied);
  const closed = cutEnd(single, " .,;:–—-");
  return (closed.endsWith("//") ? cutEnd(closed.slice(0, -2), " .,;:–—-") : cutEnd(single, " ,;:–—-")).trim();
}

function accessedOf(date: DateParts | null): Pick<Partial<CslItem>, "accessed"> {
  return date === null ? {} : { accessed: { "date-parts": [date.filter((part) => part !== undefined)] } };
}

function nameLanguage(word: string): Language {
  if (/^(?:kaz|каз|қаз)/iu.test(word)) return "kk";
  return /^(?:rus|рус|орыс)/iu.test(word) ? "ru" : "en";
}

/** Line ends leave blanks inside addresses: "https://www. akorda.kz", "…/legal_acts/ decrees/…". */
function mendBrokenAddress(text: string): string {
  if (!text.includes("://") && !/https?:\s*\/|www\./iu.test(text)) return text;
  return text
    .replace(/(https?:)\s*(\/\/)\s*/giu, "$1$2")
    .replace(/(\/\/www\.|(?<![\p{L}])www\.)\s+(?=[a-z0-9])/giu, "$1")
    .replace(
      /((?:https?:\/\/|www\.)\S*[/_=?&%-])\s+(?=[a-z0-9][\w./?=&%-]*(?:[\s.,;)]|$))(?!\d{1,2}\.\d{1,2}\.\d{4})(?!(?:accessed|retrieved|pp?|vol|no)(?!\p{L}))/gu,
      "$1",
    );
}

function takeAccessDate(text: string): { readonly text: string; readonly date: DateParts | null } {
  const label = MAY_SAY_ACCESS.test(text) ? ACCESS_LABEL.exec(text) : null;
  if (label === null) return { text, date: null };
  const after = label.index + label[0].length;
  const found = findFullDates(text.slice(after, after + 40))[0];
  if (found === undefined || found.index > 4) return { text, date: null };
  const end = after + found.index + found.text.length;
  const closing = /^(?:\s?(?:г|ж)\.?)?[\s.]*[)\]]?[.,]?/u.exec(text.slice(end))?.[0].length ?? 0;
  return { text: `${text.slice(0, label.index)} ${text.slice(end + closing)}`.trim(), date: found.parts };
}

const MAY_HOLD = { DOI: /10\.\d{4}/u, ISBN: /ISBN/iu, ISSN: /ISSN/iu };

function takeNumbers(text: string): {
  readonly text: string;
  readonly csl: Pick<Partial<CslItem>, "DOI" | "ISBN" | "ISSN">;
} {
  let rest = text;
  const csl: Record<string, string> = {};
  for (const [key, find] of [
    ["DOI", findDoi],
    ["ISBN", findIsbn],
    ["ISSN", findIssn],
  ] as const) {
    const found = MAY_HOLD[key].test(rest) ? find(rest) : null;
    if (found === null) continue;
    csl[key] = found.value;
    rest = `${rest
      .slice(0, found.index)
      .replace(URL_LABEL, "")
      .replace(/[\s.,;–—-]+$/u, ".")} ${rest.slice(found.index + found.length).replace(/^[\s.,;]+/u, "")}`;
  }
  return { text: rest.trim(), csl };
}

/** "egemen.kz" without scheme and path is the name of a site. */
function isSiteName(printed: string): boolean {
  return !/[/:]|^www\./iu.test(printed);
}

function takeUrl(text: string): {
  readonly text: string;
  readonly csl: { URL?: string };
  readonly date: DateParts | null;
} {
  const found = findUrl(text);
  if (found === null || isSiteName(text.slice(found.index, found.index + found.length)))
    return { text, csl: {}, date: null };
  const before = text.slice(0, found.index).replace(URL_LABEL, "");
  const behind = text.slice(found.index + found.length);
  const bare = BARE_ACCESS.exec(behind);
  const date = bare === null ? null : (findFullDates(bare[1] ?? bare[2] ?? "")[0]?.parts ?? null);
  const rest = behind
    .slice(date === null ? 0 : (bare?.[0].length ?? 0))
    .replace(/^[\s.,;)]+(?:свободный\p{L}*|free)?[\s.,;]*/u, "");
  return { text: `${before.trimEnd()} ${rest}`.trim(), csl: { URL: found.value }, date };
}
