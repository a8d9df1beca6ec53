/**
 * How much a text reads like Kazakh, Russian or English, 0–1, by the letters of its words alone: whether words keep to
 * one script, to small letters after the first, and to letters of these languages. Mis-decoded text falls far below ½,
 * real text stays near 1. Words of ASCII letters tell nothing, they survive most mis-decodings. Null where nothing is told.
 */
export function readability(text: string): number | null {
  // Where capitals and small letters changed places ("оПХБЕР"), words of capitals are words of small letters.
  const isInverted = INVERTED.test(text);
  let good = 0;
  let all = 0;
  for (const found of text.matchAll(WORD)) {
    const word = found[0];
    if (ASCII.test(word)) continue;
    all += word.length;
    if (isPlausible(word) && !(isInverted && /^\p{Lu}{2,}$/u.test(word))) good += word.length;
  }
  return all === 0 ? null : good / all;
}

/** Everything between blanks and plain punctuation: symbols inside a word belong to it, and speak against it. */
const WORD = /[^\s!-/:-@[-`{-~«»“”„‘’–—…№]+/gu;
const ASCII = /^[!-~]+$/u;
const INVERTED = /(?<!\p{L})\p{Ll}\p{Lu}{3}/u;
const VOWEL = /[аәеёиоөуұүыіэюя]/iu;
const CYRILLIC_WORD = /^(?:[А-ЯЁӘҒҚҢӨҰҮҺІ]?[а-яёәғқңөұүһі]+|[А-ЯЁӘҒҚҢӨҰҮҺІ]+)$/u;

function isPlausible(word: string): boolean {
  if (/^[0-9²³¹°%§•×±]+$/u.test(word)) return true;
  if (/^[\p{Script=Latin}ʼ]+$/u.test(word)) return /[a-z]/iu.test(word);
  if (!CYRILLIC_WORD.test(word)) return false;
  return word.length < 4 || (VOWEL.test(word) && !/[ьъ]{2}|^[ьъ]|[ъь][аоуыэ]|[йъ]{2}/iu.test(word));
}

/** The commonest short words of Kazakh and Russian; real running text holds one in every twenty words or more. */
const COMMON = new Set(
  `және мен бұл бар үшін деп бір да де та те осы ол болып бойынша кейін сол жоқ туралы оның
  и в на не что с по к как из для от о это за то при его а или но у мы их так был же`.split(/\s+/u),
);

/** Share of the words that are among the commonest; 0 for no words. */
export function commonWordShare(text: string): number {
  let common = 0;
  let all = 0;
  for (const found of text.matchAll(/\p{L}+/gu)) {
    all += 1;
    if (COMMON.has(found[0].toLowerCase())) common += 1;
  }
  return all === 0 ? 0 : common / all;
}
