import { Fragment, Slice, type Node } from "prosemirror-model";
import { suggestedPieces } from "#lib/annotations/suggestion.ts";
import { reanchorPassages } from "#lib/annotations/reanchor.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import { codePointToUtf16, indexText } from "#lib/languages/text-unit.ts";
import { essayOf, jsonOfEssay } from "./essay.ts";

interface Suggestion {
  readonly selectors: PassageSelectors;
  /** What ought to stand there; "" to take the passage out. */
  readonly replacement: string;
}

/** Stands for a citation, which has letters only when it is printed. */
const OBJECT = "\u{fffc}";

/**
 * The essay with a suggestion taken over; null where its passage no longer stands in the text word for word, is not surely that one, or
 * reaches over more than one paragraph, or over a citation or a note, which would go unseen. `handedIn` is the text of which the passage was chosen. What the suggestion keeps keeps its looks.
 */
export function takeSuggestion(essay: Node, handedIn: string, wanted: Suggestion): Node | null {
  // Selectors count letters of a text in NFC.
  const composed = essayOf(JSON.parse(JSON.stringify(jsonOfEssay(essay)).normalize("NFC")));
  const lines = linesOf(composed);
  const text = lines.map((line) => line.text).join("\n");
  const [found] = reanchorPassages([wanted.selectors], handedIn, text);
  if (found?.ok !== true) return null;
  const index = indexText(text);
  const [start, end] = found.value.span.map((at) => codePointToUtf16(index, at));
  const { exact } = wanted.selectors[1];
  if (start === undefined || end === undefined || text.slice(start, end) !== exact) return null;
  const line = lines.findLast(({ begin }) => begin <= start);
  if (line === undefined || end > line.begin + line.text.length) return null;
  const places = line.places.slice(start - line.begin, end - line.begin + 1);
  if (line.objects.some((at) => at >= start - line.begin && at < end - line.begin)) return null;
  return replaced(composed, { exact, replacement: wanted.replacement.replace(/\s+/gu, " "), places });
}

interface Line {
  readonly text: string;
  /** Where it begins in the whole text; UTF-16. */
  readonly begin: number;
  /** For each unit of it, and for its end, the position in the document. */
  readonly places: readonly number[];
  /** Units that stand for something that is no letter. */
  readonly objects: readonly number[];
}

function linesOf(essay: Node): Line[] {
  const lines: Line[] = [];
  let begin = 0;
  let notes = 0;
  // A note is printed as its number, which sticks to the word before it.
  const saidBy = (child: Node): string => {
    if (child.isText) return child.text ?? "";
    if (child.type.name === "footnote") return String(++notes);
    return child.type.name === "hard_break" ? " " : OBJECT;
  };
  essay.descendants((node, position) => {
    if (!node.isTextblock) return true;
    let text = "";
    const places: number[] = [];
    const objects: number[] = [];
    node.forEach((child, offset) => {
      const at = position + 1 + offset;
      const said = saidBy(child);
      for (let unit = 0; unit < said.length; unit++) {
        if (!child.isText) objects.push(text.length + unit);
        places.push(child.isText ? at + unit : at);
      }
      text += said;
    });
    lines.push({ text, begin, objects, places: [...places, position + 1 + node.content.size] });
    begin += text.length + 1;
    return false;
  });
  return lines;
}

interface Replacing {
  readonly exact: string;
  readonly replacement: string;
  readonly places: readonly number[];
}

/** From the end, so that what stands before keeps its place; only the words that change are touched. */
function replaced(essay: Node, { exact, replacement, places }: Replacing): Node {
  let node = essay;
  let unit = exact.length;
  for (const { is, text } of [...suggestedPieces(exact, replacement)].reverse()) {
    const end = places[unit] ?? 0;
    if (is === "new") {
      const letters = node.type.schema.text(text, node.resolve(places[Math.max(0, unit - 1)] ?? end).marks());
      node = node.replace(end, end, new Slice(Fragment.from(letters), 0, 0));
      continue;
    }
    unit -= text.length;
    if (is === "gone") node = node.replace(places[unit] ?? end, end, Slice.empty);
  }
  node.check();
  return node;
}
