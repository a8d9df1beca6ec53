import type { XmlAttributes } from "../../xml/xml-names.ts";
import { listBullet, listNumber } from "../list-labels.ts";

interface ListLevel {
  /** Null for bullets and pictures. */
  readonly format: string | null;
  readonly bullet: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Levels whose numbers are printed, this one included. */
  readonly shown: number;
  readonly start: number;
}

/** OpenDocument's number formats (part 3, 19.500) by their names in `listNumber`. */
const FORMATS = new Map([
  ["1", "decimal"],
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
  ["", "none"],
]);

/** The outline's numbers belong to headings without a list. */
export const OUTLINE = "\u0000outline";

const MOST_LEVELS = 10;

/** Numbers of the open levels of a list, outermost first. */
export type ListNumbers = readonly number[];

/** List styles and the outline style, taken up as the files are read (OpenDocument 1.3, part 3, 16.29 and 16.34). */
export class OdtListStyles {
  readonly #styles = new Map<string, Map<number, ListLevel>>();
  #reading: Map<number, ListLevel> | null = null;

  open(name: string, attributes: XmlAttributes): void {
    if (name === "text:list-style" || name === "text:outline-style") {
      this.#reading = new Map();
      const id = name === "text:outline-style" ? OUTLINE : (attributes["style:name"] ?? "");
      this.#styles.set(id, this.#reading);
    } else if (/^text:(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/u.test(name)) {
      this.#reading?.set(Number(attributes["text:level"]), readLevel(name, attributes));
    }
  }

  close(name: string): void {
    if (name === "text:list-style" || name === "text:outline-style") this.#reading = null;
  }

  /** The number with which a level begins. */
  start(style: string, level: number): number {
    return this.#styles.get(style)?.get(level)?.start ?? 1;
  }

  /** The printed number or bullet of an item, with the blank behind it; null where its list prints none. */
  label(style: string, numbers: ListNumbers): string | null {
    const levels = this.#styles.get(style);
    const level = levels?.get(numbers.length);
    if (levels === undefined || level === undefined || numbers.length > MOST_LEVELS) return null;
    if (level.format === null) return `${listBullet(level.bullet)} `;
    if (level.format === "none") return null;
    const first = Math.max(1, numbers.length - level.shown + 1);
    const printed = numbers
      .slice(first - 1)
      .map((value, at) => listNumber(value, levels.get(first + at)?.format ?? "decimal"))
      .filter((number) => number !== "");
    return `${level.prefix}${printed.join(".")}${level.suffix} `;
  }
}

function readLevel(name: string, attributes: XmlAttributes): ListLevel {
  const isNumber = name === "text:list-level-style-number" || name === "text:outline-level-style";
  const start = Number(attributes["text:start-value"] ?? 1);
  const shown = Number(attributes["text:display-levels"] ?? 1);
  const affix = (key: string): string => (attributes[key] ?? "").trim().slice(0, 20);
  return {
    format: isNumber ? numberFormat(attributes["style:num-format"] ?? "") : null,
    bullet: attributes["text:bullet-char"] ?? "",
    prefix: affix("style:num-prefix"),
    suffix: affix("style:num-suffix"),
    shown: Number.isInteger(shown) ? Math.max(1, shown) : 1,
    start: Number.isInteger(start) ? start : 1,
  };
}

/** LibreOffice writes alphabets as their first letters: "а, б, .., аа, ... (ru)". */
function numberFormat(format: string): string {
  const known = FORMATS.get(format);
  if (known !== undefined) return known;
  if (/^[аА],/u.test(format)) return format.startsWith("а") ? "russianLower" : "russianUpper";
  return "decimal";
}
