import { z } from "zod";
import { CLAIM_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import { LINE_CHOICES, LINE_ORDERS } from "#lib/claims/matrix/arrange.ts";
import { COLUMN_AXES, isMatrix, MATRIX_AXES } from "#lib/claims/matrix/axis.ts";
import { SOURCE_CHECKS } from "#lib/claims/source.ts";
import { MENTION_STANCES } from "#lib/claims/stance.ts";
import { BLOCK_LANGUAGES, LANGUAGES } from "#lib/languages/language-tag.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { conflictView } from "./conflicts.ts";
import { groupParams, operation, uuid } from "./operation.ts";

/** Values with commas between; an empty text is an empty list. */
const several = <Value extends z.ZodType<string, string>>(value: Value) =>
  z
    .string()
    .max(4_000)
    .transform((text) => (text === "" ? [] : [...new Set(text.split(","))]))
    .pipe(z.array(value).max(100))
    .default([]);

/** What a matrix is made of and how it is arranged: the part of an address that a saved view keeps. */
export const matrixChoice = z.strictObject({
  rows: z.enum(MATRIX_AXES).default("reform"),
  columns: z.enum(COLUMN_AXES).default("document"),
  kinds: several(z.enum(CLAIM_KINDS)),
  states: several(z.enum(CLAIM_STATES)),
  /** Of documents. */
  languages: several(z.enum(BLOCK_LANGUAGES)),
  reforms: several(uuid),
  documents: several(uuid),
  sort: z.enum(LINE_ORDERS).default("axis"),
  columnSort: z.enum(LINE_ORDERS).default("axis"),
  /** Rows to which one keeps. */
  only: z.enum(LINE_CHOICES).default("all"),
  empty: z.enum(["hide", "show"]).default("hide"),
  /** Rows that are unfolded into their claims. */
  unfolded: several(z.string().max(40)),
});
export type MatrixChoice = z.infer<typeof matrixChoice>;

const fits = ({ rows, columns }: Pick<MatrixChoice, "rows" | "columns">) => isMatrix(rows, columns);
const place = z.coerce.number().int().min(0).max(1_000_000);

/** Names a cell in addresses: ids of its row, of the claim where the row is one under it, and of its column, with points between. */
export interface CellName {
  readonly row: string;
  readonly claim: string | null;
  readonly column: string;
}
export const writeCell = ({ row, claim, column }: CellName): string => [row, claim ?? "", column].join(".");
/** Null for a text that names no cell. */
export function readCell(text: string): CellName | null {
  const [row = "", claim = "", column = "", ...rest] = text.split(".");
  return row === "" || column === "" || rest.length > 0
    ? null
    : { row, claim: claim === "" ? null : claim, column };
}

/** A piece of a matrix: some rows, and of their cells those of some columns. */
const piece = {
  /** A cell (`writeCell`) whose place is told. */
  find: z.string().max(130).optional(),
  from: place.default(0),
  count: z.coerce.number().int().min(0).max(200).default(60),
  columnFrom: place.default(0),
  columnCount: z.coerce.number().int().min(0).max(200).default(60),
};

/** Number of claims, then how many of them each mark of lib/claims/matrix/mark.ts holds for; noughts at the end are left out. */
const counts = z.array(z.number().int());

export const matrixMember = z.object({
  /** Of a kind, the kind. */
  id: z.string(),
  /** A reform's label, a claim's wording, a text's or work's short name: "Сейітова". */
  name: z.string(),
  /** Language of the name, where it is known. */
  lang: z.string().nullable(),
  /** Of a text or work: its title; of a reform its first date. */
  detail: z.string().nullable(),
  year: z.number().int().nullable(),
  /** Of a text or a work: its own. */
  language: z.string().nullable(),
  kind: z.enum(CLAIM_KINDS).nullable(),
  state: z.enum(CLAIM_STATES).nullable(),
  /** Of a claim: its number. */
  number: z.number().int().nullable(),
  /** Of the whole line. */
  total: counts,
});
export type MatrixMember = z.infer<typeof matrixMember>;

export const matrixRow = matrixMember.extend({
  /** The row that it stands under: a claim under its reform. */
  under: z.string().nullable(),
  isUnfolded: z.boolean(),
  /** Place of the column, then as `total`. Cells in which nothing stands are left out. */
  cells: z.array(counts),
});
export type MatrixRow = z.infer<typeof matrixRow>;

export const matrixView = z.object({
  rowCount: z.number().int(),
  columnCount: z.number().int(),
  /** Rows and columns from these places on. */
  from: z.number().int(),
  columnFrom: z.number().int(),
  rows: z.array(matrixRow),
  columns: z.array(matrixMember),
  /** Places of the cell that was to be found; null where it is not in the matrix. */
  found: z.object({ row: z.number().int(), column: z.number().int() }).nullable(),
  /** What stands in the whole matrix. */
  totals: z.object({
    claims: z.number().int(),
    documents: z.number().int(),
    conflicts: z.number().int(),
    counts,
  }),
});
export type MatrixView = z.infer<typeof matrixView>;

/** Where in its text a passage stands. */
const passagePlace = z.object({
  /** Of the file, from 1; null where the file has none, or the text was typed in. */
  page: z.number().int().nullable(),
  /** From 1. */
  paragraph: z.number().int(),
  /** The nearest above, with its language. */
  heading: z.string().nullable(),
  language: z.string().nullable(),
});
export type PassagePlace = z.infer<typeof passagePlace>;

/** A mention of a claim in a text, to be read beside others. */
export const cellPassage = z.object({
  annotationId: uuid,
  documentId: uuid,
  /** Surname of the first author, or the title. */
  name: z.string(),
  title: z.string(),
  year: z.number().int().nullable(),
  /** Of the text. */
  language: z.enum(BLOCK_LANGUAGES),
  exact: z.string(),
  stance: z.enum(MENTION_STANCES),
  /** In a text of the opened cell. */
  isHere: z.boolean(),
  /** Null of a text whose parts are not known. */
  place: passagePlace.nullable(),
  /** Its words that assert a value which disagrees with others, as they stand in it. */
  disputed: z.array(z.string()),
  /** Citations as they are printed in the passage or just behind it: "[3, 237 б.]". */
  citations: z.array(z.string()),
});
export type CellPassage = z.infer<typeof cellPassage>;

export const cellClaim = z.object({
  id: uuid,
  number: z.number().int(),
  kind: z.enum(CLAIM_KINDS),
  state: z.enum(CLAIM_STATES),
  name: z.string(),
  lang: z.string().nullable(),
  /** What stands in the cell of this claim: as `counts`, with one claim. */
  counts,
  /** Those of the cell's texts first, then by year. */
  passages: z.array(cellPassage),
  passageCount: z.number().int(),
  sources: z.array(
    z.object({
      id: uuid,
      referenceId: uuid,
      name: z.string(),
      year: z.number().int().nullable(),
      lang: z.string().nullable(),
      locator: z.string().nullable(),
      quote: z.string().nullable(),
      check: z.enum(SOURCE_CHECKS),
    }),
  ),
});
export type CellClaim = z.infer<typeof cellClaim>;

/** A conflict in which claims of the cell stand, open or decided. Of each value those who hold it are named, up to a number. */
const cellConflict = z.object({
  claimIds: z.array(uuid),
  conflict: conflictView,
  /** By the sides: how many more hold the value than are named. */
  more: z.array(z.number().int()),
});
export type CellConflict = z.infer<typeof cellConflict>;

export const cellView = z.object({
  /** All claims of the cell; `claims` holds those from `from` on. */
  claimCount: z.number().int(),
  claims: z.array(cellClaim),
  conflicts: z.array(cellConflict),
});
export type CellView = z.infer<typeof cellView>;

/** What stands in a cell, to be read: its claims with their passages side by side. */
export const showCell = operation({
  id: "matrix.show_cell",
  method: "GET",
  path: "/groups/{groupId}/matrix/cell",
  access: maySeeClaims,
  params: groupParams,
  query: matrixChoice
    .extend({
      /** Ids of the row and the column; `claim` where the row is a claim under it. */
      row: z.string().max(40),
      column: z.string().max(40),
      claim: uuid.optional(),
      from: place.default(0),
      count: z.coerce.number().int().min(1).max(50).default(10),
      locale: z.enum(LANGUAGES).default("kk"),
    })
    .refine(fits),
  answer: cellView,
  perMinute: 600,
});

export const showMatrix = operation({
  id: "matrix.show",
  method: "GET",
  path: "/groups/{groupId}/matrix",
  access: maySeeClaims,
  params: groupParams,
  query: matrixChoice.extend({ ...piece, locale: z.enum(LANGUAGES).default("kk") }).refine(fits),
  answer: matrixView,
  perMinute: 600,
});

/** "list": a line for each cell in which something stands, for which no matrix is too large. */
export const MATRIX_FORMATS = ["xlsx", "csv", "list", "html", "docx", "json"] as const;

/** The matrix as a file. Passages stay: a cell's are asked for by `showCell`. */
export const exportMatrix = operation({
  id: "matrix.export",
  method: "GET",
  path: "/groups/{groupId}/matrix/export",
  access: maySeeClaims,
  params: groupParams,
  query: matrixChoice
    .extend({
      format: z.enum(MATRIX_FORMATS).default("xlsx"),
      /** "whole": of these rows and columns everything, whatever is filtered. */
      whole: z.enum(["shown", "whole"]).default("shown"),
      locale: z.enum(LANGUAGES).default("kk"),
    })
    .refine(fits),
  refusals: ["matrix_too_large"],
  perMinute: 30,
});
