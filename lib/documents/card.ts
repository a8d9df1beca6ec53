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
  const [title] = inOneLanguage(blocks, "title", language);
  const authors = inOneLanguage(blocks, "authors", language).map(({ text }) => namesAlone(oneLine(text)));
  return {
    title: oneLine(title?.text ?? nameWithoutEnding(fileName)),
    authors: [...new Set(authors.filter((names) => names !== ""))].join(", "),
  };
}

/** Blocks of a type in the main language, else in the language of the first of them: each language repeats them. */
function inOneLanguage(
  blocks: readonly Printed[],
  type: Block["type"],
  language: BlockLanguage,
): readonly Printed[] {
  const found = blocks.filter((block) => block.type === type && block.text.trim() !== "");
  const wanted = found.some((block) => block.language === language) ? language : found[0]?.language;
  return found.filter((block) => block.language === wanted);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Without the raised figures and asterisks that tie names to workplaces, "Сейтова А.Б.1,2*", and without remarks in brackets. */
function namesAlone(names: string): string {
  return names
    .replace(/\([^()]*\)/gu, "")
    .replace(/(?<=[\p{L}.])(?:[0-9]|[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰])(?:,?[0-9*†‡¹²³⁴⁵⁶⁷⁸⁹⁰])*/gu, "")
    .replace(/\s+(?=[,;]|$)/gu, "")
    .replace(/[,;]+$/u, "")
    .trim();
}

function nameWithoutEnding(fileName: string): string {
  return fileName.replace(/\.[\p{L}\p{N}]{1,5}$/u, "").trim() || fileName;
}
