import type { z } from "zod";
import type { MatrixAxis } from "#lib/claims/matrix/axis.ts";
import { hasPlace } from "#lib/claims/matrix/sides.ts";
import { shortName } from "#lib/citations/catalogue-line.ts";
import { firstSurname } from "#lib/documents/first-surname.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import type { CellClaim, CellPassage, CellView, showCell as operation } from "#lib/operations/matrix.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { countsOf, makeMatrix, type MadeMatrix } from "./matrix.ts";
import { casesOf, cellConflicts, withDisputed } from "./matrix-cell-conflicts.ts";
import { memberOf, nameMembers } from "./matrix-members.ts";
import { placesOfPassages } from "./passage-places.ts";

type Wanted = z.infer<typeof operation.query>;

/** Passages of one claim that are read side by side; the claim's page has them all. */
const MOST_PASSAGES = 24;

/** The claims of a cell, those about which there is something to decide first. A cell in which nothing stands has none. */
export async function showCell(group: InGroup, wanted: Wanted): Promise<Result<CellView, "not_allowed">> {
  if (!maySeeClaims(group.actor)) return refuse("not_allowed");
  const matrix = await makeMatrix(group, wanted);
  const found = claimsOfCell(matrix, wanted);
  const page = found.slice(wanted.from, wanted.from + wanted.count);
  const ids = page.map(({ claim }) => matrix.known.ids.claim[claim] ?? "");
  const named = await nameMembers(group, { axis: "claim", ids, locale: wanted.locale });
  const passages = await passagesOf(group, ids, documentsOfCell(matrix, wanted));
  const sources = await sourcesOf(group, ids);
  const cases = casesOf(matrix.known.cases, new Set(ids));
  return accept({
    claimCount: found.length,
    conflicts: await cellConflicts(group, cases, new Set(ids)),
    claims: page.flatMap(({ counts }, at): CellClaim[] => {
      const { id, number, kind, state, name, lang } = memberOf(named, ids[at] ?? "");
      if (number === null || kind === null || state === null) return [];
      const own = (passages.get(id) ?? []).map((passage) => withDisputed(passage, cases));
      return [
        {
          ...{ id, number, kind, state, name, lang, counts },
          passages: own.slice(0, MOST_PASSAGES),
          passageCount: own.length,
          sources: sources.get(id) ?? [],
        },
      ];
    }),
  });
}

/** Places of the claims that stand in the cell, each with what the matrix says of it there. */
function claimsOfCell(
  { known, chosen, choice, open }: MadeMatrix,
  { row, column, claim }: Wanted,
): { claim: number; counts: number[] }[] {
  const [rowAt, columnAt] = [known.ids[choice.rows].indexOf(row), known.ids[choice.columns].indexOf(column)];
  const wanted = claim === undefined ? null : known.ids.claim.indexOf(claim);
  const [rowSides, columnSides] = [open.sides(choice.rows), open.sides(choice.columns)];
  const only = new Set(
    [...chosen.claims].filter(
      (one) =>
        (wanted === null || one === wanted) &&
        hasPlace(rowSides, one, rowAt) &&
        hasPlace(columnSides, one, columnAt),
    ),
  );
  return [...only]
    .map((one) => {
      const { cellAt } = open.build({ rows: choice.rows, columns: choice.columns }, { only: new Set([one]) });
      const cell = cellAt(rowAt, columnAt);
      return { claim: one, counts: cell === null ? [1] : countsOf(cell) };
    })
    .sort((one, other) => other.counts.length - one.counts.length || one.claim - other.claim);
}

/** Documents that the cell is about, where one of its axes has documents. */
function documentsOfCell({ choice }: MadeMatrix, { row, column }: Wanted): ReadonlySet<string> {
  const isOf = (axis: MatrixAxis) => axis === "document";
  return new Set([...(isOf(choice.rows) ? [row] : []), ...(isOf(choice.columns) ? [column] : [])]);
}

/** Mentions of each claim: those of the cell's documents first, then by year. */
async function passagesOf(
  group: InGroup,
  claimIds: readonly string[],
  here: ReadonlySet<string>,
): Promise<ReadonlyMap<string, CellPassage[]>> {
  const { db, actor } = group;
  const { groupId } = actor;
  const rows = await db.annotation.findMany({
    where: {
      groupId,
      claimId: { in: [...claimIds] },
      deletedAt: null,
      document: { deletedAt: null, kind: "article" },
    },
    select: {
      ...{ id: true, claimId: true, documentId: true, revisionId: true, exact: true, stance: true },
      ...{ startCodePoint: true, endCodePoint: true },
      document: { select: { title: true, authors: true, year: true, language: true } },
    },
    orderBy: [{ document: { year: "asc" } }, { documentId: "asc" }, { startCodePoint: "asc" }],
  });
  const citations = await citationsIn({ db, groupId }, rows);
  const places = await placesOfPassages(group, rows);
  const passages = rows.map(({ id, claimId, documentId, exact, stance, document }) => ({
    claimId,
    passage: {
      ...{ annotationId: id, documentId, exact },
      name: firstSurname(document.authors) || document.title,
      ...{ title: document.title, year: document.year },
      language: BLOCK_LANGUAGES.find((language) => language === document.language) ?? "mixed",
      // The database has a stance of every mention (constraint stance_of_mention).
      stance: stance ?? "asserts",
      isHere: here.has(documentId),
      citations: citations.get(id) ?? [],
      place: places.get(id) ?? null,
      disputed: [],
    } satisfies CellPassage,
  }));
  passages.sort((one, other) => Number(other.passage.isHere) - Number(one.passage.isHere));
  return new Map(
    claimIds.map((id) => [id, passages.flatMap(({ claimId, passage }) => (claimId === id ? [passage] : []))]),
  );
}

/** Behind a passage, a citation may stand after a closing quotation mark or a full stop. Code points. */
const JUST_BEHIND = 3;

/** Citations that stand in each passage or just behind it, in the order of the text. */
async function citationsIn(
  { db, groupId }: { readonly db: InGroup["db"]; readonly groupId: string },
  rows: readonly { id: string; revisionId: string; startCodePoint: number; endCodePoint: number }[],
): Promise<ReadonlyMap<string, string[]>> {
  const revisionIds = [...new Set(rows.map(({ revisionId }) => revisionId))];
  const found = await db.citation.findMany({
    where: {
      ...{ groupId, revisionId: { in: revisionIds } },
      OR: rows.map(({ revisionId, startCodePoint, endCodePoint }) => ({
        revisionId,
        startCodePoint: { lte: endCodePoint + JUST_BEHIND },
        endCodePoint: { gt: startCodePoint },
      })),
    },
    select: { revisionId: true, text: true, startCodePoint: true, endCodePoint: true },
    orderBy: { startCodePoint: "asc" },
  });
  return new Map(
    rows.map((row) => {
      const inside = found.filter(
        (citation) =>
          citation.revisionId === row.revisionId &&
          citation.startCodePoint <= row.endCodePoint + JUST_BEHIND &&
          citation.endCodePoint > row.startCodePoint,
      );
      return [row.id, inside.map(({ text }) => text)];
    }),
  );
}

async function sourcesOf(
  { db, actor: { groupId } }: InGroup,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, CellClaim["sources"]>> {
  const rows = await db.source.findMany({
    where: { groupId, claimId: { in: [...claimIds] }, deletedAt: null },
    include: { reference: { select: { title: true, authors: true, year: true, language: true } } },
    orderBy: { createdAt: "asc" },
  });
  const sources = Map.groupBy(rows, ({ claimId }) => claimId);
  return new Map(
    [...sources].map(([id, own]) => [
      id,
      own.map(({ id: sourceId, referenceId, reference, locator, quote, check }) => ({
        ...{ id: sourceId, referenceId, locator, quote, check },
        name: shortName({ ...reference, year: null }),
        ...{ year: reference.year, lang: reference.language },
      })),
    ]),
  );
}
