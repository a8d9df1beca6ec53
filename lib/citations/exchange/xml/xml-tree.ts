import { SaxesParser } from "saxes";
import type { ReadProblem } from "../read-problem.ts";

/** An element with all it holds. Names carry the reader's prefixes, whatever prefixes the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
  /** Of the file, from 1: where its tag begins. Absent where a tree was made of something else than a file. */
  readonly line?: number;
}

export interface XmlReading {
  readonly root: XmlElement | null;
  readonly problems: ReadProblem[];
}

/** Namespace → prefix by which a reader knows it; names of other namespaces stand without a prefix. */
export type KnownNamespaces = Readonly<Record<string, string>>;

const DEEPEST = 100;
/** 20,000 works of a hundred elements. */
const MOST_ELEMENTS = 2_000_000;

/** No file that people made has more; each takes the parser some microseconds. */
const MOST_UNKNOWN_ENTITIES = 100_000;

class Stopped extends Error {}

/**
 * Reads an XML text as far as it is well-formed: on an error the elements before it are kept and the line is told. A document type
 * is skipped and its entities stay as written, so that nothing can expand and nothing outside is fetched.
 */
export function readXmlText(text: string, namespaces: KnownNamespaces): XmlReading {
  const problems: ReadProblem[] = [];
  const tree = new Tree(namespaces);
  let unknownEntities = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on("error", (error) => {
    const message = error.message.replace(/^\d+:\d+:\s/u, "");
    if (message === "undefined entity.") {
      if (problems.length === 0) problems.push({ code: "entity_unknown", line: parser.line, values: {} });
      unknownEntities += 1;
      if (unknownEntities > MOST_UNKNOWN_ENTITIES) throw new Stopped();
    } else if (!FORGIVEN.test(message)) throw new Stopped();
  });
  let tagLine = 1;
  parser.on("opentagstart", () => {
    // The sign after the name is read already.
    tagLine = parser.column === 0 ? parser.line - 1 : parser.line;
  });
  parser.on("opentag", (tag) => tree.open(tag, tagLine));
  parser.on("text", (piece) => tree.text(piece));
  parser.on("cdata", (piece) => tree.text(piece));
  parser.on("closetag", () => tree.close());
  try {
    for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
    parser.close();
  } catch (stopped) {
    if (!(stopped instanceof Stopped)) throw stopped;
    problems.push({ code: "not_well_formed", line: parser.line, values: {} });
  }
  return { root: tree.root, problems };
}

/** UTF-16 units given to the parser at once. */
const PIECE = 65_536;
/** Slips of programs in files that people go on using. */
const FORGIVEN =
  /^(?:disallowed character|malformed character entity|empty entity name|unbound namespace prefix|the string "\]\]>")/u;

interface Growing extends XmlElement {
  readonly children: (Growing | string)[];
}

interface Tag {
  readonly uri: string;
  readonly local: string;
  readonly attributes: Readonly<
    Record<string, { uri: string; local: string; prefix: string; value: string }>
  >;
}

class Tree {
  root: Growing | null = null;
  readonly #namespaces: KnownNamespaces;
  readonly #open: Growing[] = [];
  #elements = 0;

  constructor(namespaces: KnownNamespaces) {
    this.#namespaces = namespaces;
  }

  open({ uri, local, attributes }: Tag, line: number): void {
    this.#elements += 1;
    if (this.#open.length >= DEEPEST || this.#elements > MOST_ELEMENTS) throw new Stopped();
    const own: Record<string, string | undefined> = Object.create(null) as Record<string, string>;
    for (const { uri: space, local: name, prefix, value } of Object.values(attributes))
      own[space === "" && prefix !== "" ? `${prefix}:${name}` : this.#name(space, name)] = value;
    const element: Growing = { name: this.#name(uri, local), attributes: own, children: [], line };
    this.root ??= element;
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  text(text: string): void {
    const children = this.#open.at(-1)?.children;
    if (children === undefined) return;
    const last = children.at(-1);
    if (typeof last === "string") children[children.length - 1] = last + text;
    else children.push(text);
  }

  close(): void {
    this.#open.pop();
  }

  #name(uri: string, local: string): string {
    const prefix = Object.hasOwn(this.#namespaces, uri) ? this.#namespaces[uri] : "";
    return prefix === "" || prefix === undefined ? local : `${prefix}:${local}`;
  }
}

export function elementsOf(node: XmlElement, ...names: readonly string[]): XmlElement[] {
  return node.children.filter(
    (child): child is XmlElement =>
      typeof child !== "string" && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first element at the end of a path of names; undefined where there is none. */
export function findElement(
  node: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let found = node;
  for (const name of path) found = found === undefined ? undefined : elementsOf(found, name)[0];
  return found;
}

/** All text within. Deep as a tree of the import may be, this does not recur. */
export function textOf(node: XmlElement | undefined): string {
  const pieces: string[] = [];
  const waiting: (XmlElement | string)[] = node === undefined ? [] : [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") pieces.push(next);
    else for (let at = next.children.length - 1; at >= 0; at -= 1) waiting.push(next.children[at] ?? "");
  }
  return pieces.join("");
}

/** All text within, blanks closed up. */
export function plainText(node: XmlElement | undefined): string {
  return textOf(node).replace(/\s+/gu, " ").trim();
}

/** The element and all within it, in the order of the file. */
export function* elementsWithin(node: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const child of elementsOf(next).reverse()) waiting.push(child);
  }
}

/** Text at the end of a path, its blanks at both ends cut off. */
export function textAt(node: XmlElement | undefined, ...path: readonly string[]): string {
  return textOf(findElement(node, ...path)).trim();
}
