import type { FeedbackFile } from "#lib/reviews/feedback-file.ts";
import type { Card } from "#lib/reviews/page/place-cards.ts";
import type { Fragment, Measure } from "#lib/reviews/page/line.ts";
import type { Remark } from "#lib/reviews/reviewed-essay.ts";
import { paragraphBands, type Band } from "./band.ts";
import { SMALL, type Look } from "./look.ts";

/** A comment as it stands in the margin, line by line. */
export interface CommentCard extends Card {
  readonly number: number;
  readonly bands: readonly Band[];
}

const NUMBER: Look = { ...SMALL, typeface: "sansBold", ink: "accent" };
const CRITERION: Look = { ...SMALL, typeface: "sansBold" };
const QUIET: Look = { ...SMALL, ink: "quiet" };
const TAKEN_OUT: Look = { ...SMALL, ink: "bad" };
const PUT: Look = { ...SMALL, ink: "good", line: "underlined" };

/** Letters of a suggestion that a card repeats: the text has the whole of it. */
const LONGEST_QUOTE = 160;

export function commentCard(
  remark: Remark,
  { file: { words, language }, width }: { readonly file: FeedbackFile; readonly width: number },
  measure: Measure<Look>,
): CommentCard {
  const { number, criterion, by, text, replacement } = remark;
  const look = { tag: "Note" as const, group: `comment-${number}`, language, width };
  const head = [
    part(`${number} `, { ...NUMBER, goTo: `passage-${number}` }),
    ...(criterion === null ? [] : [part(`${criterion} `, CRITERION)]),
    part(by, QUIET),
  ];
  const bands = [
    ...paragraphBands(head, look, measure),
    ...(replacement === null ? [] : paragraphBands(suggestion(replacement, words), look, measure)),
    ...(text.trim() === "" ? [] : paragraphBands([part(text.trim(), SMALL)], look, measure)),
  ];
  return { number, bands, lines: bands.map(({ height }) => height) };
}

function suggestion(replacement: string, words: FeedbackFile["words"]): Fragment<Look>[] {
  if (replacement === "") return [part(words.deletion, TAKEN_OUT)];
  const letters = [...replacement];
  const short = letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join("")}…` : replacement;
  return [part(`${words.suggestion}: `, QUIET), part(short, PUT)];
}

function part(text: string, look: Look): Fragment<Look> {
  return { text, look, opens: [] };
}
