import { matrixChoice, type MatrixChoice } from "#lib/operations/matrix.ts";

/** The opened cell, and what cells show: parts of the address beside the choice. The cell is a place that one is at, no view keeps it. */
export const CELL = "cell";
export const SHOWN = "show";

/** What a cell shows: the number of its claims, the stances, or both. */
export const SHOWN_PARTS = ["both", "counts", "stances"] as const;
export type ShownPart = (typeof SHOWN_PARTS)[number];

const NAMES = Object.keys(matrixChoice.shape);

/** The part of a query that chooses a matrix, always in one order: two addresses with one of it show one matrix. */
export function choiceQuery(query: string): Record<string, string> {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = given.get(name) ?? "";
      return value === "" ? [] : [[name, value]];
    }),
  );
}

/** An address with a choice that is none shows the matrix that stands first instead of an error. */
export function readChoice(query: string): MatrixChoice {
  const parsed = matrixChoice.safeParse(choiceQuery(query));
  const { rows, columns } = parsed.data ?? {};
  const isSquare = rows === columns && rows !== "document";
  return parsed.success && !isSquare ? parsed.data : matrixChoice.parse({});
}

export function readShown(query: string): ShownPart {
  const given = new URLSearchParams(query).get(SHOWN);
  return SHOWN_PARTS.find((part) => part === given) ?? "both";
}

/** Rows and columns that are asked for at once: what a screen draws, since all of a piece comes with the page. */
export const PIECE = { rows: 30, columns: 20 } as const;

/** The matrix of one reform alone, unfolded where reforms are rows; of all of them again where it was that one. */
export function reformQuery(query: string, choice: MatrixChoice, reformId: string): string {
  const isChosen = choice.reforms.length === 1 && choice.reforms[0] === reformId;
  const next = new URLSearchParams(query);
  for (const name of ["reforms", "unfolded", CELL]) next.delete(name);
  if (!isChosen) next.set("reforms", reformId);
  if (!isChosen && choice.rows === "reform") next.set("unfolded", reformId);
  return next.toString();
}
