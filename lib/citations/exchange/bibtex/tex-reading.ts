import { ACCENTS, LOOKS, SYMBOLS } from "./tex-symbols.ts";

/**
 * A value of TeX as a text of CSL: accents and Cyrillic macros become letters, braces go, italics, bold and indices become the
 * tags of CSL's rich text. A command that nobody knows leaves its argument. Linear in the length of the value.
 */
export function textFromTex(tex: string): string {
  if (!/[\\{}$~`'<&]|--/u.test(tex)) return tex.replace(/\s+/gu, " ").trim();
  return new TexReading(tex)
    .read()
    .replace(/\s+/gu, (gap) => (/\n[^\S\n]*\n/u.test(gap) ? "\n\n" : " "))
    .normalize("NFC")
    .trim();
}

/** Addresses and names of files: only the escapes that programs put into them are undone. */
export function verbatimFromTex(tex: string): string {
  return tex
    .replace(/^\\url\s?\{(.{1,4000})\}$/su, "$1")
    .replace(
      /\{\\([_%&#~$^])\}|\\([_%&#~${}^])/gu,
      (_, inner: string | undefined, bare: string | undefined) => inner ?? bare ?? "",
    )
    .replace(/\s+/gu, " ")
    .trim();
}

/** Stands for a "<" of the text until it is known whether it could be taken for a tag; no character of any text (Unicode, 23.7). */
const LESS = "\ufdd0";

/** What could be taken for markup is written as an entity; tags that stand for looks stay (compare literal-text.ts). */
function withoutMarkup(text: string): string {
  return text
    .replace(/&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});)/giu, "&amp;")
    .replace(/\ufdd0(?=\/?(?:i|b|em|strong|sup|sub|span|sc|u)\b[^<>\ufdd0]{0,200}>)/giu, "&lt;")
    .replaceAll(LESS, "<");
}

const DEEPEST = 200;

interface Group {
  /** What closes the looks that began inside. */
  readonly closes: string[];
}

class TexReading {
  readonly #tex: string;
  readonly #out: string[] = [];
  readonly #groups: Group[] = [{ closes: [] }];
  #at = 0;
  #isMath = false;
  #accent = "";

  constructor(tex: string) {
    this.#tex = tex;
  }

  read(): string {
    while (this.#at < this.#tex.length) this.#step();
    while (this.#groups.length > 0) this.#close();
    return withoutMarkup(this.#out.join(""));
  }

  #step(): void {
    const plain = this.#plainRun();
    if (plain !== "") return this.#write(plain);
    const sign = this.#tex[this.#at] ?? "";
    this.#at += 1;
    if (sign === "\\") return this.#command();
    if (sign === "{") this.#groups.push({ closes: [] });
    else if (sign === "}") this.#close();
    else if (sign === "$") this.#isMath = !this.#isMath;
    else if (sign === "~") this.#write(" ");
    else if (this.#isMath && (sign === "^" || sign === "_")) this.#index(sign === "^" ? "sup" : "sub");
    else this.#write(this.#ligature(sign));
  }

  #plainRun(): string {
    const start = this.#at;
    PLAIN.lastIndex = start;
    const run = PLAIN.exec(this.#tex)?.[0] ?? "";
    // An accent takes one letter of the run.
    if (this.#accent !== "" && run !== "") {
      const [first = ""] = run;
      this.#at += first.length;
      return first;
    }
    this.#at += run.length;
    return run;
  }

  #ligature(sign: string): string {
    const rest = (wanted: string): boolean => {
      if (!this.#tex.startsWith(wanted, this.#at)) return false;
      this.#at += wanted.length;
      return true;
    };
    if (sign === "-") return rest("--") ? "—" : rest("-") ? "–" : "-";
    if (sign === "`") return rest("`") ? "“" : "`";
    if (sign === "'") return rest("'") ? "”" : "'";
    return sign === "<" ? LESS : sign;
  }

  #command(): void {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#tex)?.[0] ?? this.#tex.slice(this.#at, this.#at + 1);
    this.#at += name.length;
    const isWord = /^[A-Za-z]/u.test(name);
    const accent = ACCENTS[name];
    if (accent !== undefined && (!isWord || /[\s{\\]/u.test(this.#tex[this.#at] ?? ""))) {
      this.#skipBlanks();
      this.#accent += accent;
      return;
    }
    const symbol = SYMBOLS.get(name);
    if (isWord) this.#skipBlanks(symbol !== undefined);
    if (symbol !== undefined) return this.#write(symbol === "<" ? LESS : symbol);
    const look = LOOKS.get(name);
    if (look !== undefined) return this.#look(look);
    if (name === "href") return this.#skipArgument();
    if (!isWord)
      this.#write(
        name === "\\" || name === "," || name === ";" || name === " " ? " " : UNSEEN.has(name) ? "" : name,
      );
  }

  /** An accent stands before its letter in TeX and after it in Unicode; over a dotless i it stands where the dot was. */
  #write(text: string): void {
    if (this.#accent === "" || text.trim() === "") {
      this.#out.push(text);
      return;
    }
    const base = text === "ı" ? "i" : text === "ȷ" ? "j" : text;
    this.#out.push(base + this.#accent);
    this.#accent = "";
  }

  /** The argument of a command, or, for a switch such as \it, the rest of the group. */
  #look([open, close]: readonly [string, string]): void {
    this.#out.push(open);
    if (this.#tex[this.#at] === "{" && this.#groups.length < DEEPEST) {
      this.#at += 1;
      this.#groups.push({ closes: [close] });
    } else this.#groups.at(-1)?.closes.push(close);
  }

  #index(tag: "sup" | "sub"): void {
    if (this.#tex[this.#at] === "{") return this.#look([`<${tag}>`, `</${tag}>`]);
    const [sign = ""] = this.#tex.slice(this.#at, this.#at + 2);
    this.#at += sign.length;
    this.#out.push(`<${tag}>${sign}</${tag}>`);
  }

  #close(): void {
    const group = this.#groups.pop();
    for (const close of group?.closes.toReversed() ?? []) this.#out.push(close);
    if (this.#groups.length === 0 && this.#at < this.#tex.length) this.#groups.push({ closes: [] });
    this.#accent = "";
  }

  #skipBlanks(isSymbol = false): void {
    while (/\s/u.test(this.#tex[this.#at] ?? "")) this.#at += 1;
    // "\ss{}" and "\textbackslash{}": the empty group only ends the name.
    if (isSymbol && this.#tex.startsWith("{}", this.#at)) this.#at += 2;
  }

  #skipArgument(): void {
    const end = this.#tex.indexOf("}", this.#at);
    if (this.#tex[this.#at] === "{" && end >= 0) this.#at = end + 1;
  }
}

/** Text in which no sign has a meaning of its own. */
const PLAIN = /[^\\{}$~^_`'<&-]*/uy;
const NAME = /[A-Za-z]+\*?/uy;
/** Signs that a backslash turns into a hint for the typesetter. */
const UNSEEN: ReadonlySet<string> = new Set(["-", "/", "!", ":", ">", "(", ")", "[", "]", "@"]);
