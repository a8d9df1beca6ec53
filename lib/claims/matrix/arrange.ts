import type { MatrixAxis } from "./axis.ts";
import type { Matrix, MatrixCell, MatrixLine, MatrixShape, OpenMatrix } from "./build.ts";
import type { ChosenFacts } from "./choose.ts";
import { MATRIX_MARKS, type MatrixMark } from "./mark.ts";
import { hasPlace, membersOf } from "./sides.ts";

/**
 * In which order lines stand: that of their axis (reforms by date, documents by year), by the number of their claims, or by what is
 * disputed in them.
 */
export const LINE_ORDERS = ["axis", "claims", "disputes"] as const;
export type LineOrder = (typeof LINE_ORDERS)[number];

/** Lines to which one keeps: those where values disagree, where sides are taken against each other, where something is missing. */
export const LINE_CHOICES = ["all", "differs", "disputed", "unsaid", "unchecked"] as const;
export type LineChoice = (typeof LINE_CHOICES)[number];

export interface Arrangement {
  readonly rowOrder: LineOrder;
  readonly columnOrder: LineOrder;
  readonly rowChoice: LineChoice;
  /** Whether lines without a claim are shown. */
  readonly withEmpty: boolean;
  /** Members of the row axis that are unfolded into their claims. */
  readonly unfolded: ReadonlySet<number>;
}

/** A row as it is shown: a member of the axis, or a claim under it. */
export interface ShownRow {
  readonly member: number;
  /** Place of the claim; null on the row of the member itself. */
  readonly claim: number | null;
  readonly total: MatrixCell;
  cellAt(column: number): MatrixCell | null;
}

export interface ArrangedMatrix {
  readonly rows: readonly ShownRow[];
  readonly columns: readonly MatrixLine[];
  readonly total: MatrixCell;
  readonly conflicts: readonly number[];
}

/** The matrix as it is looked at: lines chosen and put in order, rows unfolded. */
export function arrangeMatrix(
  open: OpenMatrix,
  chosen: ChosenFacts,
  { shape, ...how }: Arrangement & { readonly shape: MatrixShape },
): ArrangedMatrix {
  const matrix = open.build(shape, { only: chosen.claims });
  const lines = (axis: MatrixAxis, all: readonly MatrixLine[], order: LineOrder): MatrixLine[] =>
    inOrder(
      all.filter(({ member, total }) => (total.claims > 0 || how.withEmpty) && chosen.isChosen(axis, member)),
      order,
    );
  const rows = lines(shape.rows, matrix.rows, how.rowOrder)
    .filter(({ total }) => isOfChoice(total, how.rowChoice))
    .flatMap((line) => [
      shownRow(matrix, line, null),
      ...(how.unfolded.has(line.member) ? claimRows(open, chosen, { shape, line, how }) : []),
    ]);
  const columns = lines(shape.columns, matrix.columns, how.columnOrder);
  // Of thousands of works each row knows a few: those of the first rows stand first, or the first screen would be empty.
  if (shape.columns === "source" && how.columnOrder === "axis") {
    const first = firstRows(open, chosen, { shape, rows });
    columns.sort((one, other) => (first.get(one.member) ?? Infinity) - (first.get(other.member) ?? Infinity));
  }
  return { rows, columns, total: matrix.total, conflicts: matrix.conflicts };
}

/** For each member of the columns the first row that has something in common with it. */
function firstRows(
  open: OpenMatrix,
  { claims }: ChosenFacts,
  { shape, rows }: { readonly shape: MatrixShape; readonly rows: readonly ShownRow[] },
): ReadonlyMap<number, number> {
  const rank = new Map(rows.map(({ member }, at) => [member, at]));
  const [across, down] = [open.sides(shape.rows), open.sides(shape.columns)];
  const first = new Map<number, number>();
  for (const claim of claims) {
    const ranks = membersOf(across, claim).map((member) => rank.get(member) ?? Infinity);
    const earliest = Math.min(Infinity, ...ranks);
    for (const member of membersOf(down, claim))
      if (earliest < (first.get(member) ?? Infinity)) first.set(member, earliest);
  }
  return first;
}

interface Unfolding {
  readonly shape: MatrixShape;
  readonly line: MatrixLine;
  readonly how: Arrangement;
}

/** The claims of an unfolded row, each with what the columns say of the claim itself. */
function claimRows(open: OpenMatrix, { claims }: ChosenFacts, { shape, line, how }: Unfolding): ShownRow[] {
  if (shape.rows === "claim") return [];
  const sides = open.sides(shape.rows);
  const only = new Set([...claims].filter((claim) => hasPlace(sides, claim, line.member)));
  const own = open.build(
    { rows: "claim", columns: shape.columns },
    { only, under: { axis: shape.rows, member: line.member } },
  );
  const shown = own.rows.filter(
    ({ member, total }) => only.has(member) && (total.claims > 0 || how.withEmpty),
  );
  return inOrder(shown, how.rowOrder)
    .filter(({ total }) => isOfChoice(total, how.rowChoice))
    .map((claim) => ({ ...shownRow(own, claim, claim.member), member: line.member }));
}

function shownRow(matrix: Matrix, { member, total }: MatrixLine, claim: number | null): ShownRow {
  return { member, claim, total, cellAt: (column) => matrix.cellAt(member, column) };
}

/** How many claims of the cell the mark holds for. */
export function marked({ marks }: MatrixCell, mark: MatrixMark): number {
  return marks[MATRIX_MARKS.indexOf(mark)] ?? 0;
}

/** Whether sides are taken against each other: some support and some criticise, or something contradicts or differs. */
export function isDisputed(cell: MatrixCell): boolean {
  const isSplit = marked(cell, "supports") > 0 && marked(cell, "criticises") > 0;
  return isSplit || marked(cell, "contradicts") > 0 || marked(cell, "differs") > 0;
}

function isOfChoice(total: MatrixCell, choice: LineChoice): boolean {
  if (choice === "all") return true;
  return choice === "disputed" ? isDisputed(total) : marked(total, choice) > 0;
}

/** Lines of equal weight keep the order of their axis. */
function inOrder(lines: readonly MatrixLine[], order: LineOrder): MatrixLine[] {
  if (order === "axis") return [...lines];
  const weight = (cell: MatrixCell) => (order === "claims" ? cell.claims : disputeWeight(cell));
  return [...lines].sort(
    (one, other) =>
      weight(other.total) - weight(one.total) ||
      other.total.claims - one.total.claims ||
      one.member - other.member,
  );
}

/** Claims about which there is something to decide; where two sides are taken, the smaller one counts. */
function disputeWeight(cell: MatrixCell): number {
  const split = Math.min(marked(cell, "supports"), marked(cell, "criticises"));
  return marked(cell, "differs") * 3 + marked(cell, "contradicts") * 2 + split;
}
