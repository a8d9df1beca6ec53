// What is done to all paragraphs of a text; where each letter went stays known.
import {
  accent,
  breakWords,
  changeCase,
  changeNames,
  changeNumbers,
  dropSentence,
  lookAlike,
  misprint,
  putSentence,
  putSigns,
  splitAt,
  type Edit,
} from "./letter-edits.ts";
import { paragraph, type Draw } from "./sentences.ts";
import { fresh, textOf, type Paragraph } from "./traced-letters.ts";

type Editing = (paragraphs: readonly Paragraph[], edit: Edit) => Paragraph[];

/** Each changes about one paragraph in three. */
export const EDITS = {
  "nothing changed": (paragraphs) => [...paragraphs],
  misprints: (paragraphs, { draw }) => some(paragraphs, draw, (one) => misprint(one, draw)),
  "look-alike letters": (paragraphs, { draw, language }) =>
    some(paragraphs, draw, (one) => lookAlike(one, draw, language)),
  "accents on letters": (paragraphs, { draw }) => some(paragraphs, draw, (one) => accent(one, draw)),
  "emoji and signs put in": (paragraphs, { draw }) => some(paragraphs, draw, (one) => putSigns(one, draw)),
  "words broken at line ends": (paragraphs, { draw }) =>
    some(paragraphs, draw, (one) => breakWords(one, draw)),
  "sentences put in": (paragraphs, edit) => some(paragraphs, edit.draw, (one) => putSentence(one, edit)),
  "sentences deleted": (paragraphs, { draw }) => some(paragraphs, draw, (one) => dropSentence(one, draw)),
  "paragraphs put in": (paragraphs, { draw, language }) =>
    paragraphs.flatMap((one) => (draw(3) === 0 ? [fresh(paragraph(draw, language, "new")), one] : [one])),
  "paragraphs deleted": (paragraphs, { draw }) => paragraphs.filter(() => draw(3) > 0),
  "paragraphs moved": (paragraphs, { draw }) => moved(paragraphs, draw),
  "paragraphs split": (paragraphs, { draw }) => paragraphs.flatMap((one) => splitAt(one, draw)),
  "paragraphs merged": (paragraphs, { draw }) => merged(paragraphs, draw),
  "paragraphs rewritten": (paragraphs, { draw, language }) =>
    some(paragraphs, draw, () => fresh(paragraph(draw, language, "new"))),
  "repeated phrases": (paragraphs, { draw }) => paragraphs.filter(() => draw(4) > 0),
  "numbers changed": (paragraphs, { draw }) => some(paragraphs, draw, (one) => changeNumbers(one, draw)),
  "names changed": (paragraphs, edit) => some(paragraphs, edit.draw, (one) => changeNames(one, edit)),
  "capitals changed": (paragraphs, { draw }) => some(paragraphs, draw, (one) => changeCase(one, draw)),
  "near-copies put in": (paragraphs, edit) => nearCopies(paragraphs, edit),
  "numbers and names changed": (paragraphs, edit) =>
    some(paragraphs, edit.draw, (one) => changeNumbers(changeNames(one, edit), edit.draw)),
  "several at once": (paragraphs, { draw }) => several(paragraphs, draw),
  "several, copies, deletions": (paragraphs, edit) => severalAndCopies(paragraphs, edit),
} as const satisfies Record<string, Editing>;

export type EditName = keyof typeof EDITS;
export const EDIT_NAMES = Object.keys(EDITS) as EditName[]; // Object.keys forgets the type of its keys

/** Misprints, other numbers and dropped sentences; then paragraphs are moved and joined. */
function several(paragraphs: readonly Paragraph[], draw: Draw): Paragraph[] {
  const words = some(paragraphs, draw, (one) => misprint(one, draw));
  const facts = some(words, draw, (one) =>
    draw(2) === 0 ? changeNumbers(one, draw) : dropSentence(one, draw),
  );
  return merged(moved(facts, draw), draw);
}

/**
 * Paragraphs are deleted, misprinted, get a near-copy beside them or other numbers or lose a sentence, and are moved and joined. A
 * paragraph that gets a near-copy keeps its own facts, and the copy has its misprints: so it can be told which of both is which.
 */
function severalAndCopies(paragraphs: readonly Paragraph[], edit: Edit): Paragraph[] {
  const { draw } = edit;
  const left = paragraphs.filter(() => draw(6) > 0);
  const words = some(left, draw, (one) => misprint(one, draw));
  const facts = words.flatMap((one) => {
    if (draw(3) > 0) return nearCopies([one], edit);
    return [draw(2) === 0 ? changeNumbers(one, draw) : dropSentence(one, draw)];
  });
  return merged(moved(facts, draw), draw);
}

function some(
  paragraphs: readonly Paragraph[],
  draw: Draw,
  edit: (one: Paragraph) => Paragraph,
): Paragraph[] {
  return paragraphs.map((one) => (draw(3) === 0 ? edit(one) : one));
}

function moved(paragraphs: readonly Paragraph[], draw: Draw): Paragraph[] {
  const order = [...paragraphs];
  for (let count = Math.ceil(paragraphs.length / 8); count > 0; count--) {
    const [one] = order.splice(draw(order.length), 1);
    if (one !== undefined) order.splice(draw(order.length + 1), 0, one);
  }
  return order;
}

function merged(paragraphs: readonly Paragraph[], draw: Draw): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const one of paragraphs) {
    const last = joined.at(-1);
    if (last !== undefined && draw(3) === 0) joined[joined.length - 1] = [...last, ...fresh(" "), ...one];
    else joined.push(one);
  }
  return joined;
}

/** "Президент 2022" beside "Парламент 2017": a paragraph that reads alike and says something else, before or behind its model. */
function nearCopies(paragraphs: readonly Paragraph[], edit: Edit): Paragraph[] {
  return paragraphs.flatMap((one) => {
    const which = edit.draw(6);
    if (which > 1) return [one];
    const copy = fresh(textOf(changeNumbers(changeNames(one, edit), edit.draw)));
    if (textOf(copy) === textOf(one)) return [one];
    return which === 0 ? [copy, one] : [one, copy];
  });
}
