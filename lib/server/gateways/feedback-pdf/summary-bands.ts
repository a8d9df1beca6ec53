import { LOCALE_TAGS } from "#lib/citations/format/item-language.ts";
import type { FeedbackFile } from "#lib/reviews/feedback-file.ts";
import type { Fragment, Measure } from "#lib/reviews/page/line.ts";
import { paragraphBands, rowBand, type Band, type CellText } from "./band.ts";
import { SANS, SERIF, type Look } from "./look.ts";
import { PAGE } from "./paper.ts";

const WIDTH = PAGE.right - PAGE.left;
/** Criterion, level, points, part of the total. */
const COLUMNS = [125, 240, 65, 75] as const;
const STRONG: Look = { ...SANS, typeface: "sansBold" };
const HEAD: Look = { ...STRONG, size: 13 };
const SUBHEAD: Look = { ...STRONG, size: 10.5 };
const QUIET: Look = { ...SANS, ink: "quiet" };

/** The mark, how it came about by the rubric, and what was said of the whole. */
export function summaryBands(file: FeedbackFile, measure: Measure<Look>): Band[] {
  const { words, language, about, total, corrections, overall, remarks } = file;
  const lang = LOCALE_TAGS[language];
  let groups = 0;
  const set = (text: string, look: Look, { tag = "P" as "P" | "H1" | "H2", before = 0 } = {}) => {
    groups += 1;
    const group = `summary-${groups}`;
    return paragraphBands([part(text, look)], { tag, group, language: lang, width: WIDTH, before }, measure);
  };
  const ofWhole = remarks.filter(({ span }) => span === null);
  return [
    ...set(words.feedback, HEAD, { tag: "H1", before: 22 }),
    ...about.flatMap(({ name, value }, at) => set(`${name}: ${value}`, QUIET, { before: at === 0 ? 6 : 1 })),
    ...(total === null
      ? []
      : set(`${words.total}: ${total.points} / ${total.outOf}`, SUBHEAD, { before: 8 })),
    ...corrections.flatMap((text) => set(text, QUIET, { before: 3 })),
    ...rubricBands(file, measure),
    ...(overall.length === 0 ? [] : set(words.overall, SUBHEAD, { tag: "H2", before: 16 })),
    ...overall.flatMap(({ by, text }) => [
      ...set(text.trim(), SERIF, { before: 6 }),
      ...set(by, { ...QUIET, size: 8 }, { before: 1 }),
    ]),
    ...(ofWhole.length === 0 ? [] : set(words.ofWhole, SUBHEAD, { tag: "H2", before: 16 })),
    ...ofWhole.flatMap(({ criterion, text }) =>
      set(criterion === null ? text : `${criterion}: ${text}`, SERIF, { before: 6 }),
    ),
  ];
}

function rubricBands({ rubric, total, words, language }: FeedbackFile, measure: Measure<Look>): Band[] {
  if (rubric.length === 0) return [];
  const look = { group: "rubric", language: LOCALE_TAGS[language], widths: COLUMNS };
  const row = (texts: readonly string[], isHead: boolean) => {
    const cells = texts.map((text, column): CellText => {
      const isStrong = isHead || column === 0;
      return { ...{ isHead, column, columnSpan: 1 }, fragments: [part(text, isStrong ? STRONG : SANS)] };
    });
    return rowBand(cells, look, measure);
  };
  const head = row([words.criterion, words.level, words.points, words.part], true);
  return [
    { ...head, before: 12 },
    ...rubric.map(({ name, level, points, mostPoints, part: given, mostPart }) =>
      row([name, level, `${points ?? "–"} / ${mostPoints}`, `${given ?? "–"} / ${mostPart}`], false),
    ),
    ...(total === null ? [] : [row([words.total, "", "", `${total.points} / ${total.outOf}`], false)]),
  ];
}

function part(text: string, look: Look): Fragment<Look> {
  return { text, look, opens: [] };
}
