import type { z } from "zod";
import { arrangeMatrix, type ArrangedMatrix, type ShownRow } from "#lib/claims/matrix/arrange.ts";
import { openMatrix, type MatrixCell, type OpenMatrix } from "#lib/claims/matrix/build.ts";
import type { ChosenFacts } from "#lib/claims/matrix/choose.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import {
  readCell,
  type CellName,
  type MatrixChoice,
  type MatrixMember,
  type MatrixRow,
  type MatrixView,
  type showMatrix as operation,
} from "#lib/operations/matrix.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { reform as reformShape, type Reform } from "#lib/reforms/reform.ts";
import type { InGroup } from "../database.ts";
import { labelsOf } from "../records/reform.ts";
import { chooseById, matrixFacts, type KnownFacts } from "./matrix-facts.ts";
import { memberOf, nameMembers } from "./matrix-members.ts";

type Wanted = z.infer<typeof operation.query>;

/** A piece of the matrix that was chosen, with how large the whole is. */
export async function showMatrix(group: InGroup, wanted: Wanted): Promise<Result<MatrixView, "not_allowed">> {
  if (!maySeeClaims(group.actor)) return refuse("not_allowed");
  const { from, count, columnFrom, columnCount, locale } = wanted;
  const matrix = await makeMatrix(group, wanted);
  const { arranged } = matrix;
  const [rows, columns] = [
    arranged.rows.slice(from, from + count),
    arranged.columns.slice(columnFrom, columnFrom + columnCount),
  ];
  return accept({
    ...{ rowCount: arranged.rows.length, columnCount: arranged.columns.length, from, columnFrom },
    columns: await columnViews(group, matrix, { columns, locale }),
    rows: await rowViews(group, matrix, { rows, columns, columnFrom, locale }),
    found: placeOf(matrix, wanted.find === undefined ? null : readCell(wanted.find)),
    totals: totalsOf(matrix),
  });
}

/** The whole matrix of a choice: what the pieces, the opened cells and the exports are cut from. */
export interface MadeMatrix {
  readonly known: KnownFacts;
  readonly chosen: ChosenFacts;
  readonly choice: MatrixChoice;
  readonly open: OpenMatrix;
  readonly arranged: ArrangedMatrix;
}

/** Of one reading of the facts a few matrices are kept: while one is scrolled, its pieces are asked for one after the other. */
const MOST_MADE = 4;
const made = new WeakMap<KnownFacts, Map<string, MadeMatrix>>();

export async function makeMatrix(group: InGroup, wanted: MatrixChoice): Promise<MadeMatrix> {
  const known = await matrixFacts(group);
  const choice = justChoice(wanted);
  const key = JSON.stringify(choice);
  const there = made.get(known) ?? new Map<string, MadeMatrix>();
  made.set(known, there);
  const matrix = there.get(key) ?? newMatrix(known, choice);
  there.delete(key);
  there.set(key, matrix);
  const [oldest] = there.keys();
  if (there.size > MOST_MADE && oldest !== undefined) there.delete(oldest);
  return matrix;
}

/** A piece names more than the matrix that it is cut from. */
function justChoice(wanted: MatrixChoice): MatrixChoice {
  const { rows, columns, kinds, states, languages, reforms, documents } = wanted;
  const { sort, columnSort, only, empty, unfolded } = wanted;
  return {
    rows,
    columns,
    kinds,
    states,
    languages,
    reforms,
    documents,
    sort,
    columnSort,
    only,
    empty,
    unfolded,
  };
}

function newMatrix(known: KnownFacts, choice: MatrixChoice): MadeMatrix {
  const chosen = chooseById(known, choice);
  const rowIds = known.ids[choice.rows];
  const open = openMatrix(chosen.facts);
  const arranged = arrangeMatrix(open, chosen, {
    shape: { rows: choice.rows, columns: choice.columns },
    ...{ rowOrder: choice.sort, columnOrder: choice.columnSort, rowChoice: choice.only },
    withEmpty: choice.empty === "show",
    unfolded: new Set(choice.unfolded.map((id) => rowIds.indexOf(id))),
  });
  return { known, chosen, choice, open, arranged };
}

interface PieceOfColumns {
  readonly columns: ArrangedMatrix["columns"];
  readonly locale: Language;
}

export async function columnViews(
  group: InGroup,
  { known, choice }: MadeMatrix,
  { columns, locale }: PieceOfColumns,
): Promise<MatrixMember[]> {
  const ids = columns.map(({ member }) => known.ids[choice.columns][member] ?? "");
  const named = await nameMembers(group, { axis: choice.columns, ids, locale });
  return columns.map(({ total }, at) => ({ ...memberOf(named, ids[at] ?? ""), total: countsOf(total) }));
}

interface PieceOfRows extends PieceOfColumns {
  readonly rows: readonly ShownRow[];
  readonly columnFrom: number;
}

export async function rowViews(
  group: InGroup,
  { known, choice }: MadeMatrix,
  { rows, columns, columnFrom, locale }: PieceOfRows,
): Promise<MatrixRow[]> {
  const idOf = ({ member, claim }: ShownRow) =>
    (claim === null ? known.ids[choice.rows][member] : known.ids.claim[claim]) ?? "";
  const members = rows.filter(({ claim }) => claim === null).map(idOf);
  const claims = rows.filter(({ claim }) => claim !== null).map(idOf);
  const named = await nameMembers(group, { axis: choice.rows, ids: members, locale });
  const worded = await nameMembers(group, { axis: "claim", ids: claims, locale });
  return rows.map((row) => ({
    ...memberOf(row.claim === null ? named : worded, idOf(row)),
    total: countsOf(row.total),
    under: row.claim === null ? null : (known.ids[choice.rows][row.member] ?? null),
    isUnfolded: row.claim === null && choice.unfolded.includes(idOf(row)),
    cells: columns.flatMap(({ member }, at) => {
      const cell = row.cellAt(member);
      return cell === null ? [] : [[columnFrom + at, ...countsOf(cell)]];
    }),
  }));
}

function placeOf({ known, choice, arranged }: MadeMatrix, cell: CellName | null): MatrixView["found"] {
  if (cell === null) return null;
  const claim = cell.claim === null ? null : known.ids.claim.indexOf(cell.claim);
  const [member, across] = [
    known.ids[choice.rows].indexOf(cell.row),
    known.ids[choice.columns].indexOf(cell.column),
  ];
  const row = arranged.rows.findIndex((one) => one.member === member && one.claim === claim);
  const column = arranged.columns.findIndex((one) => one.member === across);
  return row < 0 || column < 0 ? null : { row, column };
}

/** A reform as the strip above the matrix shows it; `claimCount` of those that the filter leaves. */
export interface StripReform extends Pick<Reform, "slug" | "labels" | "aliases" | "dates"> {
  readonly id: string;
  readonly claimCount: number;
}

/** All reforms in the order of time. */
export async function listStrip(group: InGroup, choice: MatrixChoice): Promise<StripReform[]> {
  const { known, chosen, open } = await makeMatrix(group, choice);
  const counts = open.claimsAt("reform", chosen.claims);
  const reforms = await group.db.reform.findMany({
    where: { groupId: group.actor.groupId, deletedAt: null },
    select: {
      ...{ id: true, slug: true, labelKk: true, labelRu: true, labelEn: true },
      aliases: true,
      dates: true,
    },
  });
  const byId = new Map(reforms.map((row) => [row.id, row]));
  return known.ids.reform.flatMap((id, member) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const { aliases, dates } = reformShape.pick({ aliases: true, dates: true }).parse(row);
    return [{ id, slug: row.slug, labels: labelsOf(row), aliases, dates, claimCount: counts[member] ?? 0 }];
  });
}

/** Names of the texts to which a choice keeps, "Сейітова 2021"; those that are gone are left out. */
export async function chosenDocuments(
  group: InGroup,
  { documents: ids }: MatrixChoice,
  locale: Language,
): Promise<{ id: string; name: string; lang: string | null }[]> {
  const named = await nameMembers(group, { axis: "document", ids, locale });
  return [...named.values()].map(({ id, name, lang, year }) => ({
    ...{ id, lang, name: year === null ? name : `${name} ${year}` },
  }));
}

export function totalsOf({ chosen, arranged }: MadeMatrix): MatrixView["totals"] {
  const documents = new Set(
    chosen.facts.mentions.flatMap(([claim, document]) => (chosen.claims.has(claim) ? [document] : [])),
  );
  return {
    claims: arranged.total.claims,
    documents: documents.size,
    conflicts: arranged.conflicts.length,
    counts: countsOf(arranged.total),
  };
}

/** Noughts at the end say nothing, and most cells end in them. */
export function countsOf({ claims, marks }: MatrixCell): number[] {
  const counts = [claims, ...marks];
  while (counts.length > 1 && counts.at(-1) === 0) counts.pop();
  return counts;
}
