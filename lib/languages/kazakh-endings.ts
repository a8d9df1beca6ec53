import type { LastSound } from "./kazakh-letters.ts";

/**
 * The endings of Kazakh as its school grammar lists them: what stands at the end of a noun in the order plural, possessive, case,
 * person, and what stands at the end of a verb. Written with letters for what changes: A is а or е, I ы or і; the first letter
 * L, D, N, T, G, M, B, P says by which rule of assimilation it is chosen (FIRST_LETTERS).
 *
 * Sources of the paradigms (facts only): «Қазақ грамматикасы: фонетика, сөзжасам, морфология, синтаксис» (Астана, 2002); Muhamedowa,
 * "Kazakh: A Comprehensive Grammar" (Routledge, 2016).
 */
export type EndingKind =
  "person" | "case" | "possessive" | "plural" | "attribute" | "finite" | "participle" | "converb";

export interface EndingPattern {
  readonly kind: EndingKind;
  readonly pattern: string;
  /** What has to stand before: a consonant, a vowel, or the third person's possessive. */
  readonly after?: "consonant" | "vowel" | "possessive3";
  /** Too short to be believed where the word before it is not known: адам is not ада + м. */
  readonly needsKnown?: true;
}

/** Which letter an ending begins with, by the sound before it: vowel, glide, liquid, nasal, buzz, hard. */
export const FIRST_LETTERS: Readonly<Record<string, Readonly<Record<LastSound, string>>>> = {
  /** Plural: балалар, таулар, ауылдар, кітаптар. */
  L: { vowel: "л", glide: "л", liquid: "д", nasal: "д", buzz: "д", hard: "т" },
  /** Locative, past: балада, елде, кітапта. */
  D: { vowel: "д", glide: "д", liquid: "д", nasal: "д", buzz: "д", hard: "т" },
  /** Ablative: елден, адамнан, кітаптан. */
  T: { vowel: "д", glide: "д", liquid: "д", nasal: "н", buzz: "д", hard: "т" },
  /** Genitive: баланың, адамның, елдің, кітаптың. */
  N: { vowel: "н", glide: "д", liquid: "д", nasal: "н", buzz: "д", hard: "т" },
  /** Accusative: баланы, адамды, елді, кітапты. */
  C: { vowel: "н", glide: "д", liquid: "д", nasal: "д", buzz: "д", hard: "т" },
  /** Dative, perfect: балаға, елге, кітапқа; барған, кеткен. */
  G: { vowel: "ғг", glide: "ғг", liquid: "ғг", nasal: "ғг", buzz: "ғг", hard: "қк" },
  /** Instrumental: баламен, қызбен, кітаппен. */
  M: { vowel: "м", glide: "м", liquid: "м", nasal: "м", buzz: "б", hard: "п" },
  /** Negation, first person: болма, қонба, айтпа. */
  B: { vowel: "м", glide: "м", liquid: "м", nasal: "б", buzz: "б", hard: "п" },
};

const noun = (kind: EndingKind, patterns: string, more: Omit<EndingPattern, "kind" | "pattern"> = {}) =>
  patterns.split(" ").map((pattern): EndingPattern => ({ kind, pattern, ...more }));

const PERSONS_AFTER_NOUN = "BIн BIз сIң сIңдAр сIздAр";

export const NOUN_ENDINGS: readonly EndingPattern[] = [
  ...noun("person", PERSONS_AFTER_NOUN, { needsKnown: true }),
  ...noun("case", "NIң GA CI DA TAн Mен Mенен"),
  ...noun("case", "н нA ндA нAн", { after: "possessive3" }),
  // After the first and the second person: үйіме, елімізге.
  ...noun("case", "A", { after: "consonant", needsKnown: true }),
  ...noun("case", "ша ше шA DAй нікі дікі тікі", { needsKnown: true }),
  ...noun("possessive", "сI", { after: "vowel" }),
  ...noun("possessive", "I", { after: "consonant" }),
  ...noun("possessive", "м ң", { after: "vowel", needsKnown: true }),
  ...noun("possessive", "Iм Iң", { after: "consonant", needsKnown: true }),
  ...noun("possessive", "мIз ңIз", { after: "vowel", needsKnown: true }),
  ...noun("possessive", "IмIз IңIз", { after: "consonant" }),
  ...noun("plural", "LAр"),
  ...noun("attribute", "GI"),
];

/** Of a finite verb after its tense: in the past and the conditional, and elsewhere. */
const SHORT_PERSONS = ["м", "қ", "к", "ңIз", "ңIздAр"];
const LONG_PERSONS = ["мIн", "сIң", "сIз", "дI", "мIз", "сIңдAр", "сIздAр"];
const PERFECT_PERSONS = ["мIн", "сIң", "сIз", "бIз", "сIңдAр", "сIздAр"];

const finite = (
  tense: string,
  persons: readonly string[],
  more: Omit<EndingPattern, "kind" | "pattern"> = {},
) => persons.map((person): EndingPattern => ({ kind: "finite", pattern: tense + person, ...more }));

const PARTICIPLES = ["GAн", "GAндIқ", "GAндIк", "GAнша", "GAнше", "BAқ", "BAк", "BAқшI", "BAкшI"];

export const VERB_ENDINGS: readonly EndingPattern[] = [
  ...finite("DI", [""]),
  // The second person "-дың" is left to the genitive, which is what it means in nearly all texts.
  ...finite("DI", SHORT_PERSONS, { needsKnown: true }),
  ...finite("сA", ["", "ң", ...SHORT_PERSONS], { needsKnown: true }),
  ...finite("A", LONG_PERSONS, { after: "consonant" }),
  ...finite("й", LONG_PERSONS, { after: "vowel" }),
  // оқы + й is written оқи, қой + а is written қоя.
  ...finite("и", LONG_PERSONS, { after: "consonant", needsKnown: true }),
  ...finite("я", LONG_PERSONS, { after: "vowel", needsKnown: true }),
  ...finite("GAн", PERFECT_PERSONS),
  ...finite("Aр", ["", "мIн", "сIң", "сIз", "мIз"], { after: "consonant", needsKnown: true }),
  ...finite("р", ["", "мIн", "сIң", "сIз", "мIз"], { after: "vowel", needsKnown: true }),
  ...finite("BAс", ["", "пIн", "сIң", "сIз", "пIз"], { needsKnown: true }),
  ...finite("IптI", [""], { after: "consonant" }),
  ...finite("птI", [""], { after: "vowel" }),
  ...finite("сIн AйIн AйIқ AйIк IңIз IңдAр GAй GIсI", [""]).flatMap(({ pattern, ...rest }) =>
    pattern.split(" ").map((one): EndingPattern => ({ ...rest, pattern: one, needsKnown: true })),
  ),
  ...finite("йIн йIқ йIк ңIз", [""]).flatMap(({ pattern, ...rest }) =>
    pattern
      .split(" ")
      .map((one): EndingPattern => ({ ...rest, pattern: one, after: "vowel", needsKnown: true })),
  ),
  ...PARTICIPLES.map((pattern): EndingPattern => ({ kind: "participle", pattern })),
  { kind: "participle", pattern: "AтIн", after: "consonant" },
  { kind: "participle", pattern: "йтIн", after: "vowel" },
  { kind: "participle", pattern: "итIн", after: "consonant", needsKnown: true },
  { kind: "participle", pattern: "ятIн", after: "vowel", needsKnown: true },
  { kind: "participle", pattern: "BAс", needsKnown: true },
  { kind: "participle", pattern: "Aр", after: "consonant", needsKnown: true },
  { kind: "participle", pattern: "р", after: "vowel", needsKnown: true },
  { kind: "converb", pattern: "Iп", after: "consonant" },
  { kind: "converb", pattern: "п", after: "vowel" },
  { kind: "converb", pattern: "A", after: "consonant", needsKnown: true },
  { kind: "converb", pattern: "й", after: "vowel", needsKnown: true },
  { kind: "converb", pattern: "GAлI", needsKnown: true },
  { kind: "converb", pattern: "BAйIнша", needsKnown: true },
  { kind: "converb", pattern: "BAйIнше", needsKnown: true },
];

/** Before the tense: negation, then voice. */
export const NEGATION = "BA";
/** The passive, which official prose uses most, is taken off any verb that leaves two syllables; the others only off a known one. */
export const PASSIVE: readonly EndingPattern[] = [
  { kind: "finite", pattern: "н", after: "vowel" },
  { kind: "finite", pattern: "л", after: "vowel" },
  { kind: "finite", pattern: "Iл", after: "consonant" },
  { kind: "finite", pattern: "Iн", after: "consonant" },
  { kind: "finite", pattern: "лIн", after: "vowel" },
  { kind: "finite", pattern: "IлIн", after: "consonant" },
];
export const OTHER_VOICES: readonly EndingPattern[] = [
  { kind: "finite", pattern: "т", after: "vowel" },
  { kind: "finite", pattern: "с", after: "vowel" },
  { kind: "finite", pattern: "Iс", after: "consonant" },
  { kind: "finite", pattern: "DIр" },
  { kind: "finite", pattern: "GIз" },
];
