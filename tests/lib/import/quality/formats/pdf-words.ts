/** A word with what is raised behind it, and the punctuation behind that. */
export interface Word {
  readonly text: string;
  readonly raised: string;
  readonly after: string;
}

export interface Breaking {
  /** Points. */
  readonly width: number;
  readonly indent: number;
  readonly breaksWords: boolean;
  readonly measure: (text: string) => number;
}

export interface BrokenLine {
  readonly words: readonly Word[];
  /** No word follows it in its paragraph, or the author began a new line. */
  readonly endsLine: boolean;
}

export function breakWords(
  pieces: readonly { readonly text: string; readonly isRaised: boolean }[],
  breaking: Breaking,
): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  let words: Word[] = [];
  let room = breaking.width - breaking.indent;
  const endLine = (endsLine: boolean): void => {
    if (words.length > 0) lines.push({ words, endsLine });
    words = [];
    room = breaking.width;
  };
  const blank = breaking.measure(" ");
  for (const word of wordsOf(pieces)) {
    if (word === "line") {
      endLine(true);
      continue;
    }
    let rest = word;
    while (breaking.measure(rest.text + rest.raised + rest.after) > room) {
      const cut = breaking.breaksWords ? wordCut(rest.text, room, breaking.measure) : null;
      if (cut === null && words.length === 0) break;
      if (cut !== null) {
        words.push({ text: cut.head, raised: "", after: "" });
        rest = { ...rest, text: cut.tail };
      }
      endLine(false);
    }
    words.push(rest);
    room -= breaking.measure(rest.text + rest.raised + rest.after) + blank;
  }
  endLine(true);
  return lines;
}

function wordsOf(
  pieces: readonly { readonly text: string; readonly isRaised: boolean }[],
): (Word | "line")[] {
  const words: (Word | "line")[] = [];
  for (const { text, isRaised } of pieces) {
    const last = words.at(-1);
    if (isRaised && last !== undefined && last !== "line") words.splice(-1, 1, { ...last, raised: text });
    else {
      const parts = text.match(/\n|[^\s]+/gu) ?? [];
      const glued = last !== undefined && last !== "line" && last.raised !== "" && /^\S/u.test(text);
      if (glued) words.splice(-1, 1, { ...last, after: parts.shift() ?? "" });
      words.push(
        ...parts.map((part): Word | "line" =>
          part === "\n" ? "line" : { text: part, raised: "", after: "" },
        ),
      );
    }
  }
  return words;
}

/** Before a consonant and a vowel: a syllable opens there in the three languages, near enough. */
const SYLLABLE =
  /(?<=\p{L}\p{L})(?=[бвгғджзкқлмнңпрстфхһцчшщbcdfghjklmnpqrstvwxz][аәеёиоөуұүыіэюяaeiouy]\p{L})/giu;
const WORD = /^[«(“"]?\p{L}{5,}[.,;:»)”"]{0,2}$/u;

function wordCut(
  word: string,
  room: number,
  measure: (text: string) => number,
): { head: string; tail: string } | null {
  if (!WORD.test(word)) return null;
  const cuts = [...word.matchAll(SYLLABLE)].map(({ index }) => index).reverse();
  const at = cuts.find((cut) => measure(`${word.slice(0, cut)}-`) <= room);
  return at === undefined || !/[аәеёиоөуұүыіэюяaeiouy]/iu.test(word.slice(0, at))
    ? null
    : { head: `${word.slice(0, at)}-`, tail: word.slice(at) };
}
