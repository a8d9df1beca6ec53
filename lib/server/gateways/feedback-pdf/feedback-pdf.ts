import type { FeedbackFile } from "#lib/reviews/feedback-file.ts";
import { fillMargin, type RestOfCard, type WantedCard } from "#lib/reviews/page/place-cards.ts";
import { LOCALE_TAGS } from "#lib/citations/format/item-language.ts";
import { paragraphBands, type Band } from "./band.ts";
import { commentCard, type CommentCard } from "./comment-cards.ts";
import { essayBands } from "./essay-bands.ts";
import type { FontFile } from "./font-files.ts";
import { SANS } from "./look.ts";
import { pagesOf } from "./pages.ts";
import { PAGE, Paper } from "./paper.ts";
import { summaryBands } from "./summary-bands.ts";

/** Of the essay's text, points: some 65 letters a line. */
const TEXT_WIDTH = 318;
/** The margin with the comments, beside it. */
const MARGIN_LEFT = PAGE.left + TEXT_WIDTH + 22;
const MARGIN_WIDTH = PAGE.right - MARGIN_LEFT;
const CARD_GAP = 9;

/**
 * An essay as a PDF with what was said of it: the text on the left, numbered comments in the margin beside their lines, suggestions in the
 * text, then the rubric as a table and what was said of the whole. Comments for which a page has no room go on in the margin of the next;
 * those that are left when the essay is over stand under it.
 */
export async function feedbackPdf(file: FeedbackFile, fonts: readonly FontFile[] = []): Promise<Uint8Array> {
  const { title, essayLanguage, language, words } = file;
  const paper = new Paper({ title: `${title} – ${words.feedback}`, language: LOCALE_TAGS[language], fonts });
  const essay = essayBands(
    file.blocks,
    { language: LOCALE_TAGS[essayLanguage], width: TEXT_WIDTH },
    paper.measure,
  );
  const rest = layEssay(paper, [...headBands(file, paper), ...essay], file);
  const summary = summaryBands(file, paper.measure);
  layPages(paper, [...restBands(rest, file, paper), ...summary, ...namedLettersBands(file, paper)]);
  return paper.finish({ title, words: words.page });
}

/** Whose it is and what it got, small, above the essay. */
function headBands({ about, total, words, language }: FeedbackFile, paper: Paper): Band[] {
  const quiet = { ...SANS, size: 8, ink: "quiet" as const };
  const line = (text: string, look = quiet) => [{ text, look, opens: [] }];
  const told = about.map(({ name, value }) => `${name}: ${value}`).join("  ·  ");
  const mark = total === null ? [] : [`${words.total}: ${total.points} / ${total.outOf}`];
  const look = { tag: "P" as const, language: LOCALE_TAGS[language], width: TEXT_WIDTH };
  return [
    ...paragraphBands(line(told), { ...look, group: "head" }, paper.measure),
    ...mark.flatMap((text) =>
      paragraphBands(line(text), { ...look, group: "head-mark", before: 2 }, paper.measure),
    ),
    ...paragraphBands(line(""), { ...look, group: "head-end" }, paper.measure),
  ];
}

/** Lays the essay page by page with its margins; gives the comments that no page had room for. */
function layEssay(
  paper: Paper,
  bands: readonly Band[],
  file: FeedbackFile,
): readonly RestOfCard<CommentCard>[] {
  const cards = new Map(
    file.remarks.map((remark) => [
      remark.number,
      commentCard(remark, { file, width: MARGIN_WIDTH - 8 }, paper.measure),
    ]),
  );
  let carried: readonly RestOfCard<CommentCard>[] = [];
  for (const page of pagesOf(bands)) {
    paper.page();
    const wanted: WantedCard<CommentCard>[] = [];
    for (const { band, y } of page) {
      paper.band(band, PAGE.left, y);
      for (const { number, y: depth } of band.opens) {
        paper.place(`passage-${number}`, PAGE.left, y + depth);
        const card = cards.get(number);
        if (card !== undefined) wanted.push({ card, at: y + depth });
      }
    }
    carried = layMargin(paper, carried, wanted);
  }
  return carried;
}

function layMargin(
  paper: Paper,
  carried: readonly RestOfCard<CommentCard>[],
  wanted: readonly WantedCard<CommentCard>[],
): readonly RestOfCard<CommentCard>[] {
  const { placed, rest } = fillMargin(carried, wanted, { top: PAGE.top, bottom: PAGE.bottom, gap: CARD_GAP });
  for (const { card, from, to, y } of placed) {
    if (from === 0) paper.place(`comment-${card.number}`, MARGIN_LEFT, y);
    let at = y;
    for (const band of card.bands.slice(from, to)) {
      paper.band(band, MARGIN_LEFT + 8, at);
      at += band.height;
    }
    paper.rule([MARGIN_LEFT, y], [MARGIN_LEFT, at], "accent");
  }
  return rest;
}

/** Comments that the margins had no room for, over the whole width. */
function restBands(rest: readonly RestOfCard<CommentCard>[], file: FeedbackFile, paper: Paper): Band[] {
  if (rest.length === 0) return [];
  const { words, language } = file;
  const tag = LOCALE_TAGS[language];
  const head = [
    { text: words.moreComments, look: { ...SANS, typeface: "sansBold" as const, size: 11 }, opens: [] },
  ];
  return [
    ...paragraphBands(head, { tag: "H2", group: "rest", language: tag, width: TEXT_WIDTH }, paper.measure),
    ...rest.flatMap(({ card, from }) =>
      card.bands.slice(from).map((band, at) => ({ ...band, before: at === 0 ? 8 : 0 })),
    ),
  ];
}

/** What the names of letters are that no font has, where there are any. */
function namedLettersBands({ words, language }: FeedbackFile, paper: Paper): Band[] {
  if (!paper.hasNamedLetters) return [];
  const look = { ...SANS, size: 8, ink: "quiet" as const };
  const place = { group: "letters", language: LOCALE_TAGS[language], width: TEXT_WIDTH, before: 16 };
  return paragraphBands(
    [{ text: words.namedLetters, look, opens: [] }],
    { tag: "P", ...place },
    paper.measure,
  );
}

function layPages(paper: Paper, bands: readonly Band[]): void {
  for (const page of pagesOf(bands)) {
    paper.page();
    for (const { band, y } of page) paper.band(band, PAGE.left, y);
  }
}
