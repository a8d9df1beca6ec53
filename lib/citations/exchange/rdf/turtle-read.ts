import { iriOfName, type RdfObject, type RdfResource } from "./rdf.ts";

/** A text that is no Turtle, from a line on. */
export interface TurtleReading {
  readonly resources: readonly RdfResource[];
  /** Where each thing is spoken of for the first time. */
  readonly lines: ReadonlyMap<string, number>;
  /** The line where reading stopped; null when all was read. */
  readonly stoppedAt: number | null;
}

class Stopped extends Error {}

type Token = {
  readonly kind: "iri" | "name" | "text" | "language" | "sign" | "word";
  readonly value: string;
  readonly line: number;
};

const TYPE = iriOfName("rdf:type");
const DEEPEST = 50;

/** Reads Turtle: prefixes, bases, lists of objects, blank nodes and collections. Statements before an error are kept. */
export function readTurtle(text: string): TurtleReading {
  const reader = new TurtleReader(text);
  try {
    reader.read();
    return { resources: reader.resources, lines: reader.lines, stoppedAt: null };
  } catch (stopped) {
    if (!(stopped instanceof Stopped)) throw stopped;
    return { resources: reader.resources, lines: reader.lines, stoppedAt: reader.line };
  }
}

class TurtleReader {
  readonly resources: { iri: string; statements: [string, RdfObject][] }[] = [];
  readonly lines = new Map<string, number>();
  line = 1;
  readonly #text: string;
  readonly #prefixes = new Map<string, string>();
  #base = "";
  #at = 0;
  #blank = 0;
  #depth = 0;
  #next: Token | null;

  constructor(text: string) {
    this.#text = text;
    this.#next = null;
  }

  read(): void {
    this.#next = this.#token();
    while (this.#next !== null) {
      if (this.#directive()) continue;
      const isBlank = this.#isSign("[");
      const { line } = this.#next;
      const subject = this.#subject();
      if (!this.lines.has(subject)) this.lines.set(subject, line);
      // "[ … ] ." is a whole statement already.
      if (!(isBlank && this.#isSign("."))) this.#predicates(subject);
      this.#take(".");
    }
  }

  #directive(): boolean {
    const word = this.#next;
    if (word?.kind !== "word") return false;
    const name = word.value.toLowerCase().replace("@", "");
    if (name !== "prefix" && name !== "base") return false;
    this.#advance();
    if (name === "base") this.#base = this.#expect("iri");
    else {
      const prefix = this.#expect("name").replace(/:$/, "");
      this.#prefixes.set(prefix, this.#expect("iri"));
    }
    if (word.value.startsWith("@")) this.#take(".");
    return true;
  }

  #subject(): string {
    const object = this.#object();
    if (!("iri" in object)) throw new Stopped();
    return object.iri;
  }

  #predicates(iri: string): void {
    const statements: [string, RdfObject][] = [];
    this.resources.push({ iri, statements });
    for (;;) {
      const isType = this.#next?.kind === "word" && this.#next.value === "a";
      const predicate = isType ? TYPE : this.#subject();
      if (isType) this.#advance();
      do statements.push([predicate, this.#object()]);
      while (this.#skip(","));
      let isMore = false;
      while (this.#skip(";")) isMore = true;
      if (!isMore || this.#isSign(".") || this.#isSign("]") || this.#next === null) return;
    }
  }

  #object(): RdfObject {
    const token = this.#next;
    if (token === null) throw new Stopped();
    if (token.kind === "sign" && token.value === "[") return this.#blankNode();
    if (token.kind === "sign" && token.value === "(") return this.#collection();
    this.#advance();
    if (token.kind === "iri") return { iri: this.#resolved(token.value) };
    if (token.kind === "name") return { iri: this.#expanded(token.value) };
    if (token.kind === "word") return { text: token.value };
    if (token.kind !== "text") throw new Stopped();
    return this.#literal(token.value);
  }

  #literal(text: string): RdfObject {
    if (this.#next?.kind === "language") {
      const language = this.#next.value;
      this.#advance();
      return { text, language };
    }
    // The type of a literal says nothing that its text does not.
    if (this.#skip("^^")) this.#object();
    return { text };
  }

  #blankNode(): RdfObject {
    this.#enter();
    this.#take("[");
    const iri = `_:${(this.#blank += 1)}`;
    if (!this.#isSign("]")) this.#predicates(iri);
    this.#take("]");
    this.#depth -= 1;
    return { iri };
  }

  #collection(): RdfObject {
    this.#enter();
    this.#take("(");
    while (!this.#isSign(")")) this.#object();
    this.#take(")");
    this.#depth -= 1;
    return { iri: `_:${(this.#blank += 1)}` };
  }

  #enter(): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Stopped();
  }

  #resolved(iri: string): string {
    return /^[a-z][a-z0-9+.-]*:/i.test(iri) ? iri : this.#base + iri;
  }

  #expanded(name: string): string {
    const colon = name.indexOf(":");
    if (name.startsWith("_:")) return name;
    const space = this.#prefixes.get(name.slice(0, colon));
    if (space === undefined) throw new Stopped();
    return space + name.slice(colon + 1).replace(/\\(.)/gu, "$1");
  }

  #isSign(sign: string): boolean {
    return this.#next?.kind === "sign" && this.#next.value === sign;
  }

  #skip(sign: string): boolean {
    if (!this.#isSign(sign)) return false;
    this.#advance();
    return true;
  }

  #take(sign: string): void {
    if (!this.#skip(sign)) throw new Stopped();
  }

  #expect(kind: Token["kind"]): string {
    const token = this.#next;
    if (token?.kind !== kind) throw new Stopped();
    this.#advance();
    return token.value;
  }

  #advance(): void {
    this.#next = this.#token();
  }

  #token(): Token | null {
    this.#blanks();
    const { line } = this;
    if (this.#at >= this.#text.length) return null;
    const first = this.#text[this.#at] ?? "";
    if (first === '"' || first === "'") return { kind: "text", value: this.#string(first), line };
    for (const [kind, pattern] of TOKENS) {
      pattern.lastIndex = this.#at;
      const found = pattern.exec(this.#text);
      if (found === null) continue;
      this.#at += found[0].length;
      return { kind, value: kind === "iri" ? unescaped(found[1] ?? "") : (found[1] ?? found[0]), line };
    }
    throw new Stopped();
  }

  #blanks(): void {
    for (;;) {
      const sign = this.#text[this.#at];
      if (sign === "\n") this.line += 1;
      if (sign === "#") {
        const end = this.#text.indexOf("\n", this.#at);
        this.#at = end === -1 ? this.#text.length : end;
      } else if (sign === " " || sign === "\n" || sign === "\r" || sign === "\t" || sign === "\ufeff")
        this.#at += 1;
      else return;
    }
  }

  #string(quote: string): string {
    const long = quote.repeat(3);
    const end = this.#text.startsWith(long, this.#at) ? long : quote;
    const start = this.#at + end.length;
    for (let at = start; at < this.#text.length; at += 1) {
      const sign = this.#text[at];
      if (sign === "\\") at += 1;
      else if (sign === "\n" && end === quote) break;
      else if (this.#text.startsWith(end, at)) {
        const value = this.#text.slice(start, at);
        this.#at = at + end.length;
        this.line += value.split("\n").length - 1;
        return unescaped(value);
      }
    }
    throw new Stopped();
  }
}

const TOKENS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["iri", /<([^<>"{}|^`\s]*)>/y],
  ["word", /@(?:prefix|base)(?![A-Za-z-])/y],
  // ru_RU is no tag, but files have it.
  ["language", /@([A-Za-z][A-Za-z0-9_-]*)/y],
  ["sign", /\^\^|[;,[\]()]/y],
  ["word", /[+-]?\d+(?:\.\d+)?/y],
  ["sign", /\./y],
  ["name", /(?:[\p{L}_][\p{L}\p{N}_-]{0,99})?:(?:[\p{L}\p{N}_:%-]|\\.|\.(?=[\p{L}\p{N}_:%-]))*/uy],
  ["word", /[A-Za-z]+/y],
];

const SIGNS: Readonly<Record<string, string>> = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gsu,
    (_, four: string, eight: string, sign: string) => {
      const code = four ?? eight;
      if (code === undefined) return SIGNS[sign] ?? sign;
      const point = parseInt(code, 16);
      return point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
    },
  );
}
