/** An entry without the bracketed translation that romanised lists print behind the title. */
export interface WithoutTranslation {
  readonly text: string;
  readonly translation: string | null;
  /** Latin letters with a translation in Latin letters behind them: the title is not English. */
  readonly isRomanised: boolean;
}

const BRACKETED = /\s*\[([^[\]]{2,600})\]/gu;
/**
 * Added by cataloguers, not a translation: "[и др.]", "[б. и.]", "[1995]", "[Текст]"; or the kind and number of an act, "[Zakon RK № 9]",
 * behind which a translation would go on: "[Law of … No. 9 of 7 March 2001 on Gardens]".
 */
const NO_TRANSLATION =
  /^(?:и\s+др|и\s+соавт|et\s+al|i\s+dr|т\.\s?б|және|б\.\s?[имг]|s\.\s?[ln]|\d|сост|текст|мәтін|online|онлайн|pdf|paper|poster|conference|presentation|data\sset|video|сайт|doi|(?:unpublished\s)?(?:ph\.?\s?d|doctoral|master)|.{0,40}(?:zakon|ukaz|(?<!\p{L})law\sof)(?!\p{L}).{0,80}(?:№|no\.)\s?\d[\p{L}\d/-]{0,15}$)/iu;
const WORDS = /\p{L}{2,}/u;

/** Takes the first translation out; those of the journal or publisher, printed in the same way, are dropped from the text. */
export function takeTranslation(text: string): WithoutTranslation {
  if (!text.includes("[")) return { text: text.trim(), translation: null, isRomanised: false };
  let translation: string | null = null;
  let isLatin = false;
  const rest = text.replace(BRACKETED, (whole: string, inner: string) => {
    const isOwnScript =
      /\p{Script=Cyrillic}/u.test(inner) && !/\p{Script=Latin}{3}/u.test(text.replace(BRACKETED, ""));
    if (NO_TRANSLATION.test(inner.trim()) || isOwnScript || !WORDS.test(inner)) return whole;
    if (translation === null && /\p{Script=Latin}/u.test(inner)) isLatin = true;
    translation ??= inner.trim().replace(/\.$/u, "");
    return "";
  });
  return { text: rest.trim(), translation, isRomanised: isLatin && !/\p{Script=Cyrillic}/u.test(rest) };
}
