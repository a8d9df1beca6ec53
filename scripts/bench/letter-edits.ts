// What is done to one paragraph: misprints, signs, sentences, numbers and names.
import type { Language } from "#lib/languages/language-tag.ts";
import { CYRILLIC, LATIN } from "./reads-the-same.ts";
import { bodiesIn, oneOf, otherBody, sentence, type Draw } from "./sentences.ts";
import { fresh, placeWhere, sentenceStarts, textOf, type Paragraph } from "./traced-letters.ts";

export interface Edit {
  readonly draw: Draw;
  readonly language: Language;
}

/** One or two small letters are changed, lost, doubled or exchanged. */
export function misprint(letters: Paragraph, draw: Draw): Paragraph {
  const changed = [...letters];
  for (let count = 1 + draw(2); count > 0; count--) {
    const at = placeWhere(changed, draw, (sign) => /^\p{Ll}$/u.test(sign));
    const letter = changed[at];
    if (letter === undefined) continue;
    const next = changed[at + 1];
    const kind = draw(4);
    if (kind === 0) changed[at] = { ...letter, sign: letter.sign === "е" || letter.sign === "e" ? "э" : "е" };
    else if (kind === 1) changed.splice(at, 1);
    else if (kind === 2) changed.splice(at, 0, { sign: letter.sign, from: null });
    else if (next !== undefined && /^\p{Ll}$/u.test(next.sign)) changed.splice(at, 2, next, letter);
  }
  return changed;
}

export function lookAlike(letters: Paragraph, draw: Draw, language: Language): Paragraph {
  const twins = language === "en" ? CYRILLIC : LATIN;
  return letters.map((letter) => {
    const twin = twins[letter.sign];
    return twin === undefined || draw(12) > 0 ? letter : { ...letter, sign: twin };
  });
}

/** U+0331 joins with no vowel into one letter, so NFC leaves it alone. */
export function accent(letters: Paragraph, draw: Draw): Paragraph {
  return letters.flatMap((letter) =>
    /^[аеиоуыaeiou]$/u.test(letter.sign) && draw(30) === 0
      ? [letter, { sign: "\u0331", from: null }]
      : [letter],
  );
}

const SIGNS = ["👨‍👩‍👧‍👦", "📚", "🇰🇿", "§", "†", "👍🏽"];

export function putSigns(letters: Paragraph, draw: Draw): Paragraph {
  return letters.flatMap((letter) =>
    letter.sign === " " && draw(14) === 0 ? [letter, ...fresh(`${oneOf(draw, SIGNS)} `)] : [letter],
  );
}

/** As a PDF's lines would: the hyphen and the line end come between two letters. */
export function breakWords(letters: Paragraph, draw: Draw): Paragraph {
  return letters.flatMap((letter, at) => {
    const isWithin = [-1, 0, 1, 2].every((step) => /^\p{Ll}$/u.test(letters[at + step]?.sign ?? ""));
    return isWithin && draw(60) === 0 ? [letter, ...fresh("- ")] : [letter];
  });
}

export function putSentence(letters: Paragraph, { draw, language }: Edit): Paragraph {
  const at = oneOf(draw, sentenceStarts(letters));
  return [...letters.slice(0, at), ...fresh(`${sentence(draw, language, "new")} `), ...letters.slice(at)];
}

export function dropSentence(letters: Paragraph, draw: Draw): Paragraph {
  const starts = sentenceStarts(letters);
  if (starts.length < 2) return letters;
  const n = draw(starts.length);
  const [start = 0, end = letters.length] = [starts[n], starts[n + 1]];
  const left = [...letters.slice(0, start), ...letters.slice(end)];
  while (left.at(-1)?.sign === " ") left.pop();
  return left;
}

export function splitAt(letters: Paragraph, draw: Draw): Paragraph[] {
  if (draw(3) > 0) return [letters];
  // At the end of a sentence, as an editor would; sometimes within, as a page's end does.
  const at =
    draw(3) > 0
      ? oneOf(draw, sentenceStarts(letters))
      : placeWhere(letters, draw, (sign) => sign === " ") + 1;
  return at <= 1 ? [letters] : [letters.slice(0, at - 1), letters.slice(at)];
}

/** Every third number is another one. Its letters are kept: it is the same place that says something else. */
export function changeNumbers(letters: Paragraph, draw: Draw): Paragraph {
  return letters.map((letter, at) => {
    const isFirst = /^\d$/u.test(letter.sign) && !/^\d$/u.test(letters[at - 1]?.sign ?? "");
    if (!isFirst || draw(2) === 0) return letter;
    return { ...letter, sign: String(1 + ((Number(letter.sign) + draw(8)) % 9)) };
  });
}

export function changeNames(letters: Paragraph, { draw, language }: Edit): Paragraph {
  const text = textOf(letters);
  const [name] = bodiesIn(language).filter((body) => text.includes(body));
  if (name === undefined) return letters;
  const at = [...text.slice(0, text.indexOf(name))].length;
  return [
    ...letters.slice(0, at),
    ...fresh(otherBody(draw, language, name)),
    ...letters.slice(at + [...name].length),
  ];
}

export function changeCase(letters: Paragraph, draw: Draw): Paragraph {
  const changed = [...letters];
  for (let count = 2; count > 0; count--) {
    const at = placeWhere(changed, draw, (sign, before) => /^\p{L}$/u.test(sign) && !/^\p{L}$/u.test(before));
    const letter = changed[at];
    if (letter === undefined) continue;
    const { sign } = letter;
    changed[at] = { ...letter, sign: sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase() };
  }
  return changed;
}
