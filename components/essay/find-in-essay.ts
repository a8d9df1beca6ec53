import type { Node } from "@tiptap/pm/model";
import type { EssayPlaceView } from "#lib/operations/checks.ts";
import { itemsOf } from "#lib/reviews/essay.ts";
import type { CitedItem } from "#lib/reviews/essay-schema.ts";

/** From one position of the editor's document up to another. */
export interface EditorSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a passage of the printed essay stands in the text that is being written: compared by letters and figures alone, citations as they are
 * printed. What stands before and behind it tells two like passages apart; null where its words are there no more.
 */
export function findInEssay(
  essay: Node,
  { exact, prefix, suffix }: Pick<EssayPlaceView, "exact" | "prefix" | "suffix">,
  printed: (items: readonly CitedItem[]) => string,
): EditorSpan | null {
  const { letters, from, to } = lettersOfEssay(essay, printed);
  const [wanted, before, behind] = [exact, prefix, suffix].map((part) => fold(part));
  if (wanted === undefined || wanted === "") return null;
  const offset = before?.length ?? 0;
  const inContext = letters.indexOf(`${before ?? ""}${wanted}${behind ?? ""}`);
  const afterPrefix = inContext >= 0 ? inContext : letters.indexOf(`${before ?? ""}${wanted}`);
  const at = afterPrefix >= 0 ? afterPrefix + offset : letters.indexOf(wanted);
  const [start, end] = [from[at], to[at + wanted.length - 1]];
  return start === undefined || end === undefined ? null : withSigns(essay, { from: start, to: end }, exact);
}

/** Quotation marks and full stops at the ends belong to the passage where they still stand there. */
function withSigns(essay: Node, { from, to }: EditorSpan, exact: string): EditorSpan {
  const points = [...exact];
  const before = points.slice(0, points.findIndex(isLetter)).join("");
  const behind = points.slice(points.findLastIndex(isLetter) + 1).join("");
  const stands = (start: number, end: number, signs: string) =>
    start >= 0 && end <= essay.content.size && essay.textBetween(start, end, "\n") === signs;
  return {
    from: stands(from - before.length, from, before) ? from - before.length : from,
    to: stands(to, to + behind.length, behind) ? to + behind.length : to,
  };
}

function isLetter(character: string): boolean {
  return fold(character) !== "";
}

interface EssayLetters {
  readonly letters: string;
  /** Of each letter: the positions before and behind what it was printed from. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function lettersOfEssay(essay: Node, printed: (items: readonly CitedItem[]) => string): EssayLetters {
  let letters = "";
  const [from, to]: [number[], number[]] = [[], []];
  let notes = 0;
  const put = (text: string, place: (unit: number, length: number) => EditorSpan) => {
    let unit = 0;
    for (const character of text) {
      const folded = fold(character);
      const { from: start, to: end } = place(unit, character.length);
      for (let n = 0; n < folded.length; n++) {
        from.push(start);
        to.push(end);
      }
      letters += folded;
      unit += character.length;
    }
  };
  essay.descendants((node, position) => {
    const whole = () => ({ from: position, to: position + node.nodeSize });
    if (node.isText)
      put(node.text ?? "", (unit, length) => ({ from: position + unit, to: position + unit + length }));
    else if (node.type.name === "citation") put(printed(itemsOf(node)), whole);
    else if (node.type.name === "footnote") {
      notes += 1;
      put(String(notes), whole);
      return false;
    }
    return true;
  });
  return { letters, from, to };
}

/** Decomposed letters and printed ones are the same; marks, blanks and signs fall away. */
function fold(text: string): string {
  return (text.normalize("NFD").match(/[\p{L}\p{N}]/gu) ?? []).join("").toLowerCase();
}
