import { blockTypeOf } from "#lib/documents/block.ts";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import type { ChangesView, ComparedPair, ComparedState } from "#lib/operations/revisions.ts";
import { maySeeReviews } from "#lib/permissions/reviews.ts";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { compareDrafts, type DraftBlock } from "#lib/reviews/compare-drafts.ts";
import { draftsOfEssay } from "#lib/reviews/essay-blocks.ts";
import { essayOf, languageOfEssay } from "#lib/reviews/essay.ts";
import type { InGroup } from "../database.ts";
import { namedReferences, printingOfEssay } from "../essay-printing.ts";
import { ownSubmission } from "../submissions.ts";
import { timeZoneOf } from "./assignments.ts";

type ChangesRefusal = "not_found" | "not_allowed";

/** States that a choice offers; a year of daily writing has fewer. */
const MOST_OFFERED = 500;

/** Two states of one's own text. Drafts are their writers' alone (row-level security); this asks first all the same. */
export async function compareOwnDrafts(
  group: InGroup,
  { submissionId, ...wanted }: { readonly submissionId: string } & ComparedPair,
): Promise<Result<ChangesView, ChangesRefusal>> {
  const { db, actor } = group;
  if (!maySeeOwnEssays(actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId });
  if (!own.ok) return own;
  const rows = await db.draft.findMany({
    where: { groupId: actor.groupId, submissionId },
    select: { number: true, origin: true, updatedAt: true },
    orderBy: { number: "desc" },
    take: MOST_OFFERED,
  });
  const states = rows.map(({ number, origin, updatedAt }): ComparedState => ({
    ...{ number, origin, at: updatedAt.toISOString() },
  }));
  const [newest, ...earlier] = states;
  const handedIn = earlier.find(({ origin }) => origin === "handed_in") ?? earlier[0];
  const read = (number: number) => blocksOfDraft(group, { submissionId, number });
  return changesBetween(group, states, { ...wanted, usual: [handedIn ?? newest, newest], read });
}

async function blocksOfDraft(
  group: InGroup,
  { submissionId, number }: { readonly submissionId: string; readonly number: number },
): Promise<DraftBlock[]> {
  const where = { submissionId_number: { submissionId, number } };
  const { content } = await group.db.draft.findUniqueOrThrow({ where, select: { content: true } });
  const essay = essayOf(content);
  const printed = namedReferences(await printingOfEssay(group, essay, null));
  const ofEssay = languageOfEssay(essay);
  return draftsOfEssay(essay, printed).map(({ type, level, language, text }) => ({
    ...{ type, level: level ?? null, language: language ?? ofEssay, text },
  }));
}

/** Two handings in of an essay, for those who review it or look after the group. */
export async function compareHandedIn(
  group: InGroup,
  { assignmentId, number, ...wanted }: { assignmentId: string; number: number } & ComparedPair,
): Promise<Result<ChangesView, ChangesRefusal>> {
  const { db, actor } = group;
  if (!maySeeReviews(actor)) return refuse("not_allowed");
  const isLecturer = actor.role === "owner" || actor.role === "editor";
  const document = await db.document.findFirst({
    where: {
      ...{ groupId: actor.groupId, deletedAt: null },
      submission: {
        ...{ assignmentId, number, handedInAt: { not: null }, assignment: { deletedAt: null } },
        ...(isLecturer ? {} : { sheets: { some: { reviewerId: actor.userId } } }),
      },
    },
    select: { id: true },
  });
  if (document === null) return refuse("not_found");
  const rows = await db.revision.findMany({
    where: { groupId: actor.groupId, documentId: document.id },
    select: { number: true, createdAt: true },
    orderBy: { number: "desc" },
    take: MOST_OFFERED,
  });
  const states = rows.map(({ number: nth, createdAt }): ComparedState => ({
    ...{ number: nth, origin: null, at: createdAt.toISOString() },
  }));
  const read = (nth: number) => blocksOfRevision(group, { documentId: document.id, number: nth });
  return changesBetween(group, states, { ...wanted, usual: [states[1] ?? states[0], states[0]], read });
}

async function blocksOfRevision(
  { db, actor }: InGroup,
  { documentId, number }: { readonly documentId: string; readonly number: number },
): Promise<DraftBlock[]> {
  const rows = await db.block.findMany({
    where: { groupId: actor.groupId, revision: { documentId, number }, startCodePoint: { not: null } },
    select: { type: true, level: true, language: true, text: true },
    orderBy: { index: "asc" },
  });
  return rows.map(({ type, level, language, text }) => ({
    ...{ type: blockTypeOf(type) ?? "paragraph", level, text },
    language: blockLanguageOf(language) ?? "mixed",
  }));
}

interface Wanted extends ComparedPair {
  /** What is compared where nothing was said. */
  readonly usual: readonly [from: ComparedState | undefined, to: ComparedState | undefined];
  readonly read: (number: number) => Promise<DraftBlock[]>;
}

async function changesBetween(
  group: InGroup,
  states: readonly ComparedState[],
  { from, to, usual, read }: Wanted,
): Promise<Result<ChangesView, "not_found">> {
  const one = from === undefined ? usual[0] : states.find(({ number }) => number === from);
  const other = to === undefined ? usual[1] : states.find(({ number }) => number === to);
  if (one === undefined || other === undefined) return refuse("not_found");
  // The earlier one first, however they were named: what was written later is what came.
  const [earlier, later] = one.number <= other.number ? [one, other] : [other, one];
  const { rows, inserted, deleted, moves } = compareDrafts(
    await read(earlier.number),
    await read(later.number),
  );
  return accept({
    ...{ states: [...states], from: earlier.number, to: later.number, timeZone: await timeZoneOf(group) },
    comparison: {
      ...{ inserted, deleted, moves: [...moves] },
      rows: rows.map(({ pieces, ...row }) => ({ ...row, pieces: [...pieces] })),
    },
  });
}
