/** A quotation mark or bracket without its partner. */
export interface Unbalanced {
  readonly mark: string;
  /** UTF-16. */
  readonly at: number;
}

const OPENING: Readonly<Record<string, string>> = { "»": "«", ")": "(", "]": "[" };
const MARK = /[«»()[\]]/gu;

/** The first mark that lacks its partner, or null. Numbers and letters of lists ("1)", "б)") are no brackets. */
export function findUnbalanced(text: string): Unbalanced | null {
  const open: Unbalanced[] = [];
  let nested = 0;
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    if (OPENING[mark] === undefined) {
      if (mark === "«" && open.some((one) => one.mark === mark)) nested += 1;
      open.push({ mark, at });
    } else if (!closes(open, mark) && !(mark === ")" && ENUMERATES.test(text.slice(Math.max(0, at - 6), at))))
      return { mark, at };
  }
  // Nested quotations may be closed once for both: «Книга «Путь».
  const left =
    open.filter(({ mark }) => mark === "«").length <= nested ? open.filter(({ mark }) => mark !== "«") : open;
  return left[0] ?? null;
}

/** Takes the partner off the stack. */
function closes(open: Unbalanced[], mark: string): boolean {
  const at = open.findLastIndex((one) => one.mark === OPENING[mark]);
  if (at >= 0) open.splice(at, 1);
  return at >= 0;
}

const ENUMERATES = /(?:^|[\s:;,.–—-])[\p{L}\p{N}]{1,3}$/u;
