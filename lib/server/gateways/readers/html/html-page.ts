import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from "parse5";
import { ReadingStopped } from "../reading-stopped.ts";

export type HtmlNode = DefaultTreeAdapterMap["childNode"];
export type HtmlElement = DefaultTreeAdapterMap["element"];

/**
 * Elements within each other, and elements in all. A parser of HTML looks up through all open elements for each new one, and
 * makes unclosed <b> anew in each paragraph: without borders a small hostile page would cost hours or gigabytes. Honest pages
 * stay below 200 and 300,000.
 */
const DEEPEST = 15_000;
const MOST_ELEMENTS = 1_000_000;

/** A parsed page. Elements are numbered in the order of the file, so that all that is inside one is a stretch of numbers. */
export interface HtmlPage {
  readonly elements: readonly HtmlElement[];
  readonly numberOf: ReadonlyMap<HtmlElement, number>;
  /** For each element, the number of the one around it, -1 for the outermost. */
  readonly parents: readonly number[];
  /** For each element, the number behind the last one inside it. */
  readonly ends: readonly number[];
}

/**
 * Parses by the HTML Standard, which has a reading for any text: unclosed and misplaced tags included.
 *
 * @throws ReadingStopped "file_damaged" for a page nested or multiplied beyond the borders.
 */
export function parsePage(text: string): HtmlPage {
  const document = parse(text, { treeAdapter: borderedAdapter(), scriptingEnabled: false });
  return numberElements(document.childNodes);
}

function borderedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  let elements = 0;
  const place = (parent: object, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw new ReadingStopped("file_damaged");
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new ReadingStopped("file_damaged");
      return defaultTreeAdapter.createElement(...given);
    },
    appendChild(parent, child) {
      place(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, before) {
      place(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, before);
    },
  };
}

function numberElements(roots: readonly HtmlNode[]): HtmlPage {
  const elements: HtmlElement[] = [];
  const parents: number[] = [];
  const ends: number[] = [];
  const numberOf = new Map<HtmlElement, number>();
  walk(roots, {
    enter(element) {
      numberOf.set(element, elements.length);
      elements.push(element);
      const parent = element.parentNode;
      parents.push(parent === null ? -1 : (numberOf.get(parent as HtmlElement) ?? -1));
      return true;
    },
    leave(element) {
      ends[numberOf.get(element) ?? 0] = elements.length;
    },
    text: () => undefined,
  });
  return { elements, numberOf, parents, ends };
}

export interface HtmlVisitor {
  /** False leaves out what is inside, and the element is not left. */
  enter(element: HtmlElement): boolean;
  leave(element: HtmlElement): void;
  text(text: string, parent: HtmlElement | null): void;
}

/** In the order of the file, without recursion: pages nest as deep as their makers like. */
export function walk(roots: readonly HtmlNode[], visitor: HtmlVisitor): void {
  const waiting: { node: HtmlNode; isLeft: boolean }[] = [];
  const wait = (nodes: readonly HtmlNode[]): void => {
    for (let at = nodes.length - 1; at >= 0; at--) {
      const node = nodes[at];
      if (node !== undefined) waiting.push({ node, isLeft: false });
    }
  };
  wait(roots);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, isLeft } = next;
    if ("value" in node) visitor.text(node.value, elementOrNull(node.parentNode));
    if (!("tagName" in node)) continue;
    if (isLeft) visitor.leave(node);
    else if (visitor.enter(node)) {
      waiting.push({ node, isLeft: true });
      wait(node.childNodes);
    }
  }
}

function elementOrNull(node: unknown): HtmlElement | null {
  return node !== null && typeof node === "object" && "tagName" in node ? (node as HtmlElement) : null;
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Text within, as it stands; at most so many UTF-16 units, since some ask only what a short element says. */
export function textOf(element: HtmlElement, most = Infinity): string {
  const pieces: string[] = [];
  let length = 0;
  walk([element], {
    enter: () => length < most,
    leave: () => undefined,
    text(text) {
      if (length < most) pieces.push(text);
      length += text.length;
    },
  });
  return pieces.join("").slice(0, most);
}
