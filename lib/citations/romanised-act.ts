/**
 * What an act is called in its own words, when a romanised list prints it whole: «Title» with kind, date and number behind or before it.
 * The date of a constitution follows a colon.
 */
export function titleOfRomanisedAct(printed: string): string {
  const bracket = bracketAt(printed);
  const text = (bracket < 0 ? printed : printed.slice(0, bracket)).trim();
  const opens = text.search(/[«“"„]/u);
  const closes = Math.max(...[...CLOSING].map((mark) => text.lastIndexOf(mark)));
  if (opens >= 0 && closes - opens >= SHORTEST_TITLE) return text.slice(opens + 1, closes);
  return text.replace(/:\s(?=\D{0,60}\d{4}(?!\d)).*$/su, "");
}

const CLOSING = '»”"“';
/** UTF-16 units. */
const SHORTEST_TITLE = 4;

/** The bracketed translation that the reader of entries took for a part of the title; null when there is none. */
export function bracketBehind(printed: string): string | null {
  const bracket = bracketAt(printed);
  return bracket < 0 ? null : printed.trimEnd().slice(bracket + 1, -1);
}

/** Where a bracket opens that closes at the end of the text; -1 when none does. */
function bracketAt(printed: string): number {
  return printed.trimEnd().endsWith("]") ? printed.lastIndexOf("[") : -1;
}

const KIND =
  /^(?:the )?(?:(?:constitutional|federal|normative|draft) )?(?:law|decree|edict|order|resolution|ruling|decision|directive|instruction|act|code|address)(?!\p{L})/iu;
/** "…: adopted by referendum on 30 August 1995". */
const ADOPTED = /[:,]\s(?:adopted|approved|enacted|issued)\s.*$/isu;
/** "on", "about" and their like, behind kind, body, number and date; not the "on" of a day. */
const SUBJECT = /\s((?:on|about|concerning|regarding)\s(?!\d).+)$/isu;

/**
 * The title in the translation of an act: the inner quotation, or what follows kind, number and date: "Constitutional Law … No. 2464 of
 * 28 September 1995 on Elections" → "On Elections". A translation that is nothing but a title comes back as it is.
 */
export function titleOfTranslatedAct(translation: string): string {
  const quoted = /^[^"“«]{4,}["“«](.+)["”»]$/su.exec(translation)?.[1];
  if (quoted !== undefined) return quoted.trim();
  const text = translation.replace(ADOPTED, "").trim();
  const subject = KIND.test(text) ? SUBJECT.exec(text)?.[1] : undefined;
  return subject === undefined ? text : subject.charAt(0).toUpperCase() + subject.slice(1);
}
