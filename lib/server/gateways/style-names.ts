import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import en from "#messages/en/bibliography.json" with { type: "json" };
import kk from "#messages/kk/bibliography.json" with { type: "json" };
import ru from "#messages/ru/bibliography.json" with { type: "json" };
import { styleTitles } from "./style-titles.ts";
import { packageFolder } from "./styles.ts";

/** CSL 1.0.2, "citation-format" of a style. */
export type NamedKind = "numeric" | "author-date" | "note" | "author" | "label";

export interface NamedStyle {
  readonly id: string;
  readonly title: string;
  readonly kind: NamedKind;
  readonly origin: "own" | "standard";
}

export interface FoundStyles {
  readonly styles: readonly NamedStyle[];
  /** How many there are in all that fit. */
  readonly found: number;
}

export interface StyleSearch {
  /** Beginnings of words, in any order; without any, all styles. */
  readonly search: string;
  /** In which those on offer are named; they are found by their names in all three. */
  readonly language: Language;
  readonly most: number;
}

/** The styles whose names, ids or fields hold words that begin as those asked for: ours and the offered ones first. */
export function searchStyles({ search, language, most }: StyleSearch): FoundStyles {
  const wanted = wordsOf(search).map((word) => ALIASES.get(word) ?? word);
  const fitting = index().filter(({ words }) =>
    wanted.every((beginning) => words.some((word) => word.startsWith(beginning))),
  );
  const whole = wanted.join(" ");
  const rank = ({ offered, folded }: IndexedStyle): number =>
    offered >= 0 ? offered - OFFERED_STYLES.length : folded === whole ? 0 : folded.startsWith(whole) ? 1 : 2;
  // Names stand in their order in the index, and sorting keeps it.
  const sorted = fitting.map((style) => ({ style, rank: rank(style) })).sort((a, b) => a.rank - b.rank);
  return {
    found: fitting.length,
    styles: sorted.slice(0, most).map(({ style: { id, titles, kind, origin } }) => {
      return { id, title: titles[language], kind, origin };
    }),
  };
}

interface IndexedStyle extends Omit<NamedStyle, "title"> {
  readonly titles: Readonly<Record<Language, string>>;
  /** Place among those on offer; -1 for the others. */
  readonly offered: number;
  /** The English name, folded. */
  readonly folded: string;
  readonly words: readonly string[];
}

/** What people type for names that the package has in Latin letters only. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["гост", "gost"],
  ["мемст", "gost"],
  ["апа", "apa"],
  ["чикаго", "chicago"],
  ["ванкувер", "vancouver"],
  ["гарвард", "harvard"],
  ["оксфорд", "oxford"],
  ["кембридж", "cambridge"],
  ["шпрингер", "springer"],
  ["эльзевир", "elsevier"],
]);

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(" ")
    .filter((word) => word !== "");
}

/** Without case, accents and marks: "Ру́сский" → "русский". */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

let built: readonly IndexedStyle[] | null = null;

/** All styles by their English names. Building it takes half a second, for every file of the package is read. */
function index(): readonly IndexedStyle[] {
  built ??= buildIndex();
  return built;
}

function buildIndex(): readonly IndexedStyle[] {
  const titles = styleTitles();
  const standard = packageStyles().map(({ id, kind, fields }) =>
    indexed({ id, kind, fields, title: titles.get(id) ?? id }),
  );
  const known = new Set(standard.map(({ id }) => id));
  const own = OFFERED_STYLES.filter(({ id }) => !known.has(id)).map(({ id, kind }) =>
    indexed({ id, kind, fields: [], title: id }),
  );
  const collator = new Intl.Collator("en", { numeric: true });
  return [...own, ...standard].sort((a, b) => collator.compare(a.titles.en, b.titles.en));
}

interface PackedStyle {
  readonly id: string;
  readonly kind: NamedKind;
  readonly fields: readonly string[];
}

const OFFERED_TITLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  kk: kk.bibliography.style,
  ru: ru.bibliography.style,
  en: en.bibliography.style,
};

function indexed({ id, kind, fields, title }: PackedStyle & { readonly title: string }): IndexedStyle {
  const offered = OFFERED_STYLES.findIndex((style) => style.id === id);
  const named = OFFERED_STYLES[offered];
  const titleIn = (language: Language): string => OFFERED_TITLES[language][id] ?? title;
  const titles = { kk: titleIn("kk"), ru: titleIn("ru"), en: titleIn("en") };
  const words = [title, id, ...fields, titles.kk, titles.ru, titles.en].flatMap(wordsOf);
  return {
    id,
    titles,
    kind: named?.kind ?? kind,
    origin: named?.origin ?? "standard",
    offered,
    folded: fold(titles.en),
    words: [...new Set(words)],
  };
}

const KINDS: ReadonlySet<string> = new Set<NamedKind>(["numeric", "author-date", "note", "author", "label"]);
const CATEGORY = /"n":"category","a":\{"(citation-format|field)":"([\w-]+)"/g;

/** Read file by file, so that no more than one of them is in memory. */
function packageStyles(): readonly PackedStyle[] {
  const folder = path.join(packageFolder(), "dist/assets");
  return readdirSync(folder).flatMap((file) => {
    const source = readFileSync(path.join(folder, file), "utf8");
    const styles: unknown = JSON.parse(source);
    if (typeof styles !== "object" || styles === null || "n" in styles) return [];
    return Object.entries(styles).map(([id, tree]: [string, { c?: readonly unknown[] }]) => {
      const head = JSON.stringify(tree.c?.[0] ?? "");
      const categories = [...head.matchAll(CATEGORY)].map(([, name, value = ""]) => ({ name, value }));
      const kind = categories.find(({ name }) => name === "citation-format")?.value ?? "note";
      return {
        id,
        kind: KINDS.has(kind) ? (kind as NamedKind) : "note",
        fields: categories.filter(({ name }) => name === "field").map(({ value }) => value),
      };
    });
  });
}
