import { Node } from "prosemirror-model";
import { z } from "zod";
import { detectLanguage } from "#lib/languages/detect.ts";
import { blockLanguageOf, type BlockLanguage } from "#lib/languages/language-tag.ts";
import { wordsOf } from "#lib/languages/words.ts";
import { essaySchema, findCitedItems, type CitedItem, type EssayJson } from "./essay-schema.ts";

/** The essay that a JSON value is; null where it breaks the grammar. Made to be asked about what comes from outside. */
export function findEssay(value: unknown): Node | null {
  try {
    const essay = Node.fromJSON(essaySchema, value);
    essay.check();
    return essay.type === essaySchema.topNodeType ? essay : null;
  } catch {
    // ProseMirror says by a RangeError (or, where the value is no node at all, a TypeError) what is wrong; the answer is the same.
    return null;
  }
}

/** What a request may carry as the text of an essay. */
export const essayJson = z
  .looseObject({ type: z.literal("doc") })
  .refine((value) => findEssay(value) !== null);

/** A stored one, which was checked when it was written. Throws a RangeError where it does not fit the grammar. */
export function essayOf(content: unknown): Node {
  const essay = findEssay(content);
  if (essay === null) throw new RangeError("a stored essay that breaks the grammar");
  return essay;
}

export function jsonOfEssay(essay: Node): EssayJson {
  // toJSON is typed `any` by prosemirror-model; its shape is EssayJson by the grammar.
  return essay.toJSON() as EssayJson;
}

/** The language of the text: as its writer set it, else as its words are. */
export function languageOfEssay(essay: Node): BlockLanguage {
  const told = blockLanguageOf(String(essay.attrs["language"] ?? ""));
  return told ?? detectLanguage(essay.textBetween(0, essay.content.size, "\n", " ")).language ?? "mixed";
}

/** What the title says, in one line; "" while it says nothing. */
export function titleOf(essay: Node): string {
  return (essay.firstChild?.textContent ?? "").replace(/\s+/gu, " ").trim();
}

/**
 * Words as limits count them: everything between title and list of references, without footnotes and citations, which are printed by the
 * style and not by the writer.
 */
export function countWords(essay: Node): number {
  let count = 0;
  essay.forEach((block) => {
    if (block.type.name !== "title") count += wordsIn(block);
  });
  return count;
}

function wordsIn(node: Node): number {
  if (node.isTextblock) return wordsOf(textOfLine(node)).length;
  let count = 0;
  node.forEach((child) => {
    count += wordsIn(child);
  });
  return count;
}

/** The words of a paragraph without its notes; what parts words stays a blank. */
function textOfLine(line: Node): string {
  let text = "";
  line.forEach((child) => {
    text += child.isText ? (child.text ?? "") : " ";
  });
  return text;
}

export function isEmptyEssay(essay: Node): boolean {
  return countWords(essay) === 0 && essay.textContent.trim() === "";
}

/** A citation in the order of the text; `note` numbers the footnote in which it stands, from 1. */
export interface CitationPlace {
  readonly items: readonly CitedItem[];
  readonly note: number | null;
}

/** Every citation of the text, those of footnotes where their marks stand. */
export function citationsOf(essay: Node): CitationPlace[] {
  const found: CitationPlace[] = [];
  let notes = 0;
  essay.descendants((node) => {
    if (node.type.name === "citation") found.push({ items: itemsOf(node), note: null });
    if (node.type.name !== "footnote") return true;
    notes += 1;
    node.descendants((inner) => {
      if (inner.type.name === "citation") found.push({ items: itemsOf(inner), note: notes });
    });
    return false;
  });
  return found;
}

/** The works that a citation names; the grammar has seen to it that there are some. */
export function itemsOf(citation: Node): readonly CitedItem[] {
  return findCitedItems(citation.attrs["items"]) ?? [];
}

/** Ids of the works that are cited, each once, as they are first named. */
export function citedIds(essay: Node): string[] {
  return [...new Set(citationsOf(essay).flatMap(({ items }) => items.map(({ referenceId }) => referenceId)))];
}
