/** The number with which an entry opens, and the entry without it. */
export interface NumberedEntry {
  readonly number: number | null;
  readonly text: string;
  /** UTF-16 length of number, punctuation and blanks in front of `text`. */
  readonly offset: number;
}

const NUMBER_WITH_STOP = /^\s*(?:\[(\d{1,3})\]|(\d{1,3})\s?[.)])[\s.]*(?=\D)/u;
/** Without punctuation only a name, quote or Roman "№"-less list marks a number: "5 Қойгелдиев М." */
const BARE_NUMBER = /^\s*(\d{1,3})\s+(?=\p{Lu}[\p{L}'’-]+,?\s\p{Lu}\p{Ll}?\.|[«"“])/u;
const BULLET = /^\s*[•▪·–—*-]\s+/u;

export function readEntryNumber(printed: string): NumberedEntry {
  const found = NUMBER_WITH_STOP.exec(printed) ?? BARE_NUMBER.exec(printed);
  if (found !== null) {
    const rest = printed.slice(found[0].length);
    return { number: Number(found[1] ?? found[2]), text: rest, offset: found[0].length };
  }
  const bullet = BULLET.exec(printed)?.[0].length ?? 0;
  return { number: null, text: printed.slice(bullet), offset: bullet };
}

/** "Там же. С. 5", "Сонда, 12 б.", "Ibid.": an entry that only points at another one. */
const REPEATS = /^(?:там же|сонда|сол жерде|ibid(?:em)?|указ\. соч|аталған еңбек|op\. cit)(?!\p{L})/iu;
const HEADING =
  /^(?:список\s(?:использованн\p{L}+\s|цитируем\p{L}+\s)?(?:литературы|источников)(?:\sи\sлитературы)?|(?:пайдаланыл(?:ған|атын)\s)?әдебиет(?:тер)?(?:\sтізімі)?|литература|references|bibliography|дереккөздер|библиографи\p{L}+|works cited|источники)\s*[:.]?$/iu;

export const NO_ENTRY_REASONS = ["empty", "heading", "repeats_previous", "not_a_reference"] as const;
export type NoEntryReason = (typeof NO_ENTRY_REASONS)[number];

/** Why a line cannot be an entry whatever its details say; null when it may be one. */
export function whyNoEntry(text: string): NoEntryReason | null {
  if (text.trim() === "") return "empty";
  if (HEADING.test(text.trim())) return "heading";
  if (REPEATS.test(text.trim())) return "repeats_previous";
  return /\p{L}{2}/u.test(text) ? null : "not_a_reference";
}
