import {
  decidedBy,
  differencesOf,
  outcomeOf,
  proposalsFor,
  type Decision,
  type Difference,
  type KeptDecision,
  type Outcome,
} from "#lib/agreement/adjudication.ts";
import type { CodedPassage } from "#lib/agreement/coded-passage.ts";
import { describePassage } from "#lib/annotations/describe.ts";
import { indexText, type TextIndex } from "#lib/languages/text-unit.ts";
import type { DifferencesView, DifferenceView } from "#lib/operations/adjudications.ts";
import { mayLookIntoCoding } from "#lib/permissions/codings.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Adjudication } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { decisionOf, keptSources } from "../records/adjudication.ts";
import { peopleById, personOf } from "./people.ts";

export interface CodedDocument {
  readonly codingId: string;
  readonly documentId: string;
}

/** A document of a closed coding as it is adjudicated: its text, its coders, what they have and what was decided. */
export interface Adjudicated {
  readonly document: { readonly id: string; readonly title: string; readonly language: string };
  readonly coding: {
    readonly id: string;
    readonly name: string;
    readonly adjudicationLayerId: string | null;
  };
  readonly revisionId: string;
  readonly index: TextIndex;
  readonly coders: readonly { readonly id: string; readonly isDone: boolean }[];
  readonly rows: readonly CodedRow[];
  readonly lost: number;
  readonly differences: readonly Difference[];
  /** In the order in which they were made. */
  readonly kept: readonly Adjudication[];
}

interface CodedRow extends CodedPassage {
  readonly exact: string;
  readonly text: string | null;
}

/** What the coders of a document have, thing by thing, and what was decided about it. */
export async function listDifferences(
  group: InGroup,
  where: CodedDocument,
): Promise<Result<DifferencesView, "not_found" | "coding_open">> {
  const found = await loadAdjudicated(group, where);
  return found.ok ? accept(await viewOf(group, found.value)) : found;
}

export async function loadAdjudicated(
  group: InGroup,
  { codingId, documentId }: CodedDocument,
): Promise<Result<Adjudicated, "not_found" | "coding_open">> {
  const { db, actor } = group;
  const { groupId } = actor;
  const coding = await db.coding.findUnique({
    where: { groupId_id: { groupId, id: codingId }, deletedAt: null },
    include: { assignments: true },
  });
  const document = await db.document.findUnique({
    where: { groupId_id: { groupId, id: documentId }, deletedAt: null },
    select: { id: true, title: true, language: true, currentRevisionNumber: true },
  });
  const assigned = coding?.assignments.filter((assignment) => assignment.documentId === documentId) ?? [];
  if (coding === null || document === null || assigned.length === 0) return refuse("not_found");
  const coderIds = coding.assignments.map(({ userId }) => userId);
  // Differences show everybody's work, so a coder sees none before the coding is closed; deciding starts then for all.
  if (coding.closedAt === null || !mayLookIntoCoding(actor, { closedAt: coding.closedAt, coderIds }))
    return refuse("coding_open");
  const revision = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number: document.currentRevisionNumber } },
    select: { id: true, text: true },
  });
  const { rows, lost } = await codedRows(group, { layerId: coding.layerId, documentId });
  const coders = assigned.map(({ userId, doneAt }) => ({ id: userId, isDone: doneAt !== null }));
  const ids = coders.map(({ id }) => id);
  return accept({
    ...{ document, coding, revisionId: revision.id, index: indexText(revision.text), coders, rows, lost },
    differences: differencesOf(
      rows.filter(({ coderId }) => ids.includes(coderId)),
      ids,
    ),
    kept: await db.adjudication.findMany({
      where: { groupId, codingId, documentId, undoneAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  });
}

async function codedRows(
  { db, actor: { groupId } }: InGroup,
  { layerId, documentId }: { readonly layerId: string; readonly documentId: string },
): Promise<{ rows: CodedRow[]; lost: number }> {
  const found = await db.annotation.findMany({
    where: { groupId, layerId, documentId, deletedAt: null },
    include: { tags: { select: { tagId: true, reformId: true } } },
  });
  const placed = found.filter(({ lostBecause }) => lostBecause === null);
  const rows = placed.map((row) => ({
    ...{ annotationId: row.id, coderId: row.createdById, exact: row.exact, text: row.text },
    span: [row.startCodePoint, row.endCodePoint] as const,
    tagIds: row.tags.flatMap(({ tagId, reformId }) => tagId ?? reformId ?? []),
  }));
  return { rows, lost: found.length - placed.length };
}

async function viewOf(group: InGroup, adjudicated: Adjudicated): Promise<DifferencesView> {
  const { document, coders, kept, differences, lost } = adjudicated;
  const people = await peopleById(group.db, [
    ...coders.map(({ id }) => id),
    ...kept.map(({ decidedById }) => decidedById),
  ]);
  const decisions = decidedBy(differences, kept.map(keptOf));
  const byId = new Map(kept.map((row) => [row.id, row]));
  return {
    document: { id: document.id, title: document.title, language: document.language },
    coders: coders.map(({ id, isDone }) => ({ ...personOf(people, id), isDone })),
    differences: differences.map((difference) => {
      const decided = decisions.get(difference.key);
      const row = byId.get(decided?.id ?? "");
      return {
        ...differenceView(adjudicated, difference),
        decision:
          decided === undefined || row === undefined
            ? null
            : {
                ...{ id: row.id, state: decided.state, note: row.note, ...keptDecision(row) },
                decidedBy: personOf(people, row.decidedById),
                decidedAt: row.createdAt.toISOString(),
              },
      };
    }),
    lost,
  };
}

function differenceView(
  { index, rows }: Adjudicated,
  difference: Difference,
): Omit<DifferenceView, "decision"> {
  const { key, region, kind, span, absent, tags } = difference;
  const [, { exact, prefix, suffix }] = describePassage(index, span);
  const byId = new Map(rows.map((row) => [row.annotationId, row]));
  return {
    ...{ key, region, kind, span, exact, prefix, suffix, absent: [...absent] },
    passages: difference.passages.flatMap(({ annotationId }) => {
      const row = byId.get(annotationId);
      return row === undefined ? [] : { ...row, tagIds: [...row.tagIds] };
    }),
    tags: tags.map(({ tagId, givenBy, lackedBy }) => ({
      tagId,
      givenBy: [...givenBy],
      lackedBy: [...lackedBy],
    })),
    proposals: proposalsFor(difference).map(({ kind: proposal, outcome }) => ({
      kind: proposal,
      outcome: outcome === null ? null : { span: outcome.span, tagIds: [...outcome.tagIds] },
    })),
  };
}

export function keptOf(row: Adjudication): KeptDecision {
  return { id: row.id, sources: keptSources(row) };
}

function keptDecision(row: Adjudication): Pick<NonNullable<DifferenceView["decision"]>, "kind" | "outcome"> {
  const { kind, outcome } = decisionOf(row);
  return { kind, outcome: outcome === null ? null : { span: outcome.span, tagIds: [...outcome.tagIds] } };
}

/** What stands by a decision about the difference as it is now. */
export function decide(
  { differences }: Adjudicated,
  { key, decision }: { readonly key: string; readonly decision: Decision },
): Result<{ readonly difference: Difference; readonly outcome: Outcome | null }> {
  const difference = differences.find((one) => one.key === key);
  if (difference === undefined) return refuse("difference_changed");
  const outcome = outcomeOf(difference, decision);
  return outcome.ok ? accept({ difference, outcome: outcome.value }) : outcome;
}
