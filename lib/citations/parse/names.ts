import type { CslName } from "../reference.ts";
import { isPlaceName } from "./places.ts";
import { isGivenName } from "./given-names.ts";
import { joinBlanks } from "./printed-text.ts";

export interface NameList {
  readonly names: CslName[];
  /** The list was cut: "и др.", "et al.", "және т.б.". */
  readonly andOthers: boolean;
  /** UTF-16 length of what was read, following punctuation included. */
  readonly length: number;
  /** 0–1. */
  readonly certainty: number;
}

const LETTERS = String.raw`[\p{L}'’ʼ\x60ʹ-]`;
const INITIAL = String.raw`\p{Lu}[\p{Ll}’']{0,2}\.`;
/** Print that sets initials close keeps to it: "Гак В.Г. Л. Теньер …" has two, the third opens the title. */
/** Behind the first initial only single letters and digraphs: in "Абаева С. Көш. Роман" the title has begun. */
const NEXT_INITIAL = String.raw`(?:\p{Lu}|Д[жз]|[YIJ][uaeo]|Ts|[ZSCKTGPD]h|Dzh|Shch)[’']?\.`;
const INITIALS = String.raw`(?:${INITIAL}(?:${NEXT_INITIAL}){1,3}(?!-)|${INITIAL}(?:\s?-?\s?${NEXT_INITIAL}){0,3})`;
const PARTICLE = String.raw`(?:(?:де|ди|да|фон|ван|аль|эль|ибн|бин|дер|ла|ле|van|von|de|der|den|al|el|la|le|di|da|du|ibn|bin)[ -]){0,2}`;
const SUFFIX = String.raw`(?:\s(?:оглы|улы|ұлы|кызы|қызы|оғлы|uly|ūly|kyzy|qyzy|Jr\.?|мл\.|ст\.))?`;
const FAMILY = String.raw`${PARTICLE}\p{Lu}${LETTERS}+\d?${SUFFIX}`;

const INVERTED = new RegExp(
  `^(${FAMILY}(?:\\s\\p{Lu}${LETTERS}+|\\s\\(\\p{Lu}${LETTERS}+\\))?),?\\s*(?<=[\\s,.])(${INITIALS}(?:\\s(?:оглы|оғлы|кызы|қызы|улы|ұлы)(?!\\p{L}))?)(?:\\s(де|фон|ван|von|van|de)(?=\\.|\\s\\p{Lu}))?`,
  "u",
);
const DIRECT = new RegExp(`^(${INITIALS})\\s?(${FAMILY})`, "u");
const VANCOUVER = /^([A-Z][\p{L}'’-]+(?:\s[A-Z][\p{L}'’-]+)?)\s([A-Z]{1,3})(?=[,.;](?:\s|$)|\s\(|\s?:\s)/u;
const FULL_INVERTED = new RegExp(
  `^(${FAMILY}),\\s(\\p{Lu}${LETTERS}*\\p{Ll}(?:\\s\\p{Lu}(?:${LETTERS}+|\\.)){0,2})(?=(?<=\\.)\\s|,\\s(?:[Ee]ds?|[Hh]rsg|ред)\\.|\\s*(?:[.:(;/]|$|,?\\s(?:and|und|ve|и|і|та|және|&)\\s|,\\s?(?:[«"“„‘]|et\\sal)|,\\s\\p{Lu}\\p{Ll}+,\\s\\p{Lu}\\p{Ll}+(?:\\s|\\.|$)))`,
  "u",
);
const FULL_DIRECT = new RegExp(
  `^(\\p{Lu}${LETTERS}+(?:\\s(?:\\p{Lu}\\.|\\p{Lu}${LETTERS}+))?)\\s(${FAMILY})(?=\\s*(?:[.,;:(]|$|,?\\s(?:and|und|ve|и|і|та|және|&)\\s))`,
  "u",
);

const JOINT =
  /^\s*(?:[,;]\s*(?:and\s|&\s|и\s|және\s|und\s|ve\s|та\s|й\s)?|\/\s?(?=\p{Lu})|(?:and|&|и|й|і|та|und|ve|және|мен|пен|бен|i|zhane|jäne|jane)\s)\s*/u;
const OTHERS =
  /^\s*[,;]?\s*[[(]?(?:и\s+др\.?|и\s+другие|et\s+al\.?|және\s+т\.\s?б\.?|және\s+басқалар|т\.\s?б\.|i\s+dr\.?|zhane\s+t\.\s?b\.?|и\s+соавт\.?|т[аі]\s+ін\.?|й\s+ін\.?|u\.\s?a\.|vd\.|ve\s+diğ(?:er|\.)\p{L}*)[\])]?/u;

/** Most names a list can hold; a description with more is cut by its standard. */
const MOST_NAMES = 30;

type Reader = (text: string) => { readonly name: CslName; readonly length: number } | null;

const readInverted: Reader = (text) => {
  const found = INVERTED.exec(text);
  const read = toName(found, 1, 2);
  return read === null || found?.[3] === undefined
    ? read
    : { ...read, name: { ...read.name, "non-dropping-particle": found[3] } };
};
const readDirect: Reader = (text) => toName(DIRECT.exec(text), 2, 1);
const readVancouver: Reader = (text) => {
  const found = VANCOUVER.exec(text);
  if (found === null) return null;
  return { name: { family: found[1], given: spellInitials(found[2] ?? "") }, length: found[0].length };
};
/** "Hill, TM 2012, ‘Title’": Harvard style prints initials without stops, and the year behind them. */
const HARVARD = new RegExp(
  `^(${FAMILY}),\\s([A-Z]{1,3})(?=,?\\s\\(?(?:1[89]|20)\\d{2}|,\\s\\p{Lu}|\\s(?:&|and)\\s)`,
  "u",
);
const readHarvard: Reader = (text) => {
  const found = HARVARD.exec(text);
  if (found === null) return null;
  return { name: { family: found[1], given: spellInitials(found[2] ?? "") }, length: found[0].length };
};
/** "ÖZKAN Emre, Kervan": a family name in capitals needs no comma before the given one. */
const CAPITALS = /^(\p{Lu}[\p{Lu}’-]{2,})\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)(?=,\s[\p{Lu}«"“„‘'])/u;
const readCapitals: Reader = (text) => toName(CAPITALS.exec(text), 1, 2);
const readFullInverted: Reader = (text) => toName(FULL_INVERTED.exec(text), 1, 2);
const readFullDirect: Reader = (text) => toName(FULL_DIRECT.exec(text), 2, 1);

/** "Paul Grey, The Wandering City", "Demirci, Mehmet, Bozkır Tarihi": a comma behind a name that is known to be given. */
const COMMA_DIRECT = new RegExp(
  `^(\\p{Lu}\\p{Ll}+)((?:\\s\\p{Lu}(?:\\.|\\p{Ll}+))?)\\s(${FAMILY})(?=,?\\s(?:and\\s|&\\s|und\\s)?[\\p{Lu}«"“„‘']|\\s\\((?:eds?|[Hh]rsg)\\.?\\))`,
  "u",
);
/** A quoted title behind the comma makes any two or three capitalised words a name. */
const QUOTED_BEHIND = /^,\s[“"„]/u;
const COMMA_INVERTED = new RegExp(
  `^(${FAMILY}),\\s(\\p{Lu}\\p{Ll}+)((?:\\s\\p{Lu}(?:\\.|\\p{Ll}+))?)(?=,\\s[\\p{Lu}«"“„‘'])`,
  "u",
);

const readCommaDirect: Reader = (text) => {
  const found = COMMA_DIRECT.exec(text);
  if (found === null) return null;
  const closesName = isGivenName(found[1] ?? "") || QUOTED_BEHIND.test(text.slice(found[0].length));
  if (!closesName) return null;
  return { name: { family: found[3], given: `${found[1] ?? ""}${found[2] ?? ""}` }, length: found[0].length };
};
const readCommaInverted: Reader = (text) => {
  const found = COMMA_INVERTED.exec(text);
  if (found === null || !isGivenName(found[2] ?? "")) return null;
  return { name: { family: found[1], given: `${found[2] ?? ""}${found[3] ?? ""}` }, length: found[0].length };
};

/** "TM" → "T. M.". */
function spellInitials(letters: string): string {
  return [...letters].map((letter) => `${letter}.`).join(" ");
}

function toName(found: RegExpExecArray | null, family: number, given: number): ReturnType<Reader> {
  if (found === null) return null;
  return {
    name: { family: found[family], given: spaceInitials(found[given] ?? "") },
    length: found[0].length,
  };
}

const SPACED_INITIALS = /^\p{Lu}\.(?: \p{Lu}\.)*$/u;

/** "М.Қ." → "М. Қ.", "Қ. -Ж." → "Қ.-Ж.". */
function spaceInitials(given: string): string {
  if (SPACED_INITIALS.test(given)) return given;
  const parted = given.replace(/\.\s*(?=\p{L})/gu, ". ");
  return joinBlanks(parted.includes("-") ? parted.replace(/\s*-\s*/gu, "-") : parted).trim();
}

/** Words before an initial that are no family name: "Президент Қ.Тоқаевтың …". */
const TITLES =
  /^(?:президент|мемлекет|академик|профессор|министр|депутат|премьер|доктор|president|professor|minister)$/iu;

/** Cheap signs without which the rarer readers find nothing. */
const LOOKS_CAPITAL = /^\p{Lu}{3}/u;
const LOOKS_HARVARD = /^[^,.]{2,40},\s[A-Z]{1,3}[\s,]/u;

/** The names that open a description: "Туронок, С.Г.", "Н.Ә. Назарбаев.", "Smith, J., & Jones, B.". Null when none do. */
export function readHeadingNames(text: string): NameList | null {
  const list =
    readNames(text, [readInverted, readDirect, readVancouver]) ??
    readNames(text, [readFullInverted], [readFullDirect, readFullInverted, readInverted]) ??
    readNames(text, [readCommaInverted, readCommaDirect], [readCommaDirect]) ??
    (LOOKS_CAPITAL.test(text) ? readNames(text, [readCapitals]) : null) ??
    (LOOKS_HARVARD.test(text) ? readNames(text, [readHarvard]) : null);
  if (list === null) return null;
  const rest = text.slice(list.length);
  if (TITLES.test(list.names[0]?.family ?? "")) return null;
  if (
    !/^\s*(?:[.,:;/(]|$|(?:1[89]|20)\d{2}[a-z]?,)/u.test(rest) &&
    (DIRECT.test(text)
      ? !/^\s+\p{Lu}\p{Ll}/u.test(rest)
      : /^\s+(?:и|в|о|об|және|мен|туралы|and|i|v|o)\s/u.test(rest))
  )
    return null;
  const stops = /^[\s.,:;]*/u.exec(rest)?.[0].length ?? 0;
  return { ...list, length: list.length + stops };
}

/** All names of a statement such as "А.А. Иванов, Б.Б. Петров [и др.]"; words around them are skipped by the caller. */
export function readNameList(text: string): NameList | null {
  return readNames(text, [readDirect, readInverted, readFullDirect]);
}

function readNames(text: string, first: readonly Reader[], others = first): NameList | null {
  const names: CslName[] = [];
  let at = 0;
  let isFull = false;
  while (names.length < MOST_NAMES) {
    const joint = names.length === 0 ? "" : (JOINT.exec(text.slice(at))?.[0] ?? null);
    if (joint === null) break;
    const from = at + joint.length;
    const found = firstOf(names.length === 0 ? first : others, text.slice(from));
    if (found === null) break;
    names.push(found.name);
    isFull ||= !(found.name.given ?? "").includes(".");
    at = from + found.length;
  }
  if (names.length === 0) return null;
  const cut = OTHERS.exec(text.slice(at))?.[0] ?? "";
  return { names, andOthers: cut !== "", length: at + cut.length, certainty: isFull ? 0.7 : 0.97 };
}

function firstOf(readers: readonly Reader[], text: string): ReturnType<Reader> {
  for (const read of readers) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

const SURNAME_ENDING =
  /(?:[оеё]в|[оеё]ва|ин|ина|ский|ская|ұлы|қызы|улы|кызы|енко|швили|дзе|ov|ova|ev|eva|yev|in|uly|sky)$/iu;
const TWO_WORDS =
  /^(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s(\p{Lu}\p{Ll}+)(?:\s(?:ұлы|қызы|улы|кызы))?\.\s(?=[\p{Lu}«"“])/u;
const KAZAKH_LETTER = /[әғқңөұүһі]/iu;
/** Capitalised words of titles and bodies: with one of them the two words are no name. */
const NO_NAME =
  /^(?:қазақ\p{L}*|казах\p{L}*|ұлы|алаш|алтын|жаңа|мәңгілік|хакім|тәуелсіз\p{L}*|дала|елі|орда|республика\p{L}*|конституция\p{L}*|жарғы|ислам|орта|азия\p{L}*|ресей\p{L}*|түрік|түркі|кеңес\p{L}*|шығыс|батыс|история|новая|central|new)$/iu;

/** "Есім Ғарифолла. Хакім Абай": full names without comma. A title of two capitalised words looks the same: low certainty. */
export function readPlainHeading(text: string): NameList | null {
  const found = TWO_WORDS.exec(text);
  const [, first = "", second = ""] = found ?? [];
  if (found === null || NO_NAME.test(first) || NO_NAME.test(second)) return null;
  const hasEnding = SURNAME_ENDING.test(first) || SURNAME_ENDING.test(second);
  if (!hasEnding && !KAZAKH_LETTER.test(found[0])) return null;
  const isGivenFirst = SURNAME_ENDING.test(second) && !SURNAME_ENDING.test(first);
  const [family, given] = isGivenFirst ? [second, first] : [first, second];
  return {
    names: [{ family, given }],
    andOthers: false,
    length: found[0].length,
    certainty: hasEnding ? 0.65 : 0.5,
  };
}

const ORGANISATION =
  /^((?:Аристотель|Платон|Конфуций|Геродот|Абай|Шәкәрім|Әл-Фараби|Аль-Фараби|Al-Farabi|Aristotle|Plato|[A-Z]{3,10}(?:\/[A-Z]{3,10})?|World Bank|United Nations|European (?:Commission|Union|Parliament)|Freedom House|Human Rights Watch|Amnesty International|International \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}))\.\s(?=\p{Lu})/u;

/** "Всемирная организация здравоохранения. Сборник": a body, by the word that says what it is. */
const BODY =
  /^(\p{Lu}[^.:/«"]{4,70}?(?<!\p{L})(?:организаци[яи]|министерств[оа]|комитет|агентство|комиссия|ассоциация|департамент|академия|институт[ыа]?|университет[іа]?|орталығы|академиясы|бюросы|бюро|[ұҰ]йымы|министрлігі|комитеті|агенттігі|Organi[sz]ation|Ministry|Bank|Fund|Agency|Committee|Commission|Foundation|Council|Nations|Association|Institute|University|Forum|Society|Bureau|Office)(?:\s[^.:/«"]{2,70})?)\.\s(?=\p{Lu})/u;
/** "kurgus. Zotero, Mac …": the name under which somebody writes on a site. */
const LOGIN = /^(\p{Ll}[\p{Ll}\d]*[_-]?[\p{Ll}\d]{2,20}|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+)\.\s(?=[\p{Lu}\d])/u;

/** "OECD. Reforming Kazakhstan": a body as author, or one of the few persons who are known by a single name. */
export function readOrganisation(text: string): NameList | null {
  const found = ORGANISATION.exec(text) ?? BODY.exec(text) ?? LOGIN.exec(text);
  const opening =
    found === null ? "" : (/^[^:,]{1,30}(?=\s?[:,])/u.exec(text.slice(found[0].length))?.[0] ?? "");
  return found?.[1] === undefined || isPlaceName(opening)
    ? null
    : { names: [{ literal: found[1] }], andOthers: false, length: found[0].length, certainty: 0.6 };
}
