import { foldWord } from "#lib/languages/fold-word.ts";
import { SEARCH_NOUNS, type SearchNoun } from "./noun.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";

/** What a search can be narrowed to, typed as "year:2007". */
export const QUERY_FIELDS = ["noun", "language", "year", "kind", "reform", "author", "state"] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** Names under which people type the fields, in the languages of the interface. */
const FIELD_NAMES: Readonly<Record<QueryField, string>> = {
  noun: "noun in what нысан не что где",
  language: "language lang тіл тили язык",
  year: "year жыл жылы жил год",
  kind: "kind type түр түрі тур вид тип",
  reform: "reform reforma реформа",
  author: "author avtor автор авторы",
  state: "state status күй күйі куй статус состояние",
};
const FIELD_OF = new Map(
  QUERY_FIELDS.flatMap((field) => FIELD_NAMES[field].split(" ").map((name) => [name, field] as const)),
);

const TITLE_NAMES: ReadonlySet<string> = new Set(
  "title тақырып тақырыбы атау атауы название заголовок".split(" ").map(foldWord),
);

/** "title:сайлау": words that are to stand in a title, a claim's wording, or a name of the register. It narrows the words, not the hits. */
export function isTitleField(name: string): boolean {
  return TITLE_NAMES.has(foldWord(name));
}

export function findField(name: string): QueryField | null {
  return FIELD_OF.get(foldWord(name)) ?? null;
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  kk: "kk қазақ қазақша казах казахский казахша kazakh qazaq",
  ru: "ru орыс орысша русский russian",
  en: "en ағылшын ағылшынша английский english",
};
const NOUN_NAMES: Readonly<Record<SearchNoun, string>> = {
  document: "document құжат документ",
  block: "block text мәтін текст",
  annotation: "annotation белгі пометка",
  comment: "comment пікір комментарий",
  claim: "claim тұжырым утверждение",
  reference: "reference work еңбек работа",
  reform: "reform реформа",
};
const CODES: Readonly<Record<string, string>> = {
  fact: "fact дерек факт",
  norm: "norm норма",
  evaluation: "evaluation пайым оценка",
  forecast: "forecast болжам прогноз",
  draft: "draft нобай черновик",
  checked: "checked тексерілген проверено",
  disputed: "disputed даулы спорное",
};

const VALUES: Partial<Record<QueryField, ReadonlyMap<string, string>>> = {
  language: codesByName(LANGUAGES, LANGUAGE_NAMES),
  noun: codesByName(SEARCH_NOUNS, NOUN_NAMES),
  kind: codesByName(Object.keys(CODES), CODES),
  state: codesByName(Object.keys(CODES), CODES),
};

function codesByName(
  codes: readonly string[],
  names: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map(
    codes.flatMap((code) => (names[code] ?? "").split(" ").map((name) => [name, code] as const)),
  );
}

/** A value as the index has it; null where the field is a closed list that has no such value. */
export function fieldValue(field: QueryField, typed: string): string | null {
  const known = VALUES[field]?.get(foldWord(typed));
  if (known !== undefined) return known;
  return field === "language" || field === "noun" ? null : typed.trim();
}

/** Years of "2007", "2007-2011", "2007..2011", "2007-" and "-2011"; null where it is none of these. */
export function yearsOf(typed: string): { readonly from: number | null; readonly to: number | null } | null {
  const found = /^(\d{4})?(-|–|\.\.)?(\d{4})?$/u.exec(typed);
  if (found === null || (found[1] === undefined && found[3] === undefined)) return null;
  const from = found[1] === undefined ? null : Number(found[1]);
  const to = found[3] === undefined ? null : Number(found[3]);
  return found[2] === undefined ? { from: from ?? to, to: from ?? to } : { from, to };
}
