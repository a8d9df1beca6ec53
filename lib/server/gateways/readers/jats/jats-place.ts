import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import type { DeclaredBlock } from "#lib/import/raw-text.ts";
import type { MarkedText } from "../markup/marked-text.ts";
import type { XmlNode } from "../xml/xml-tree.ts";
import type { JatsMarks } from "./jats-marks.ts";
import { languageOf } from "./jats-tree.ts";

/** What holds for a part of the article. */
export interface JatsPlace {
  readonly out: MarkedText;
  readonly marks: JatsMarks;
  readonly language: BlockLanguage | undefined;
  /** Sections around, for the levels of headings. */
  readonly depth: number;
  /** Lists around. */
  readonly listDepth: number;
  /** What text that stands by itself is. */
  readonly declared: DeclaredBlock;
  /** Tables met so far, in the whole file. */
  readonly tables: { count: number };
  readonly blocks: JatsBlocks;
}

/** The writers of blocks, given to those of running text, tables and lists: each holds the others. */
export interface JatsBlocks {
  readonly isBlock: (name: string) => boolean;
  readonly write: (node: XmlNode, place: JatsPlace) => void;
  /** Each part of an element, one after the other. */
  readonly writeAll: (node: XmlNode, place: JatsPlace) => void;
  readonly writeNote: (node: XmlNode, place: JatsPlace) => void;
}

/** What JATS says is so. */
export function trusted(
  place: JatsPlace,
  type: DeclaredBlock["type"],
  more: Partial<DeclaredBlock> = {},
): DeclaredBlock {
  return {
    type,
    confidence: 1,
    ...(place.language === undefined ? {} : { language: place.language }),
    ...more,
  };
}

export function within(place: JatsPlace, node: XmlNode, changed: Partial<JatsPlace> = {}): JatsPlace {
  const inner = { ...place, language: languageOf(node, place.language), ...changed };
  const { language: _, ...declared } = inner.declared;
  return {
    ...inner,
    declared: { ...declared, ...(inner.language === undefined ? {} : { language: inner.language }) },
  };
}
