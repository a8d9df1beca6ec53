/** A piece of what was typed: a word or a quoted phrase, with the field before it and what was put in front. */
export interface QueryMark {
  readonly kind: "words" | "phrase" | "or" | "open" | "close";
  /** Name of the field as typed, without its colon; "" without one. */
  readonly field: string;
  readonly text: string;
  /** Of `text` within the query, in UTF-16. */
  readonly start: number;
  readonly isExcluded: boolean;
  readonly isExact: boolean;
  /** A quotation mark was never closed. */
  readonly isOpen: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "«": "»", "“": "”", "„": "“”", "‟": "”" };
const OR = new Set(["OR", "ИЛИ", "НЕМЕСЕ", "|"]);
/** Said though it is meant anyway. */
const AND = new Set(["AND", "ЖӘНЕ", "&", "&&"]);
const NAME = /^[\p{L}_]{1,20}$/u;

/** Cuts what was typed into its pieces. Whatever is typed has pieces: nothing is wrong. */
export function queryMarks(typed: string): QueryMark[] {
  const marks: QueryMark[] = [];
  let at = 0;
  while (at < typed.length) {
    const letter = typed.charAt(at);
    if (/\s/u.test(letter)) at += 1;
    else if (/[-−]/u.test(letter) && typed.charAt(at + 1) === "(") {
      marks.push({ ...plain("open", "(", at + 1), isExcluded: true });
      at += 2;
    } else if (letter === "(" || letter === ")") {
      marks.push(plain(letter === "(" ? "open" : "close", letter, at));
      at += 1;
    } else {
      const { mark, end } = readPiece(typed, at);
      if (mark !== null) marks.push(mark);
      at = end;
    }
  }
  return marks;
}

function plain(kind: QueryMark["kind"], text: string, start: number): QueryMark {
  return { kind, field: "", text, start, isExcluded: false, isExact: false, isOpen: false };
}

function readPiece(typed: string, from: number): { readonly mark: QueryMark | null; readonly end: number } {
  let at = from;
  const isExcluded = /[-−]/u.test(typed.charAt(at)) && /[^\s\-−)]/u.test(typed.charAt(at + 1));
  if (isExcluded) at += 1;
  const isExact = typed.charAt(at) === "=" && /\S/u.test(typed.charAt(at + 1));
  if (isExact) at += 1;
  const field = fieldAt(typed, at);
  at += field === "" ? 0 : field.length + 1;
  const closing = CLOSING[typed.charAt(at)];
  if (closing !== undefined) return readPhrase(typed, at, { field, closing, isExcluded, isExact });
  const end = endOfPiece(typed, at);
  const text = typed.slice(at, end);
  if (text === "") return { mark: null, end: Math.max(end, from + 1) };
  const isBare = field === "" && !isExcluded && !isExact;
  if (isBare && AND.has(text)) return { mark: null, end };
  if (isBare && OR.has(text)) return { mark: plain("or", text, at), end };
  return { mark: { kind: "words", field, text, start: at, isExcluded, isExact, isOpen: false }, end };
}

/** "year:" with something behind it; not "http://", not "10:30". */
function fieldAt(typed: string, at: number): string {
  const colon = typed.indexOf(":", at);
  if (colon < 0 || colon - at > 20 || !/[^\s/]/u.test(typed.charAt(colon + 1))) return "";
  const name = typed.slice(at, colon);
  return NAME.test(name) ? name : "";
}

function readPhrase(
  typed: string,
  at: number,
  { closing, ...rest }: Pick<QueryMark, "field" | "isExcluded" | "isExact"> & { readonly closing: string },
): { readonly mark: QueryMark; readonly end: number } {
  let end = at + 1;
  while (end < typed.length && !closing.includes(typed.charAt(end))) end += 1;
  const mark = { ...rest, kind: "phrase" as const, text: typed.slice(at + 1, end), start: at + 1 };
  return { mark: { ...mark, isOpen: end >= typed.length }, end: end + 1 };
}

function endOfPiece(typed: string, at: number): number {
  let end = at;
  while (end < typed.length && !/[\s()"«“„]/u.test(typed.charAt(end))) end += 1;
  return end;
}
