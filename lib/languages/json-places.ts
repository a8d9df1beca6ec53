/** A JSON text with what a person needs to find something in it again. */
export interface JsonReading {
  readonly value: unknown;
  /** Lines of the file, from 1, on which the elements of the looked-for list begin. */
  readonly lines: readonly number[];
  /** The line at which the text is no JSON any more; null where all of it is. */
  readonly stoppedAt: number | null;
}

/** Reads a JSON text (RFC 8259), with the lines of the elements of the list that stands under `key` of the outermost object. */
export function readJson(text: string, key: string): JsonReading {
  const whole = text.replace(/^\uFEFF/u, "");
  const scan = new JsonScan(whole, key);
  const stoppedAt = scan.run() ? null : scan.line;
  return { value: stoppedAt === null ? JSON.parse(whole) : null, lines: scan.lines, stoppedAt };
}

type Expected = "value" | "value_or_end" | "name" | "name_or_end" | "colon" | "comma_or_end" | "nothing";

/** Goes through the text once, sign by sign and without recursion: however deep or long it is. */
class JsonScan {
  line = 1;
  readonly lines: number[] = [];
  readonly #text: string;
  readonly #key: string;
  readonly #open: ("{" | "[")[] = [];
  #at = 0;
  #expected: Expected = "value";
  /** Of the outermost object, the name whose value is being read. */
  #name = "";

  constructor(text: string, key: string) {
    this.#text = text;
    this.#key = key;
  }

  /** Whether it is JSON to its end; if not, `line` is where it stops being so. */
  run(): boolean {
    for (;;) {
      this.#blanks();
      const sign = this.#text[this.#at];
      if (sign === undefined) return this.#expected === "nothing";
      if (!this.#take(sign)) return false;
    }
  }

  #blanks(): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const sign = this.#text[this.#at];
      if (sign === "\n") this.line += 1;
      else if (sign !== " " && sign !== "\r" && sign !== "\t") return;
    }
  }

  #take(sign: string): boolean {
    const expected = this.#expected;
    if (expected === "nothing") return false;
    if (expected === "colon") return this.#step(sign === ":", "value");
    if (expected === "comma_or_end" && sign === ",")
      return this.#step(true, this.#open.at(-1) === "{" ? "name" : "value");
    if (sign === "}" || sign === "]") return this.#close(sign);
    if (expected === "comma_or_end") return false;
    if (expected === "name" || expected === "name_or_end") return this.#takeName(sign);
    return this.#value(sign);
  }

  #step(isRight: boolean, expected: Expected): boolean {
    this.#at += 1;
    this.#expected = expected;
    return isRight;
  }

  #close(sign: "}" | "]"): boolean {
    const isEmpty = this.#expected === "name_or_end" || this.#expected === "value_or_end";
    if (!isEmpty && this.#expected !== "comma_or_end") return false;
    if (this.#open.pop() !== (sign === "}" ? "{" : "[")) return false;
    return this.#step(true, this.#afterValue());
  }

  #afterValue(): Expected {
    return this.#open.length === 0 ? "nothing" : "comma_or_end";
  }

  #takeName(sign: string): boolean {
    const start = this.#at;
    if (sign !== '"' || !this.#string()) return false;
    if (this.#open.length === 1) this.#name = String(JSON.parse(this.#text.slice(start, this.#at)));
    this.#expected = "colon";
    return true;
  }

  #value(sign: string): boolean {
    const isElement = this.#open.length === 2 && this.#open[0] === "{" && this.#open[1] === "[";
    if (isElement && this.#name === this.#key) this.lines.push(this.line);
    if (sign === "{" || sign === "[") {
      this.#open.push(sign);
      return this.#step(true, sign === "{" ? "name_or_end" : "value_or_end");
    }
    if (sign === '"' ? !this.#string() : !this.#word()) return false;
    this.#expected = this.#afterValue();
    return true;
  }

  #string(): boolean {
    for (let at = this.#at + 1; at < this.#text.length; at += 1) {
      const sign = this.#text[at] ?? "";
      if (sign === '"') {
        this.#at = at + 1;
        return true;
      }
      if (sign < " ") return false;
      if (sign !== "\\") continue;
      ESCAPED.lastIndex = at;
      const escaped = ESCAPED.exec(this.#text);
      if (escaped === null) return false;
      at += escaped[0].length - 1;
    }
    return false;
  }

  /** A number, or one of the three words. */
  #word(): boolean {
    WORD.lastIndex = this.#at;
    const word = WORD.exec(this.#text);
    if (word === null) return false;
    this.#at += word[0].length;
    return true;
  }
}

const ESCAPED = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
