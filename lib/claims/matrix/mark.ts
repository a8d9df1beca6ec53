import { stancesOfDocument, type MentionStance, type ReformStance } from "../stance.ts";
import type { MatrixAxis } from "./axis.ts";
import { SAID } from "./sides.ts";

/**
 * What is told in a cell beside the number of claims, each with the number of claims that it holds for:
 * - supports, criticises, neutral: how a document or a claim stands to the reform; on rows of claims how a document stands to the claim;
 * - unsaid: nobody has said yet how the claim stands to the reform;
 * - agrees: of two documents, both say the same of the claim;
 * - contradicts: the claim is linked as contradicting another one, or of two documents one asserts it and the other disputes it;
 * - unchecked: nobody has opened the source;
 * - differs: the claim asserts a date or a figure that disagrees with another one.
 */
export const MATRIX_MARKS = [
  "supports",
  "criticises",
  "neutral",
  "unsaid",
  "agrees",
  "contradicts",
  "unchecked",
  "differs",
] as const;
export type MatrixMark = (typeof MATRIX_MARKS)[number];

/** Which marks can stand in a matrix of these axes. */
export function marksOfAxes({ rows, columns }: { readonly rows: MatrixAxis; readonly columns: MatrixAxis }) {
  const axes = [rows, columns];
  const isSquare = rows === columns;
  const hasStance = !isSquare && (axes.includes("reform") || axes.includes("document"));
  const can: Readonly<Record<MatrixMark, boolean>> = {
    supports: hasStance,
    criticises: hasStance,
    neutral: hasStance,
    unsaid: axes.includes("reform"),
    agrees: isSquare,
    contradicts: true,
    unchecked: axes.includes("source"),
    differs: true,
  };
  return MATRIX_MARKS.filter((mark) => can[mark]);
}

/** A set of marks as bits, by their places in the list. */
export type MarkSet = number;

export const bitOf = (mark: MatrixMark): MarkSet => 1 << MATRIX_MARKS.indexOf(mark);

const OF_MENTION: Readonly<Record<MentionStance, MatrixMark>> = {
  asserts: "supports",
  disputes: "criticises",
  reports: "neutral",
};

/** What may be said on the axis: as many bits at most. */
const SAID_BITS = 4;

/**
 * What the places of one claim on two axes say together, looked up by what is said on each: a matrix has hundreds of thousands of such
 * meetings, but few kinds of them.
 */
export function meetings(rows: MatrixAxis, columns: MatrixAxis): (row: number, column: number) => MarkSet {
  const known = new Map<number, MarkSet>();
  return (row, column) => {
    const key = (row << SAID_BITS) | column;
    let marks = known.get(key);
    if (marks === undefined) {
      marks = marksOf({ axis: rows, said: row }, { axis: columns, said: column });
      known.set(key, marks);
    }
    return marks;
  };
}

interface Place {
  readonly axis: MatrixAxis;
  readonly said: number;
}

function marksOf(row: Place, column: Place): MarkSet {
  const unchecked = [row, column].some((place) => place.axis === "source" && isUnchecked(place.said));
  return [...stanceMarks(row, column), ...(unchecked ? (["unchecked"] as const) : [])].reduce(
    (marks, mark) => marks | bitOf(mark),
    0,
  );
}

function stanceMarks(row: Place, column: Place): readonly MatrixMark[] {
  if (row.axis === "document" && column.axis === "document")
    return marksOfBoth(mentionsIn(row.said), mentionsIn(column.said));
  const [one, other] = row.axis === "reform" ? [row, column] : [column, row];
  if (one.axis === "reform" && other.axis === "document")
    return reformsIn(one.said).flatMap((says) => marksOfDocument(mentionsIn(other.said), says));
  if (one.axis === "reform") return reformsIn(one.said).map((says) => says ?? "unsaid");
  const document = [row, column].find(({ axis }) => axis === "document");
  return document === undefined
    ? []
    : sidesTaken(mentionsIn(document.said)).map((stance) => OF_MENTION[stance]);
}

function marksOfDocument(
  mentions: readonly MentionStance[],
  says: ReformStance | null,
): readonly MatrixMark[] {
  return says === null ? ["unsaid"] : stancesOfDocument(mentions, says);
}

/** How two documents that mention one claim stand to each other. Who only reports takes no side. */
function marksOfBoth(
  ones: readonly MentionStance[],
  others: readonly MentionStance[],
): readonly MatrixMark[] {
  const [left, right] = [sidesTaken(ones), sidesTaken(others)];
  return left.flatMap((one) =>
    right.flatMap((other) => {
      if (one === "reports" || other === "reports") return [];
      return one === other ? (["agrees"] as const) : (["contradicts"] as const);
    }),
  );
}

/** Who reports a claim in one passage and takes sides in another has taken sides (lib/claims/stance.ts). */
function sidesTaken(says: readonly MentionStance[]): readonly MentionStance[] {
  const taken = says.filter((stance) => stance !== "reports");
  return taken.length > 0 ? taken : says;
}

const isUnchecked = (said: number) => said === 1 << SAID.source.indexOf("unchecked");
const mentionsIn = (said: number) => SAID.document.filter((_, place) => (said & (1 << place)) !== 0);
const reformsIn = (said: number) => SAID.reform.filter((_, place) => (said & (1 << place)) !== 0);
