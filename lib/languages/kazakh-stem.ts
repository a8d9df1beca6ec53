import { makeKazakhParser, type Reading } from "./kazakh-parse.ts";
import { KAZAKH_IRREGULARS } from "./kazakh-roots.ts";

/** Shorter words are what they are. In UTF-16. */
const SHORTEST = 3;
/** A stripped ending of so few letters may have been part of an unknown word: it is then a stem as it stands, too. */
const DOUBTFUL_ENDING = 2;

const parse = makeKazakhParser({ isMarked: true });
const parseBare = makeKazakhParser({ isMarked: false });

/**
 * The stem of a folded Kazakh word, in the form under which a dictionary has it: nouns and adjectives as they are, verbs with -у
 * (сайланды, сайлаған → сайлау). Endings are taken off by the order, the vowel harmony and the assimilation of the grammar; among the ways
 * in which a word can be taken apart the one wins that leaves a known word, else the one that takes off the most.
 */
export function stemKazakh(word: string): string {
  return kazakhStems(word)[0] ?? word;
}

/**
 * All that a word may be a form of, the likeliest first, at most two: "заңды" is lawful and the accusative of law; of a word that
 * is not known the letters taken off may have been its own.
 */
export function kazakhStems(word: string): string[] {
  const irregular = KAZAKH_IRREGULARS[word];
  if (irregular !== undefined) return [irregular];
  return word.length < SHORTEST ? [word] : stemsAmong(parse(word), word);
}

/** The stem of a word that was typed without the marks of Kazakh letters (казакстаннын), itself without marks. */
export function stemBareKazakh(word: string): string {
  return word.length < SHORTEST ? word : (stemsAmong(parseBare(word), word)[0] ?? word);
}

function stemsAmong(readings: readonly Reading[], word: string): string[] {
  let best: Reading | null = null;
  let second: Reading | null = null;
  for (const reading of readings) if (best === null || reading.score > best.score) best = reading;
  if (best === null) return [word];
  if (!best.isKnown)
    return word.length - best.rest <= DOUBTFUL_ENDING && best.stem !== word ? [best.stem, word] : [best.stem];
  for (const reading of readings) {
    if (!reading.isKnown || reading.isWeak || reading.stem === best.stem || reading.rest < SHORTEST) continue;
    if (second === null || reading.score > second.score) second = reading;
  }
  return second === null ? [best.stem] : [best.stem, second.stem];
}
