import type { XmlAttributes } from "../../xml/xml-names.ts";
import { OUTLINE, type OdtListStyles } from "./list-styles.ts";

interface OpenList {
  readonly id: string;
  readonly style: string;
  /** The last number of each level, shared by all lists within one. */
  readonly numbers: number[];
  /** The first paragraph of an item prints its number; an item without one prints and counts none. */
  isWaiting: boolean;
  /** The number with which the item wants to go on; null for the next. */
  said: number | null;
}

/** Levels that are followed; a document nests them no deeper than ten. */
const MOST_LISTS = 30;
/** Lists that are remembered, so that a later one may go on from them. */
const MOST_REMEMBERED = 10_000;

/** The lists that are open at a place of the text, and the numbers of their items (OpenDocument 1.3, part 3, 5.3). */
export class OpenLists {
  readonly #styles: OdtListStyles;
  readonly #lists: OpenList[] = [];
  #beyond = 0;
  /** Numbers by the id of a list and by its style. */
  readonly #remembered = new Map<string, number[]>();
  readonly #outline: number[] = [];

  constructor(styles: OdtListStyles) {
    this.#styles = styles;
  }

  get depth(): number {
    return this.#lists.length;
  }

  openList(attributes: XmlAttributes): void {
    if (this.#lists.length >= MOST_LISTS) {
      this.#beyond += 1;
      return;
    }
    const around = this.#lists.at(-1);
    const style = attributes["text:style-name"] ?? around?.style ?? "";
    const numbers = around?.numbers ?? this.#numbersFor(style, attributes);
    this.#lists.push({ id: attributes["xml:id"] ?? "", style, numbers, isWaiting: false, said: null });
  }

  closeList(): void {
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return;
    }
    const list = this.#lists.pop();
    if (list === undefined || this.#lists.length > 0) return;
    if (this.#remembered.size < MOST_REMEMBERED && list.id !== "")
      this.#remembered.set(`#${list.id}`, list.numbers);
    if (this.#remembered.size < MOST_REMEMBERED) this.#remembered.set(list.style, list.numbers);
  }

  openItem(attributes: XmlAttributes): void {
    const list = this.#lists.at(-1);
    if (list === undefined || this.#beyond > 0) return;
    const said = Number(attributes["text:start-value"] ?? Number.NaN);
    list.said = Number.isInteger(said) ? said : null;
    list.isWaiting = true;
  }

  /** What the first paragraph of an item prints; null for the others. */
  label(): string | null {
    const list = this.#lists.at(-1);
    if (list === undefined || !list.isWaiting) return null;
    list.isWaiting = false;
    this.#advance(list.style, list.numbers, { level: this.#lists.length, said: list.said });
    return this.#styles.label(list.style, list.numbers);
  }

  /** The number that the outline gives a heading of a level (1–9); null where it numbers none. */
  headingLabel(level: number, attributes: XmlAttributes): string | null {
    if (attributes["text:is-list-header"] === "true") return null;
    const isRestart = attributes["text:restart-numbering"] === "true";
    const said = isRestart ? Number(attributes["text:start-value"] ?? 1) : Number.NaN;
    this.#advance(OUTLINE, this.#outline, { level, said: Number.isInteger(said) ? said : null });
    return this.#styles.label(OUTLINE, this.#outline);
  }

  #numbersFor(style: string, attributes: XmlAttributes): number[] {
    const continued = attributes["text:continue-list"];
    if (continued !== undefined) return this.#remembered.get(`#${continued}`) ?? [];
    return attributes["text:continue-numbering"] === "true" ? (this.#remembered.get(style) ?? []) : [];
  }

  /** Counts on at a level; deeper ones begin anew, higher ones that never counted stand at their start. */
  #advance(style: string, numbers: number[], { level, said }: { level: number; said: number | null }): void {
    while (numbers.length < level - 1) numbers.push(this.#styles.start(style, numbers.length + 1));
    const last = numbers[level - 1];
    numbers.length = level - 1;
    numbers.push(said ?? (last === undefined ? this.#styles.start(style, level) : last + 1));
  }
}
