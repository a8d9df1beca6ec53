import type { XmlAttributes } from "../../xml/xml-names.ts";
import type { LetterProperties } from "../letter-properties.ts";
import { OdtListStyles } from "./list-styles.ts";

interface Style {
  readonly names: readonly string[];
  readonly parent: string | undefined;
  /** Level 1–9; null for body text, undefined where nothing is said. */
  readonly outline: number | null | undefined;
  readonly list: string | undefined;
  readonly text: LetterProperties;
}

/** A paragraph style with all that it inherits. */
export interface ResolvedStyle {
  readonly names: readonly string[];
  readonly outline: number | null;
  readonly list: string | undefined;
  readonly text: LetterProperties;
}

/** Longest chain of styles based on each other that is followed; files may hold circles. */
const LONGEST_CHAIN = 30;

/**
 * The styles of styles.xml and content.xml, taken up as the files are read (OpenDocument 1.3, part 3, 16). Families have names of their
 * own: a paragraph and a span may name different styles alike.
 */
export class OdtStyles {
  readonly lists = new OdtListStyles();
  readonly #styles = new Map<string, Style>();
  readonly #resolved = new Map<string, ResolvedStyle>();
  #reading: Style | null = null;

  open(name: string, attributes: XmlAttributes): void {
    if (name === "style:style") this.#begin(attributes["style:name"] ?? "", attributes);
    else if (name === "style:default-style") this.#begin("", attributes);
    else if (name === "style:text-properties" && this.#reading !== null) {
      readTextProperties(this.#reading.text, attributes);
    } else this.lists.open(name, attributes);
  }

  close(name: string): void {
    if (name === "style:style" || name === "style:default-style") this.#reading = null;
    else this.lists.close(name);
  }

  paragraph(name: string): ResolvedStyle {
    const found = this.#resolved.get(name);
    if (found !== undefined) return found;
    const chain = this.#chain("paragraph", name);
    const defaults = this.#styles.get("paragraph\u0000")?.text ?? {};
    const resolved: ResolvedStyle = {
      names: chain.flatMap(({ names }) => names),
      outline: chain.find(({ outline }) => outline !== undefined)?.outline ?? null,
      list: chain.find(({ list }) => list !== undefined)?.list,
      text: Object.assign({}, defaults, ...chain.map(({ text }) => text).reverse()) as LetterProperties,
    };
    this.#resolved.set(name, resolved);
    return resolved;
  }

  /** What the style of a span says. */
  span(name: string): LetterProperties {
    return Object.assign(
      {},
      ...this.#chain("text", name)
        .map(({ text }) => text)
        .reverse(),
    ) as LetterProperties;
  }

  #begin(name: string, attributes: XmlAttributes): void {
    const display = attributes["style:display-name"];
    const level = attributes["style:default-outline-level"];
    const list = attributes["style:list-style-name"];
    this.#reading = {
      names: [...(display === undefined ? [] : [display]), name],
      parent: attributes["style:parent-style-name"],
      outline:
        level === undefined ? undefined : Number(level) >= 1 && Number(level) <= 9 ? Number(level) : null,
      list: list === "" ? undefined : list,
      text: {},
    };
    this.#styles.set(`${attributes["style:family"] ?? ""}\u0000${name}`, this.#reading);
    this.#resolved.clear();
  }

  #chain(family: string, name: string): Style[] {
    const chain: Style[] = [];
    let next: string | undefined = name;
    while (next !== undefined && next !== "" && chain.length < LONGEST_CHAIN) {
      const style = this.#styles.get(`${family}\u0000${next}`);
      if (style === undefined) {
        // Programs leave out the built-in styles that a text only names.
        chain.push({ names: [next], parent: undefined, outline: undefined, list: undefined, text: {} });
        break;
      }
      if (chain.includes(style)) break;
      chain.push(style);
      next = style.parent;
    }
    return chain;
  }
}

function readTextProperties(text: LetterProperties, attributes: XmlAttributes): void {
  const weight = attributes["fo:font-weight"];
  if (weight !== undefined) text.isBold = weight === "bold" || Number(weight) >= 600;
  const style = attributes["fo:font-style"];
  if (style !== undefined) text.isItalic = style !== "normal";
  const size = /^(\d{1,4}(?:\.\d{1,4})?)pt$/u.exec(attributes["fo:font-size"] ?? "")?.[1];
  if (size !== undefined) text.fontSize = Number(size);
  const position = attributes["style:text-position"];
  if (position !== undefined) text.isRaised = /^(?:super|[1-9]\d{0,2}%)/u.test(position);
  const display = attributes["text:display"];
  if (display !== undefined) text.isHidden = display === "none";
  const font = attributes["style:font-name"] ?? attributes["fo:font-family"];
  if (font !== undefined) text.font = font;
}
