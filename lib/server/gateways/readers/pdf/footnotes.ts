import type { PageContent } from "./piece.ts";
import { FLOW, type PageLine } from "./page-lines.ts";
import { isRaised, type Row } from "./row.ts";

/** A mark at the head of a note: a number, stars or daggers, perhaps with a bracket. */
const MARK = /^([0-9]{1,3}|[⁰¹²³⁴-⁹]{1,3}|\*{1,3}|[†‡§¶])(\)?)(\.?)(?=[\s\p{L}"«“([]|$)/u;

/** "12 б.": the pages with which a note goes on, though its line begins with a number. */
const PAGES = /^[0-9]{1,4}\s?(?:бб?|сс?|pp?|стр|бет)\s?\./iu;

/** Notes are set smaller than the text: at most this share of its size. */
const SMALLER = 0.94;
/** Share of the page's height above which no footnote begins. */
const HIGHEST = 0.3;
/** White above the first note, in ems. */
const GAP = 0.9;

interface NoteStart {
  readonly mark: string;
  readonly isRaised: boolean;
}

/**
 * Notes at the foot of the columns, found by their smaller letters, their marks, and a rule or white above them; moved behind the
 * text of the page. `bodySize` is the size of the file's running text, points.
 */
export function settleFootnotes(lines: readonly PageLine[], page: PageContent, bodySize: number): PageLine[] {
  const marks = raisedMarks(lines);
  const notes: PageLine[] = [];
  const text: PageLine[] = [];
  for (const region of regionsOf(lines)) {
    const first = isAboveOthers(region, lines) ? -1 : firstNote(region, { page, bodySize, marks });
    text.push(...(first === -1 ? region : region.slice(0, first)));
    if (first !== -1) notes.push(...declareNotes(region.slice(first), marks));
  }
  if (notes.length === 0) return [...lines];
  const feet = text.findIndex(
    ({ region, row }) => (region < 0 && row.baseline > page.height / 2) || region >= FLOW,
  );
  const end = feet === -1 ? text.length : feet;
  return [...text.slice(0, end), ...notes, ...text.slice(end)];
}

/** Text goes on below the region, as the columns do below a title page: its small letters are no notes at the foot. */
function isAboveOthers(region: readonly PageLine[], lines: readonly PageLine[]): boolean {
  const last = region.at(-1);
  if (last === undefined) return false;
  const right = Math.max(...region.map(({ row }) => row.right));
  const left = Math.min(...region.map(({ row }) => row.left));
  const below = lines.filter(
    ({ row, region: other }) =>
      other > last.region &&
      other < FLOW &&
      row.top > last.row.baseline &&
      row.left < right &&
      row.right > left,
  );
  return below.length >= LEAST_BELOW;
}

/** Lines; fewer may be notes themselves. */
const LEAST_BELOW = 4;

interface NoteContext {
  readonly page: PageContent;
  readonly bodySize: number;
  readonly marks: ReadonlySet<string>;
}

function regionsOf(lines: readonly PageLine[]): PageLine[][] {
  const regions: PageLine[][] = [];
  for (const line of lines) {
    const last = regions.at(-1);
    if (last !== undefined && last[0]?.region === line.region) last.push(line);
    else regions.push([line]);
  }
  return regions;
}

/** Index of the line with which the notes at the foot of a region begin, or -1. */
function firstNote(region: readonly PageLine[], context: NoteContext): number {
  const { page, bodySize } = context;
  const number = region[0]?.region ?? -1;
  // Furniture and text in other directions have no notes.
  if (number < 0 || number >= FLOW) return -1;
  let tail = region.length;
  while (tail > 0 && isSmallText(region[tail - 1] as PageLine, bodySize)) tail -= 1;
  if (isContinuation(region, tail, context)) return tail;
  for (let at = tail; at < region.length; at++) {
    if (isFirstNote(region, at, context)) return at;
  }
  // Notes as large as the text: only a short rule tells them apart.
  for (let at = region.length - 1; at > 0; at--) {
    const line = region[at] as PageLine;
    if (line.declared !== undefined || line.row.baseline < page.height * HIGHEST) break;
    if (noteStart(line.row) !== null && hasShortRuleAbove(region[at - 1]?.row, line.row, page)) return at;
  }
  return -1;
}

/** A note of the page before goes on below a short rule, in the lower half of its page. */
function isContinuation(region: readonly PageLine[], at: number, { page }: NoteContext): boolean {
  const line = region[at];
  if (line === undefined || noteStart(line.row) !== null || line.row.baseline < page.height / 2) return false;
  return hasShortRuleAbove(region[at - 1]?.row, line.row, page);
}

function isSmallText({ row, declared }: PageLine, bodySize: number): boolean {
  return declared === undefined && row.size <= bodySize * SMALLER;
}

function isFirstNote(region: readonly PageLine[], at: number, { page, marks }: NoteContext): boolean {
  const { row } = region[at] as PageLine;
  const start = noteStart(row);
  if (start === null || row.baseline < page.height * HIGHEST) return false;
  const above = region[at - 1]?.row;
  if (start.isRaised || hasShortRuleAbove(above, row, page)) return true;
  const isSetOff =
    above === undefined || row.top - above.bottom > row.size * GAP || above.size > row.size / SMALLER;
  return isSetOff && marks.has(start.mark);
}

function hasShortRuleAbove(above: Row | undefined, row: Row, { rules, width }: PageContent): boolean {
  return rules.some(
    (rule) =>
      rule.y < row.top + row.size * 0.4 &&
      rule.y > Math.max(above === undefined ? -Infinity : above.baseline, row.top - row.size * 3) &&
      rule.left < row.left + row.size * 3 &&
      rule.left > row.left - row.size * 4 &&
      rule.right - rule.left < width * 0.45,
  );
}

/** How the row begins, if it begins as notes do. */
function noteStart(row: Row): NoteStart | null {
  const first = row.pieces[0];
  if (first === undefined) return null;
  const second = row.pieces[1];
  const opening = `${first.text} ${second?.text ?? ""}`;
  const found = MARK.exec(isRaised(first, row) ? `${first.text} ` : opening);
  if (found === null || (!isRaised(first, row) && PAGES.test(opening))) return null;
  const mark = plainMark(found[1] ?? "");
  return { mark, isRaised: isRaised(first, row) || mark !== found[1] };
}

/** Raised digits are the same mark as plain ones. */
export function plainMark(mark: string): string {
  return mark.normalize("NFKC");
}

/** Marks raised in the text of the page, "1,2" taken apart. */
function raisedMarks(lines: readonly PageLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) =>
      line.raised.flatMap(([start, end]) => (start === 0 ? [] : splitMarks(line.text.slice(start, end)))),
    ),
  );
}

export function splitMarks(raised: string): string[] {
  return plainMark(raised).match(/[0-9]{1,3}|\*{1,3}|[†‡§¶]/gu) ?? [];
}

function declareNotes(lines: readonly PageLine[], marks: ReadonlySet<string>): PageLine[] {
  const left = lines[0]?.row.left ?? 0;
  let mark = "";
  return lines.map((line, at) => {
    const start = noteStart(line.row);
    const opens =
      start !== null &&
      (at === 0 || mark === "" || opensNote(start, { mark, marks, shift: line.row.left - left, line }));
    if (opens) mark = start.mark;
    const confidence = marks.has(mark) ? 0.95 : 0.8;
    const declared = { type: "footnote", confidence, ...(mark === "" ? {} : { mark }) } as const;
    return { ...line, isApart: opens || line.isApart, declared };
  });
}

function opensNote(
  start: NoteStart,
  { mark, marks, shift, line }: { mark: string; marks: ReadonlySet<string>; shift: number; line: PageLine },
): boolean {
  if (start.isRaised) return true;
  if (Math.abs(shift) > line.row.size * 2) return false;
  return Number(start.mark) === Number(mark) + 1 || (marks.has(start.mark) && start.mark !== mark);
}
