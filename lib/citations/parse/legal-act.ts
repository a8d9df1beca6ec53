import type { CslItem } from "../reference.ts";
import { findFullDates, readDate, toDateParts } from "./dates.ts";
import { findAll, tidyTitle, trimEdges } from "./printed-text.ts";

/** A law, decree or other act: title, kind with the body that issued it, number and day. */
export interface LegalAct {
  readonly csl: Partial<CslItem>;
  /** 0–1. */
  readonly certainty: number;
}

/** Words that name the kind of an act at the head of its description, in Russian, English and romanised form. */
const ACT_FIRST =
  /^(?:(?:Конституц\p{L}*\.?|Федер\p{L}*\.?|Модельн\p{L}+)\s+)*(?:Указ|Закон|Декрет|Постановлени[ея]|Распоряжени[ея]|Приказ|Решени[ея]\s(?:Правительства|Президента|Маслихата|Верховного)|Нормативное\sпостановление)(?!\p{L})|^(?:Constitutional\s|Federal\s)?(?:Law|Decree|Resolution|Order|Act)\s(?:of|No)(?!\p{L})|^(?:Konstitu\p{L}+\s|Federal\p{L}+\s)?(?:Ukaz|Zakon|Postanovleni[ey]e?|Rasporyazheni[ey]e?|Prikaz|Dekret)(?!\p{L})/iu;
/** In Kazakh the kind closes the phrase: "Қазақстан Республикасы Президентінің Жарлығы". */
const ACT_LAST =
  /(?:^|[\s»"”])(?:(?:Конституциялық|Федералды[қ]?)\s)?(?:Жарлығы|[Зз]аңы|Қаулысы|Өкімі|Бұйрығы|Шешімі|қаулысы|жарлығы|өкімі|бұйрығы|[JZ]h?arl[yıi][gğǵ][yıi]|Za[nñń]g?[yıi]|Qaulys[yıi])(?!\p{L})/u;
/** Acts that are known by their own name, which is then the title. */
const NAMED_ACT =
  /^(?:.{0,60}?(?:Республикасының|Федерациясының|КСР-нің|ҚР|КСРО)\s(?:Конституциясы|(?:[\p{L}-]+\s){0,4}[Кк]одексі)(?:\s\((?:Жалпы|Ерекше)\sбөлім\))?(?=[\s.,:;(–—/]|$)|Кодекс\s(?:Республики\sКазахстан|РК|РФ|Российской\sФедерации)\sоб?\s[^,;(/№]{3,90}?(?=\sот\s\d)|(?:Конституция|Основной\sзакон)\s(?:\p{Lu}[\p{L}-]*)(?:\s\p{Lu}[\p{L}-]*){0,3}|(?:[\p{L}-]+\s){0,3}?[Кк]одекс\s(?:Республики\s\p{Lu}\p{L}+|\p{Lu}\p{L}+ой\s(?:Федерации|Республики)|України|РК|РФ|Казахской\sССР)(?:\s«[^»]*»)?(?:\s\((?:Общая|Особенная)\sчасть\))?|Декларация\sоб?\s[^.,;:(/]+?(?=\sот\s\d|[\s]*[.,;:(/]|$)|(?:The\s)?Constitution\sof\s(?:the\s)?(?:Republic\sof\s)?\p{Lu}\p{L}+|Konstitu[tc]\p{L}+\s(?:Respubliki\s)?\p{Lu}\p{L}+)/u;
const NO_ACT =
  /комментари|түсіндірме|учебник|оқулық|учебное|оқу құралы|commentary|textbook|монография|сборник|история|тарихы/iu;

const NUMBER =
  /(?:№+|(?<!\p{L})N[oº]?\.?)\s*((?:\d+|[IVXLC]+-?\d+|[А-ЯA-Z]{1,2}-\d+)(?:[-–/]\p{L}*\d*[\p{L}\d]*){0,4}(?:\s(?:ҚРЗ|ЗРК|ФЗ|ФКЗ|ҚР|СЗ|ЗК))?)/u;
const DATE_LEAD = /(?:^|[\s,(])(?:от|dated|of|ot|as of)\s*$/iu;

/** Without one of these stems no text is an act: most entries are decided by this. */
const MAY_BE_ACT =
  /указ|закон|кодекс|декрет|постановл|распоряж|приказ|решени|конституц|кодекс|декларац|жарлы[ғг]|заң|қаулы|өкім|бұйры[ғқ]|шешім|law|decree|resolution|order|act\s|code|constitu|konstitu|ukaz|zakon|postanovl|rasporya|prikaz|dekret|zharly|jarly|za[nñń]g?y|qauly|утвержд|одобрен|принят|бекіт|қабылда|мақұлда/iu;

export function mayBeLegalAct(text: string): boolean {
  return MAY_BE_ACT.test(text) || /(?:№|N)\s?[\dIVXLC-]/u.test(text);
}

/** Reads the text before "//" as an act, or answers null. `text` carries no address any more. */
export function readLegalAct(text: string): LegalAct | null {
  const head = tidyTitle(text);
  if (NO_ACT.test(head.replace(/«[^»]*»/gu, ""))) return null;
  return readQuotedAct(head) ?? readNamedAct(head) ?? readTitleFirst(head) ?? readTitleLast(head);
}

/** Указ … «О создании …» ; «Сайлау туралы» Қазақстан Республикасының … заңы. */
function readQuotedAct(head: string): LegalAct | null {
  const quote = findOuterQuote(head);
  if (quote === null) return null;
  const before = head.slice(0, quote[0]).trim();
  const after = head.slice(quote[1]).trim();
  const title = head.slice(quote[0] + 1, quote[1] - 1).trim();
  const opens = ACT_FIRST.test(before) || (before !== "" && ACT_LAST.test(before));
  const kind = opens ? before : ACT_FIRST.test(after) || ACT_LAST.test(after) ? after : null;
  if (kind === null) return null;
  const phrase =
    kind === after && /(?:ның|нің|дың|дің|тың|тің)\s/u.test(`${before} `) ? `${before} ${after}` : kind;
  return { csl: { title, ...genreOf(phrase), ...numberAndDate(`${before} ${after}`) }, certainty: 0.95 };
}

/** From the first opening to its own closing mark; the quoted title may itself quote the name of another act. */
function findOuterQuote(text: string): readonly [number, number] | null {
  const start = text.search(/[«"“„]/u);
  if (start < 0) return null;
  if (text[start] !== "«") {
    const end = text.slice(start + 1).search(/["”“]/u);
    return end < 0 ? null : [start, start + end + 2];
  }
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "«") depth += 1;
    if (text[at] === "»") depth -= 1;
    if (depth === 0) return [start, at + 1];
  }
  const last = text.lastIndexOf("»");
  return last > start ? [start, last + 1] : null;
}

/** "Mountain Roads Act 1978, s. 4 (UK)": the short title of a British act, with its year. */
const ENGLISH_ACT =
  /^(?:The\s)?(\p{Lu}[\p{L}\s,'’()-]{3,120}?\sAct),?\s((?:1[6-9]|20)\d{2})(?:,\s(?:ss?|ch?|pt)\.?\s[\d–-]+)?(?:,?\s\([^()]{2,24}\))?$/u;

function readNamedAct(head: string): LegalAct | null {
  const [, english, year] = (head.includes(" Act") ? ENGLISH_ACT.exec(head) : null) ?? [];
  if (english !== undefined)
    return { csl: { title: english, issued: { "date-parts": [[Number(year)]] } }, certainty: 0.85 };
  const name = NAMED_ACT.exec(head)?.[0];
  if (name === undefined) return null;
  const subtitle = /^\s?:\s[^\d№]{3,120}$/u.exec(head.slice(name.length))?.[0];
  if (subtitle !== undefined) return { csl: { title: tidyTitle(head) }, certainty: 0.85 };
  const rest = head.slice(name.length);
  if (/^\s+\p{Ll}{4,}/u.test(rest) && findFullDates(rest).length === 0) return null;
  return { csl: { title: trimEdges(name), ...numberAndDate(rest) }, certainty: 0.85 };
}

const PARTING = /\s*(?::|[.!?]|[–—-](?=\s))\s+/gu;

/** "О выборах : Конституционный закон РК от 28 сентября 1995 г. № 2464". */
function readTitleFirst(head: string): LegalAct | null {
  for (const found of findAll(PARTING, head)) {
    const kind = head.slice(found.index + found[0].length);
    const title = tidyTitle(head.slice(0, found.index));
    if (title.length < SHORTEST_TITLE) continue;
    if (isKind(kind)) return { csl: { title, ...genreOf(kind), ...numberAndDate(kind) }, certainty: 0.9 };
    if (isApproval(kind)) return { csl: { title, ...numberAndDate(kind) }, certainty: 0.8 };
  }
  return null;
}

/** Shorter strings before a colon are abbreviations, not the names of acts. UTF-16 units. */
const SHORTEST_TITLE = 5;

function isKind(text: string): boolean {
  const bare = withoutDateAndNumber(text);
  return (
    ACT_FIRST.test(bare) ||
    (ACT_LAST.test(bare) && /^(?:Қазақстан|ҚР|Қазақ|РФ|Ресей|Конституциялық)/u.test(bare))
  );
}

/** The kind of an act that stands by itself, as in APA's "[Закон … № 9]"; null when it names none. */
export function readActKind(kind: string): Partial<CslItem> | null {
  return isKind(kind) ? { ...genreOf(kind), ...numberAndDate(kind) } : null;
}

/** "Программа развития … Утверждена постановлением … № 1449", "… ережелері. – … № 153 бұйрығымен бекітілген"; or date and number alone. */
function isApproval(text: string): boolean {
  if (!NUMBER.test(text)) return false;
  const says = /^(?:Утвержд[её]н|Одобрен|Принят)\p{L}*\s|\s(?:бекітілген|қабылданған|мақұлданған)$/u.test(
    text,
  );
  return says || (findFullDates(text).length > 0 && !/\p{L}{3}/u.test(withoutDateAndNumber(text)));
}

/** "Закон Республики Казахстан от 28.09.1995 № 2464 О выборах" and acts that have a number but no title. */
function readTitleLast(head: string): LegalAct | null {
  const isAct = ACT_FIRST.test(head) || (ACT_LAST.test(head) && /^(?:Қазақстан|ҚР)/u.test(head));
  const facts = numberAndDate(head);
  if (!isAct || (facts.number === undefined && facts.issued === undefined)) return null;
  const genre = genreOf(head);
  const title =
    /(?:\d|г\.|года|ЗРК|ФЗ|ҚРЗ)[\s,.]+((?:Об?|«|On)\s.+)$/u.exec(head)?.[1] ?? genre.genre ?? head;
  return {
    csl: { title: tidyTitle(title), ...(title === genre.genre ? {} : genre), ...facts },
    certainty: 0.75,
  };
}

/** The phrase of the kind without its date and number, cut where remarks begin: "(с изменениями …)", ". Принят …". */
function genreOf(kind: string): { genre?: string; authority?: string } {
  const bare = withoutDateAndNumber(kind);
  const remark = bare.search(
    /[;(«"]|\s\/\s|(?<!Респ|федер|конституц|констит)\.(?:\s|$)|,\s(?:\d|\p{Ll})|\s(?:принят|қабылдан|с изм|[оО]б?\s)/u,
  );
  const genre = trimEdges(
    (remark > 3 ? bare.slice(0, remark) : bare).replace(DATE_LEAD, "").replace(/\s\d{4}$/u, ""),
  );
  return genre === "" ? {} : { genre, ...authorityOf(genre) };
}

function withoutDateAndNumber(phrase: string): string {
  const date = findFullDates(phrase)[0];
  const undated =
    date === undefined
      ? phrase
      : `${phrase.slice(0, date.index).replace(DATE_LEAD, " ")} ${phrase.slice(date.index + date.text.length)}`;
  return undated
    .replace(NUMBER, " ")
    .replace(/\s+/gu, " ")
    .replace(/\s(?:жылғы|ж\.)\s/u, " ")
    .trim();
}

/** Bodies in the genitive in which acts name them, and the nominative that a description wants. */
const BODIES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})Президента(?!\p{L})/u, "Президент"],
  [/(?<!\p{L})Правительства(?!\p{L})/u, "Правительство"],
  [/(?<!\p{L})(?:и\.\s?о\.\s|исполняющего обязанности )?[Мм]инистра(?!\p{L})/u, "Министр"],
  [/(?<!\p{L})Министерства(?!\p{L})/u, "Министерство"],
  [/(?<!\p{L})Правления(?!\p{L})/u, "Правление"],
  [/(?<!\p{L})Верховного Суда(?!\p{L})/iu, "Верховный Суд"],
  [/(?<!\p{L})Конституционного Сов?ета(?!\p{L})/u, "Конституционный Совет"],
  [/(?<!\p{L})Кабинета Министров(?!\p{L})/iu, "Кабинет Министров"],
  [/(?<!\p{L})Совета Министров(?!\p{L})/iu, "Совет Министров"],
  [/(?<!\p{L})Председателя(?!\p{L})/u, "Председатель"],
  [/(?<!\p{L})Пленума(?!\p{L})/u, "Пленум"],
];
const COUNTRIES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})РК(?!\p{L})/u, "Республики Казахстан"],
  [/(?<!\p{L})РФ(?!\p{L})/u, "Российской Федерации"],
];
/** In Kazakh the country stands first and both take the genitive of the act. */
const KAZAKH_BODY =
  /^((?:Қазақстан Республикасы(?:ның)?|ҚР)?\s?(?:[\p{L}-]+\s){0,6}?(?:Президент|Үкімет|[Мм]инистр|Басқарма|Сот|Кеңес|[Мм]инистрліг|Төраға|Кабинет))(?:інің|нің|ының|ының|сының)(?!\p{L})/u;
const ENGLISH_BODY = /(?:of|by)\sthe\s((?:President|Government|Minister|Ministry|Cabinet)\sof\s.+)$/u;

function authorityOf(genre: string): { authority?: string } {
  const authority = russianBody(genre) ?? kazakhBody(genre) ?? ENGLISH_BODY.exec(genre)?.[1];
  return authority === undefined ? {} : { authority };
}

function russianBody(genre: string): string | undefined {
  for (const [genitive, nominative] of BODIES) {
    const found = genitive.exec(genre);
    if (found === null) continue;
    const rest = COUNTRIES.reduce(
      (text, [short, full]) => text.replace(short, full),
      genre.slice(found.index),
    );
    return rest.replace(found[0], nominative);
  }
  return undefined;
}

function kazakhBody(genre: string): string | undefined {
  const body = KAZAKH_BODY.exec(genre)?.[1]?.trim();
  if (body === undefined) return undefined;
  const named = body
    .replace(/^ҚР(?=\s)/u, "Қазақстан Республикасының")
    .replace(/^Қазақстан Республикасы\s/u, "Қазақстан Республикасының ");
  const ending =
    named.endsWith("Президент") || named.endsWith("Үкімет") || /инистр$/u.test(named)
      ? "і"
      : /г$/u.test(named)
        ? "і"
        : /Сот$|а$/u.test(named)
          ? named.endsWith("а")
            ? "сы"
            : "ы"
          : "і";
  return `${named}${ending}`;
}

function numberAndDate(text: string): Pick<Partial<CslItem>, "number" | "issued"> {
  const number = NUMBER.exec(text)?.[1]?.replace(/[–—]/gu, "-").trim();
  const parts = findFullDates(text)[0]?.parts ?? yearOf(text);
  return {
    ...(number === undefined ? {} : { number }),
    ...(parts === null ? {} : { issued: { "date-parts": [parts.filter((part) => part !== undefined)] } }),
  };
}

function yearOf(text: string): readonly [number] | null {
  const year = /(?<!\d)(1[89]\d{2}|20\d{2})(?=\s?(?:жыл|ж\.|г\.|год|goda|g\.|[,.)]|$))/u.exec(text)?.[1];
  const date = year === undefined ? null : readDate(year);
  const parts = date === null ? null : toDateParts(date);
  return parts === null ? null : [parts[0]];
}
