import type { ReadProblem } from "../read-problem.ts";

export interface ScannedEntry {
  /** Lower case. */
  readonly type: string;
  readonly key: string;
  readonly line: number;
  /** Field (lower case) → value in TeX, without its outer braces or quotes; macros and concatenation resolved. */
  readonly fields: Map<string, string>;
}

export interface ScannedFile {
  readonly entries: readonly ScannedEntry[];
  readonly problems: readonly ReadProblem[];
}

/** Macros may hold macros, each twice as long as the last: one that is put together holds this many UTF-16 units. */
const LONGEST_VALUE = 200_000;

// prettier-ignore
const MONTHS = new Map(
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map((name, at) => [name, String(at + 1)]),
);

/**
 * The entries of a BibTeX file in one pass, in time linear in its length. What stands between entries is comment, as in BibTeX.
 * An entry that breaks off (a missing brace, a quote without end) is kept as far as it goes, and reading goes on at the next "@".
 */
export function scanBibtex(text: string, most: number): ScannedFile {
  return new Scanner(text, most).scan();
}

class Broken extends Error {}

class Scanner {
  readonly #text: string;
  readonly #most: number;
  readonly #entries: ScannedEntry[] = [];
  readonly #problems: ReadProblem[] = [];
  readonly #macros = new Map<string, string>(MONTHS);
  #at = 0;
  #line = 1;
  #nextBreak: number;

  constructor(text: string, most: number) {
    this.#text = text;
    this.#most = most;
    this.#nextBreak = this.#breakAfter(0);
  }

  scan(): ScannedFile {
    while (this.#entries.length < this.#most) {
      const start = this.#text.indexOf("@", this.#at);
      if (start < 0) break;
      this.#at = start + 1;
      this.#object(start);
    }
    const isLeft = this.#entries.length >= this.#most && this.#text.includes("@", this.#at);
    if (isLeft) this.#problem("too_many_works", this.#at, { most: this.#most });
    return { entries: this.#entries, problems: this.#problems };
  }

  #object(start: number): void {
    const line = this.#lineAt(start);
    const type = this.#match(/\s{0,99}([A-Za-z]{1,30})\s{0,99}(?=[{(])/uy)?.[1]?.toLowerCase();
    if (type === undefined) return;
    const close = this.#text[this.#at] === "(" ? ")" : "}";
    this.#at += 1;
    const isEntry = !["comment", "preamble", "string"].includes(type);
    const entry: ScannedEntry = { type, key: isEntry ? this.#key() : "", line, fields: new Map() };
    if (isEntry) this.#entries.push(entry);
    try {
      // Comments of JabRef hold balanced braces with "@" inside.
      if (type === "comment" || type === "preamble") this.#braced(start);
      else this.#fields(entry, close);
    } catch (broken) {
      if (!(broken instanceof Broken)) throw broken;
      if (type !== "comment") this.#report(entry);
    }
    if (type === "string") for (const [name, value] of entry.fields) this.#macros.set(name, value);
  }

  #report({ type, key, line, fields }: ScannedEntry): void {
    if (this.#problems.length >= MOST_PROBLEMS) return;
    const values = { key: key === "" ? `@${type}` : key, kept: fields.size };
    this.#problems.push({ code: "entry_broken", line, values });
  }

  /** An entry may lack its key: then the first word is a field. */
  #key(): string {
    const begin = this.#at;
    const key = this.#match(/\s*([^,={}\n"]*)/uy)?.[1]?.trim() ?? "";
    if (this.#text[this.#at] !== "=") return key.slice(0, 200);
    this.#at = begin;
    return "";
  }

  #fields(entry: ScannedEntry, close: string): void {
    let isWhole = true;
    for (;;) {
      this.#match(/[\s,]*/uy);
      if (this.#text[this.#at] === close) break;
      const name = this.#name();
      if (name !== undefined) {
        const value = this.#value();
        if (!entry.fields.has(name)) entry.fields.set(name, value);
      } else if (this.#match(/[^,\n{}@]{0,2000}[,\n]/uy) === null) throw new Broken();
      else isWhole = false;
    }
    this.#at += 1;
    if (!isWhole) this.#report(entry);
  }

  /** A name with its sign of equality; without one nothing is taken. */
  #name(): string | undefined {
    const start = this.#at;
    const name = this.#match(/[^\s,={}()"#%@]{1,200}/uy)?.[0].toLowerCase();
    if (name !== undefined && this.#match(/\s{0,999}=\s*/uy) !== null) return name;
    this.#at = start;
    return undefined;
  }

  #value(): string {
    const start = this.#at;
    let value = this.#piece();
    let isCut = false;
    while (this.#match(/\s{0,999}#\s*/uy) !== null) {
      const piece = this.#piece();
      if (value.length + piece.length <= LONGEST_VALUE) value += piece;
      else isCut = true;
    }
    if (isCut) this.#problem("value_too_long", start, {});
    return value;
  }

  #piece(): string {
    const sign = this.#text[this.#at];
    const start = this.#at;
    if (sign === "," || sign === "}") return "";
    if (sign === "{") {
      this.#at += 1;
      return this.#braced(start);
    }
    if (sign === '"') return this.#quoted();
    const word = this.#match(/[^\s,={}()"#%@]+/uy)?.[0];
    if (word === undefined) throw new Broken();
    if (/^\d+$/u.test(word)) return word;
    const known = this.#macros.get(word.toLowerCase());
    if (known === undefined) this.#problem("string_unknown", start, { name: word.slice(0, 100) });
    return known ?? word;
  }

  #braced(opened: number): string {
    const start = this.#at;
    let depth = 1;
    MARK.lastIndex = start;
    for (let mark = MARK.exec(this.#text); mark !== null; mark = MARK.exec(this.#text)) {
      if (mark[0] === "{") depth += 1;
      else if (mark[0] === "}") depth -= 1;
      else if (mark[0].includes("@")) break;
      if (depth > 0) continue;
      this.#at = mark.index + 1;
      return this.#text.slice(start, mark.index);
    }
    this.#breakAt(MARK.lastIndex, opened);
  }

  #quoted(): string {
    const start = (this.#at += 1);
    let depth = 0;
    QUOTED_MARK.lastIndex = start;
    for (let mark = QUOTED_MARK.exec(this.#text); mark !== null; mark = QUOTED_MARK.exec(this.#text)) {
      if (mark[0] === "{") depth += 1;
      else if (mark[0] === "}") depth -= 1;
      else if (mark[0].includes("@")) break;
      if (mark[0] !== '"' || depth > 0) continue;
      this.#at = mark.index + 1;
      return this.#text.slice(start, mark.index);
    }
    this.#breakAt(QUOTED_MARK.lastIndex, start);
  }

  /** A line that begins an entry cannot stand inside a value: a sign that should end it is missing. */
  #breakAt(found: number, opened: number): never {
    const next = found === 0 ? this.#text.length : this.#text.lastIndexOf("@", found - 1);
    this.#at = next < opened ? this.#text.length : next;
    throw new Broken();
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  /** Asked for in rising order of places, so that counting is linear in all. */
  #lineAt(place: number): number {
    while (this.#nextBreak < place) {
      this.#line += 1;
      this.#nextBreak = this.#breakAfter(this.#nextBreak + 1);
    }
    return this.#line;
  }

  #breakAfter(place: number): number {
    const next = this.#text.indexOf("\n", place);
    return next < 0 ? Infinity : next;
  }

  #problem(code: ReadProblem["code"], place: number, values: ReadProblem["values"]): void {
    if (this.#problems.length < MOST_PROBLEMS)
      this.#problems.push({ code, line: this.#lineAt(place), values });
  }
}

const MOST_PROBLEMS = 1_000;
/** Signs that matter within braces; an escaped brace counts in BibTeX too, so that it is not passed over. */
const MARK = /[{}]|\n[ \t]{0,20}@[A-Za-z]{3,30}[ \t]{0,9}\{/gu;
const QUOTED_MARK = /[{}"]|\n[ \t]{0,20}@[A-Za-z]{3,30}[ \t]{0,9}\{/gu;
