import type { RecognisedWord } from "./recognised-page.ts";

/** A confidence, 0–100, that shows a mended word as unsure. */
const MENDED = 60;

/**
 * What can only be one thing, whatever the model made of it. A dash: the Kazakh model has only the hyphen, and a hyphen never stands
 * alone. The page of a Kazakh citation: "17-6." would be a range that runs backwards, so it is "17-б." and shown as unsure.
 */
export function mended(word: RecognisedWord): RecognisedWord {
  if (word.text === "-" || word.text === "—") return { ...word, text: "–" };
  const page = /^(\[?)(\d{1,4})-6\.(\]?[.,;)]{0,2})$/u.exec(word.text);
  if (page === null || Number(page[2]) <= 6) return word;
  const [, before = "", number = "", after = ""] = page;
  return { ...word, text: `${before}${number}-б.${after}`, confidence: Math.min(word.confidence, MENDED) };
}
