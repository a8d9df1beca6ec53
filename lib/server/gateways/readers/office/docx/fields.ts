/** What the result of a field is, where that matters to a reader of the text. */
export type FieldKind = "contents" | "bibliography" | "page" | "other";

/** By the instruction's first words (ECMA-376, part 1, 17.16.5, and those of reference managers). */
const KINDS: readonly (readonly [kind: FieldKind, instruction: RegExp])[] = [
  ["contents", /^\s{0,9}TO[CA]\b/u],
  ["page", /^\s{0,9}(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES)\b/u],
  [
    "bibliography",
    /^\s{0,9}(?:BIBLIOGRAPHY\b|ADDIN (?:ZOTERO_BIBL|EN\.REFLIST|Mendeley Bibliography|CitaviBibliography))/u,
  ],
];

function fieldKind(instruction: string): FieldKind {
  return KINDS.find(([, pattern]) => pattern.test(instruction))?.[0] ?? "other";
}

interface Field {
  instruction: string;
  /** Null while its instruction is being read. */
  kind: FieldKind | null;
}

/** Fields within each other. */
const MOST_FIELDS = 30;

/** Enough of an instruction to know its kind, UTF-16 units. */
const INSTRUCTION_LOOKED_AT = 100;

/** The fields that are open at a place of the text; a table of contents stays open over many paragraphs. */
export class OpenFields {
  readonly #fields: Field[] = [];
  /** Fields beyond the most, which are passed over. */
  #beyond = 0;

  begin(): void {
    this.#push({ instruction: "", kind: null });
  }

  /** A field given whole: w:fldSimple. */
  beginResult(instruction: string): void {
    this.#push({ instruction, kind: fieldKind(instruction) });
  }

  instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && field.instruction.length < INSTRUCTION_LOOKED_AT) field.instruction += text;
  }

  separate(): void {
    const field = this.#fields.at(-1);
    if (field !== undefined) field.kind = fieldKind(field.instruction);
  }

  end(): void {
    if (this.#beyond > 0) this.#beyond -= 1;
    else this.#fields.pop();
  }

  /** A field whose end was lost must not silence the rest of the text: neither an instruction nor a page number outlasts a paragraph. */
  forgetSilent(): void {
    const open = this.#fields.filter(({ kind }) => kind !== null && kind !== "page");
    this.#fields.splice(0, this.#fields.length, ...open);
    this.#beyond = 0;
  }

  /**
   * The text here is a page number, or a part of an instruction that another field gives: not for reading. The instruction itself has an
   * element of its own, so other text in it is text.
   */
  get isSilent(): boolean {
    return this.#fields.some(
      ({ kind }, at) => kind === "page" || (kind === null && at < this.#fields.length - 1),
    );
  }

  isWithin(kind: FieldKind): boolean {
    return this.#fields.some((field) => field.kind === kind);
  }

  #push(field: Field): void {
    if (this.#fields.length < MOST_FIELDS) this.#fields.push(field);
    else this.#beyond += 1;
  }
}
