import type { MadeLanguage, MadeTexts } from "./made-texts.ts";

export interface BenchQuery {
  readonly kind: string;
  readonly q: string;
  readonly filter?: {
    readonly noun?: "block" | "document";
    readonly language?: string;
    readonly year?: number;
    readonly kind?: string;
  };
}

/** Ranks of roots: the first hundred stand in a good part of all texts, those behind 5,000 in a few hundred of a million. */
const COMMON = 60;
const MIDDLE = 1_500;
const RARE = 12_000;

/** 240 queries of the kinds that people type, the same from the same seed. */
export function benchQueries(texts: MadeTexts): BenchQuery[] {
  const languages: readonly MadeLanguage[] = ["kk", "ru", "en"];
  return Array.from({ length: 20 }, (_, n) => {
    const language = languages[n % 3] ?? "kk";
    const common = () => texts.root(language, texts.number(COMMON));
    const middle = () => texts.root(language, COMMON + texts.number(MIDDLE));
    const rare = () => texts.root(language, MIDDLE + texts.number(RARE));
    const queries: BenchQuery[] = [
      { kind: "rare", q: rare() },
      { kind: "middle", q: middle() },
      { kind: "common", q: common() },
      { kind: "two common", q: `${common()} ${common()}` },
      { kind: "common and rare", q: `${common()} ${rare()}` },
      { kind: "three words", q: `${middle()} ${common()} ${middle()}` },
      { kind: "phrase", q: `"${common()} ${common()}"` },
      { kind: "phrase", q: `"${common()} ${middle()}"` },
      { kind: "slip", q: slip(middle(), texts) },
      { kind: "filters", q: common(), filter: { year: 1991 + texts.number(35), language } },
      { kind: "filters", q: middle(), filter: { noun: "block", kind: "heading" } },
      { kind: "in titles", q: common(), filter: { noun: "document" } },
    ];
    return queries;
  }).flat();
}

/** Two letters exchanged. */
function slip(word: string, texts: MadeTexts): string {
  const at = 1 + texts.number(Math.max(1, word.length - 2));
  return (
    word.slice(0, at) +
    word
      .slice(at, at + 2)
      .split("")
      .reverse()
      .join("") +
    word.slice(at + 2)
  );
}

/** What is asked while one types: words begun, alone and behind another one. */
export function typedQueries(texts: MadeTexts): string[] {
  const languages: readonly MadeLanguage[] = ["kk", "ru", "en"];
  return Array.from({ length: 40 }, (_, n) => {
    const language = languages[n % 3] ?? "kk";
    const word = texts.root(language, texts.number(3_000));
    const first = texts.root(language, texts.number(200));
    return [word.slice(0, 1), word.slice(0, 2), word.slice(0, 3), word, `${first} ${word.slice(0, 2)}`];
  }).flat();
}
