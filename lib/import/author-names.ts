/** One author as a title page prints the name. */
export interface PrintedName {
  /** Without the marks that hang on it. */
  readonly literal: string;
  readonly family?: string;
  readonly given?: string;
  /** Marks of places of work, in plain signs: "1", "a". */
  readonly marks: readonly string[];
  /** A star or dagger: whom to write to. */
  readonly isStarred: boolean;
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Marks hang on a name without a blank, or stand raised; several are parted by commas. */
const MARKS =
  /\s?(?:[0-9⁰¹²³⁴-⁹*†‡✉](?:\s?,\s?(?=[0-9⁰¹²³⁴-⁹*†‡✉]))?)+|(?<=\.)\s?[a-d](?:,[a-d])*(?=[,;*\s]|$)/gu;
const WORD = "\\p{Lu}[\\p{L}'’ʼ`-]*";
const INITIAL = "\\p{Lu}\\p{Ll}?\\.";
const NAME = new RegExp(
  `^(?:(?:${INITIAL}\\s?-?\\s?){1,3}(?:${WORD})(?:\\s${WORD})?|${WORD},?\\s(?:${INITIAL}\\s?-?\\s?){1,3}|${WORD}(?:\\s(?:${WORD}|${INITIAL}|[a-zа-я]{2,3}))?(?:\\s${WORD}){1,3})$`,
  "u",
);
/** A title page names no more. */
const MOST_AUTHORS = 60;

/** The names of a block of authors, in print order; ranks, places and remarks in brackets are left out. */
export function readAuthorNames(text: string): PrintedName[] {
  const plain = text.replace(/\([^()]{0,80}\)/gu, " ").slice(0, 3_000);
  return joinInverted(parts(plain)).flatMap(readName).slice(0, MOST_AUTHORS);
}

/** Commas inside a run of marks part marks, not names. */
function parts(text: string): string[] {
  const guarded = text.replace(MARKS, (marks) => marks.replaceAll(",", "\u0001"));
  return guarded
    .split(/[,;]|\s(?:және|жəне|и|and|&)\s/u)
    .map((part) => part.replaceAll("\u0001", ",").trim());
}

/** "Holm, D., Berg, S.": initials behind a comma belong to the name before it. */
function joinInverted(names: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of names) {
    const last = joined.at(-1);
    const isInitials = new RegExp(`^(?:${INITIAL}\\s?-?\\s?){1,3}[0-9¹²³*]*$`, "u").test(part);
    if (isInitials && last !== undefined && new RegExp(`^${WORD}$`, "u").test(last))
      joined[joined.length - 1] = `${last}, ${part}`;
    else joined.push(part);
  }
  return joined;
}

/** "профессор Иванов А. Б.": a rank before the name is no part of it. */
const RANK_BEFORE =
  /^(?:(?:профессор|доцент|доктор|магистр|академик|проф|доц|prof|dr|professor|associate|assistant|phd)\.?\s+)+/iu;

function readName(part: string): PrintedName[] {
  const signs = part.match(MARKS)?.join(",") ?? "";
  const literal = part
    .replace(MARKS, "")
    .replace(RANK_BEFORE, "")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.:–-]{1,99}|[\s:–-]{1,99}$/gu, "");
  if (literal.length > 80 || !NAME.test(literal)) return [];
  const marks = (signs.match(/[0-9]{1,2}|[⁰¹²³⁴-⁹]{1,2}|[a-d]/gu) ?? []).map(plain);
  return [{ literal, ...splitName(literal), marks: [...new Set(marks)], isStarred: /[*†‡✉]/u.test(signs) }];
}

export function plain(mark: string): string {
  return [...mark].map((sign) => (RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : sign)).join("");
}

const PATRONYMIC = /(?:вич|вна|ична|қызы|кызы|ұлы|улы|тегі|uly|kyzy|qyzy|vich|vna)$/iu;
const FAMILY_ENDING =
  /(?:[оеё]ва?|[иы]на?|[цс]к(?:ий|ая)|баев?а?|бек|енко|ук|юк|ян|дзе|швили|ova?|eva?|ina?|sk(?:iy|y|i|aya)|enko|bay|bayev)$/iu;

/** Which word is the family name; nothing where the words do not tell. */
export function splitName(literal: string): { family?: string; given?: string } {
  const words = literal.replace(",", "").split(/\s+|(?<=\.)(?=\p{Lu})/u);
  const initials = words.map((word) => /^\p{Lu}\p{Ll}?\.$/u.test(word));
  const first = initials.indexOf(false);
  const last = initials.lastIndexOf(false);
  if (first < 0) return {};
  if (
    literal.includes(",") ||
    (initials.includes(true) && first === 0 && !initials.slice(0, last + 1).includes(true))
  )
    return named(words.slice(0, last + 1), words.slice(last + 1));
  if (initials[0] === true) return named(words.slice(first), words.slice(0, first));
  return fullName(words);
}

function fullName(words: readonly string[]): { family?: string; given?: string } {
  const patronymic = words.findIndex((word) => PATRONYMIC.test(word));
  if (patronymic === words.length - 1 && words.length > 2) return named(words.slice(0, 1), words.slice(1));
  if (patronymic > 0) return named(words.slice(patronymic + 1), words.slice(0, patronymic + 1));
  const capitals = words.filter((word) => word.length > 1 && word === word.toUpperCase());
  const shouted = capitals.length === 1 ? words.indexOf(capitals[0] ?? "") : -1;
  if (shouted === 0) return named(words.slice(0, 1), words.slice(1));
  const opens = FAMILY_ENDING.test(words[0] ?? "") && !FAMILY_ENDING.test(words.at(-1) ?? "");
  return opens && words.length === 2
    ? named(words.slice(0, 1), words.slice(1))
    : named(words.slice(-1), words.slice(0, -1));
}

function named(family: readonly string[], given: readonly string[]): { family?: string; given?: string } {
  return {
    ...(family.length === 0 ? {} : { family: family.join(" ").replace(/,$/u, "") }),
    ...(given.length === 0 ? {} : { given: given.join(" ") }),
  };
}
