// Texts, passages in them, and edits of which is known where each letter went: what finds passages again is measured by these.
import type { Span } from "#lib/documents/block.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { readsTheSame } from "./reads-the-same.ts";
import { drawFrom, oneOf, paragraph, sentence, sharesEnd, type Draw } from "./sentences.ts";
import { EDITS, type EditName } from "./text-edits.ts";
import { textOf, type Letter, type Paragraph } from "./traced-letters.ts";

/** A passage of the old text and where its letters are in the new one; null when fewer than two thirds of them are left. Code points. */
export interface TracedPassage {
  readonly span: Span;
  readonly truth: Span | null;
  /** A person would say that it is the same passage: nearly the same letters, the very numbers and names. */
  readonly isRefindable: boolean;
}

export interface EditedText {
  readonly oldText: string;
  readonly newText: string;
  readonly passages: readonly TracedPassage[];
}

interface Wanted {
  readonly edit: EditName;
  readonly language: Language;
  readonly seed: number;
  readonly paragraphs: number;
  readonly passages: number;
}

export function editedText({ edit, language, seed, ...counts }: Wanted): EditedText {
  const draw = drawFrom(seed);
  const old = textsOf(draw, { language, count: counts.paragraphs, repeats: edit === "repeated phrases" });
  const oldText = old.join("\n");
  let from = 0;
  const traced = old.map((text) => {
    const letters = [...text].map((sign): Letter => ({ sign, from: from++ }));
    from += 1; // the line feed behind it
    return letters;
  });
  const now = EDITS[edit](traced, { draw, language });
  const newText = now.map(textOf).join("\n");
  const places = placesOf(now);
  const passages = Array.from({ length: counts.passages }, () => drawPassage(draw, oldText)).map((span) =>
    trace(span, places, { old: [...oldText], now: [...newText] }),
  );
  return { oldText, newText, passages };
}

function textsOf(
  draw: Draw,
  { language, count, repeats }: { language: Language; count: number; repeats: boolean },
): string[] {
  const phrases = Array.from({ length: 5 }, () => sentence(draw, language, "old"));
  const texts: string[] = [];
  while (texts.length < count) {
    const text = paragraph(draw, language, "old");
    const said = repeats ? insertPhrases(text, draw, phrases) : text;
    const last =
      texts
        .at(-1)
        ?.split(/(?<=\.) /u)
        .at(-1) ?? "";
    if (![last, ...texts.slice(-4)].some((before) => sharesEnd(before, said))) texts.push(said);
  }
  return texts;
}

/** A phrase that stands in other paragraphs too is put between the sentences of one. */
function insertPhrases(text: string, draw: Draw, phrases: readonly string[]): string {
  return text
    .split(". ")
    .flatMap((one) => (draw(2) === 0 ? [one, oneOf(draw, phrases).replace(/\.$/u, "")] : [one]))
    .join(". ")
    .replace(/(?<!\.)$/u, ".");
}

/** A word, a few, a sentence or more; never from within a grapheme. */
function drawPassage(draw: Draw, text: string): Span {
  const words = [...text.matchAll(/\S+/gu)];
  const first = draw(words.length);
  const count = oneOf(draw, [1, 1, 2, 3, 5, 8, 13, 21, 34]);
  const last = Math.min(first + count, words.length) - 1;
  const start = words[first]?.index ?? 0;
  const ending = words[last];
  const end = (ending?.index ?? 0) + (ending?.[0].length ?? 0);
  return [codePointLength(text.slice(0, start)), codePointLength(text.slice(0, end))];
}

function placesOf(paragraphs: readonly Paragraph[]): Map<number, number> {
  const places = new Map<number, number>();
  let at = 0;
  for (const letters of paragraphs) {
    for (const { from } of letters) {
      if (from !== null) places.set(from, at);
      at += 1;
    }
    at += 1;
  }
  return places;
}

interface Signs {
  readonly old: readonly string[];
  readonly now: readonly string[];
}

/** Where most of its letters stand together now. */
function trace(span: Span, places: ReadonlyMap<number, number>, { old, now }: Signs): TracedPassage {
  const kept = Array.from({ length: span[1] - span[0] }, (_, n) => places.get(span[0] + n)).filter(
    (place) => place !== undefined,
  );
  if (kept.length * 3 < (span[1] - span[0]) * 2) return { span, truth: null, isRefindable: false };
  const truth: Span = [Math.min(...kept), Math.max(...kept) + 1];
  const [said, says] = [old.slice(...span).join(""), now.slice(...truth).join("")];
  return { span, truth, isRefindable: readsTheSame(said, says) };
}
