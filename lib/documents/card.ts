import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import type { Block } from "./block.ts";

/** What a library's list shows of a document. */
export interface DocumentCard {
  readonly title: string;
  /** "" where the text names none. */
  readonly authors: string;
}

type Printed = Pick<Block, "type" | "language" | "text">;

/** The card of an article as its own first page gives it, in its main language where it is printed in several. */
export function cardOfBlocks(
  blocks: readonly Printed[],
  language: BlockLanguage,
  fileName: string,
): DocumentCard {
  const title = inLanguage(blocks, "title", language)?.text ?? nameWithoutEnding(fileName);
  const authors = inLanguage(blocks, "authors", language)?.text ?? "";
  return { title: oneLine(title), authors: withoutMarks(oneLine(authors)) };
}

function inLanguage(
  blocks: readonly Printed[],
  type: Block["type"],
  language: BlockLanguage,
): Printed | undefined {
  const found = blocks.filter((block) => block.type === type && block.text.trim() !== "");
  return found.find((block) => block.language === language) ?? found[0];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The raised figures and asterisks that tie names to workplaces: "Сейтова А.Б.1,2*". */
function withoutMarks(names: string): string {
  return names.replace(/(?<=[\p{L}.)])(?:[0-9]|[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰])(?:,?[0-9*†‡¹²³⁴⁵⁶⁷⁸⁹⁰])*/gu, "").trim();
}

function nameWithoutEnding(fileName: string): string {
  return fileName.replace(/\.[\p{L}\p{N}]{1,5}$/u, "").trim() || fileName;
}
