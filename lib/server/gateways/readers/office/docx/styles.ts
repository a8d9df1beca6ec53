import { childElements, findChild, type XmlNode } from "../../xml/xml-tree.ts";
import type { LetterProperties } from "../letter-properties.ts";
import { runPropertiesOf } from "./run-properties.ts";

/** A list that a paragraph or a style belongs to; level from 0. */
export interface NumberingChoice {
  readonly list?: string;
  readonly level?: number;
}

/** A style with all that it inherits. */
export interface ResolvedStyle {
  /** Its own name and those of the styles it is based on, nearest first. */
  readonly names: readonly string[];
  /** Level 1–9 in the outline; null for body text. */
  readonly outline: number | null;
  readonly numbering: NumberingChoice;
  readonly run: LetterProperties;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly isDefaultParagraph: boolean;
  readonly outline: number | null | undefined;
  readonly numbering: NumberingChoice;
  readonly run: LetterProperties;
}

/** Longest chain of styles based on each other that is followed; files may hold circles. */
const LONGEST_CHAIN = 30;

/** The styles of a document (ECMA-376, part 1, 17.7). */
export class DocxStyles {
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  readonly #defaults: LetterProperties;
  readonly #normal: string;

  constructor(root: XmlNode | null) {
    const styles = root === null ? [] : childElements(root, "w:style").map(readStyle);
    for (const style of styles) this.#styles.set(style.id, style);
    this.#normal = styles.find(({ isDefaultParagraph }) => isDefaultParagraph)?.id ?? "";
    const docDefaults = root === null ? null : findChild(root, "w:docDefaults");
    const rPrDefault = docDefaults === null ? null : findChild(docDefaults, "w:rPrDefault");
    this.#defaults = runPropertiesOf(rPrDefault === null ? null : findChild(rPrDefault, "w:rPr"));
  }

  /** A paragraph style; the default one for an unknown id or none. Includes the document's defaults. */
  paragraph(id: string | undefined): ResolvedStyle {
    const known = id !== undefined && this.#styles.has(id) ? id : this.#normal;
    const found = this.#resolved.get(known);
    if (found !== undefined) return found;
    const chain = this.#chain(known);
    const resolved: ResolvedStyle = {
      names: chain.map(({ name }) => name),
      outline: chain.find(({ outline }) => outline !== undefined)?.outline ?? null,
      numbering: Object.assign({}, ...chain.map(({ numbering }) => numbering).reverse()) as NumberingChoice,
      run: Object.assign({}, this.#defaults, ...chain.map(({ run }) => run).reverse()) as LetterProperties,
    };
    this.#resolved.set(known, resolved);
    return resolved;
  }

  /** What a character style says; nothing where there is no such style. */
  character(id: string): LetterProperties {
    return Object.assign(
      {},
      ...this.#chain(id)
        .map(({ run }) => run)
        .reverse(),
    ) as LetterProperties;
  }

  #chain(id: string): Style[] {
    const chain: Style[] = [];
    let next: string | undefined = id;
    while (next !== undefined && chain.length < LONGEST_CHAIN) {
      const style = this.#styles.get(next);
      if (style === undefined || chain.includes(style)) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }
}

function readStyle(node: XmlNode): Style {
  const { attributes } = node;
  const pPr = findChild(node, "w:pPr");
  return {
    id: attributes["w:styleId"] ?? "",
    name: findChild(node, "w:name")?.attributes["w:val"] ?? attributes["w:styleId"] ?? "",
    basedOn: findChild(node, "w:basedOn")?.attributes["w:val"],
    isDefaultParagraph:
      attributes["w:type"] === "paragraph" && ["1", "true", "on"].includes(attributes["w:default"] ?? ""),
    outline: readOutline(pPr === null ? undefined : findChild(pPr, "w:outlineLvl")?.attributes["w:val"]),
    numbering: readNumbering(pPr === null ? null : findChild(pPr, "w:numPr")),
    run: runPropertiesOf(findChild(node, "w:rPr")),
  };
}

/** w:outlineLvl counts from 0, and 9 means body text; undefined where nothing is said. */
export function readOutline(value: string | undefined): number | null | undefined {
  if (value === undefined) return undefined;
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level + 1 : null;
}

function readNumbering(numPr: XmlNode | null): NumberingChoice {
  if (numPr === null) return {};
  const list = findChild(numPr, "w:numId")?.attributes["w:val"];
  const level = findChild(numPr, "w:ilvl")?.attributes["w:val"];
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) }) };
}
