import { childElements, findChild, type XmlNode } from "../../xml/xml-tree.ts";
import { listBullet, listNumber } from "../list-labels.ts";
import { withSymbolLetters } from "../symbol-fonts.ts";
import type { DocxStyles } from "./styles.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2." */
  readonly text: string;
  readonly font: string;
  /** What stands between the number and the text. */
  readonly suffix: string;
  /** All numbers of it in digits, whatever the levels above print. */
  readonly isLegal: boolean;
  /** Does not begin anew after a number of a higher level. */
  readonly isContinued: boolean;
}

interface List {
  readonly abstract: string;
  /** By level: the number with which the list begins anew. */
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Levels of a list, 0–8. */
const LEVELS = 9;
const LONGEST_LABEL = 60;

/** Numbers the paragraphs of lists in the order of the text (ECMA-376, part 1, 17.9). */
export class DocxNumbering {
  readonly #lists = new Map<string, List>();
  readonly #abstracts = new Map<string, ReadonlyMap<number, Level>>();
  /** The last number of each level, by the definition that lists share. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlNode | null, styles: DocxStyles) {
    if (root === null) return;
    const links = new Map<string, string>();
    for (const node of childElements(root, "w:abstractNum")) {
      const id = node.attributes["w:abstractNumId"] ?? "";
      this.#abstracts.set(id, readLevels(node));
      const style = findChild(node, "w:numStyleLink")?.attributes["w:val"];
      if (style !== undefined) links.set(id, style);
    }
    for (const node of childElements(root, "w:num"))
      this.#lists.set(node.attributes["w:numId"] ?? "", readList(node));
    for (const [id, style] of links) this.#follow(id, styles.paragraph(style).numbering.list);
  }

  /**
   * The printed number or bullet of the next paragraph of a list, with the blank behind it; null where the list prints none. Level
   * from 0.
   */
  label(listId: string, level: number): string | null {
    const list = this.#lists.get(listId);
    if (list === undefined || !Number.isInteger(level) || level < 0 || level >= LEVELS) return null;
    const shown = this.#level(list, level);
    if (shown === undefined) return null;
    const numbers = this.#advance(listId, list, level);
    const printed =
      shown.format === "bullet"
        ? listBullet(withSymbolLetters(shown.text, shown.font))
        : this.#print(list, shown, numbers);
    if (printed === "") return null;
    return printed + (shown.suffix === "nothing" ? "" : " ");
  }

  #follow(id: string, list: string | undefined): void {
    const levels = this.#abstracts.get(this.#lists.get(list ?? "")?.abstract ?? "");
    if (levels !== undefined && this.#abstracts.get(id)?.size === 0) this.#abstracts.set(id, levels);
  }

  #level(list: List, level: number): Level | undefined {
    return list.levels.get(level) ?? this.#abstracts.get(list.abstract)?.get(level);
  }

  #advance(listId: string, list: List, level: number): (number | undefined)[] {
    const numbers = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, numbers);
    const opening = `${listId} ${level}`;
    const restart = this.#begun.has(opening) ? undefined : list.starts.get(level);
    this.#begun.add(opening);
    const last = numbers[level];
    numbers[level] = restart ?? (last === undefined ? (this.#level(list, level)?.start ?? 1) : last + 1);
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      if (this.#level(list, deeper)?.isContinued !== true) numbers[deeper] = undefined;
    }
    return numbers;
  }

  #print(list: List, shown: Level, numbers: readonly (number | undefined)[]): string {
    return shown.text
      .replace(/%([1-9])/gu, (_, digit: string) => {
        const level = this.#level(list, Number(digit) - 1);
        const value = numbers[Number(digit) - 1] ?? level?.start ?? 1;
        return listNumber(value, shown.isLegal ? "decimal" : (level?.format ?? "decimal"));
      })
      .slice(0, LONGEST_LABEL);
  }
}

function readList(node: XmlNode): List {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const override of childElements(node, "w:lvlOverride")) {
    const at = Number(override.attributes["w:ilvl"]);
    const start = findChild(override, "w:startOverride")?.attributes["w:val"];
    if (start !== undefined) starts.set(at, Number(start));
    const level = findChild(override, "w:lvl");
    if (level !== null) levels.set(at, readLevel(level));
  }
  return { abstract: findChild(node, "w:abstractNumId")?.attributes["w:val"] ?? "", starts, levels };
}

function readLevels(node: XmlNode): Map<number, Level> {
  return new Map(
    childElements(node, "w:lvl").map((level) => [Number(level.attributes["w:ilvl"]), readLevel(level)]),
  );
}

function readLevel(node: XmlNode): Level {
  const value = (name: string): string | undefined => findChild(node, name)?.attributes["w:val"];
  const rPr = findChild(node, "w:rPr");
  const start = Number(value("w:start") ?? 1);
  return {
    start: Number.isInteger(start) ? start : 1,
    format: value("w:numFmt") ?? "decimal",
    text: (value("w:lvlText") ?? "").slice(0, LONGEST_LABEL),
    font: (rPr === null ? undefined : findChild(rPr, "w:rFonts")?.attributes["w:ascii"]) ?? "",
    suffix: value("w:suff") ?? "tab",
    isLegal: findChild(node, "w:isLgl") !== null,
    isContinued: value("w:lvlRestart") === "0",
  };
}
