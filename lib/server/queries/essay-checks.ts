import { z } from "zod";
import type { CheckedEntry } from "#lib/citations/integrity/checked.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { BLOCK_TYPES } from "#lib/documents/block.ts";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import { maySeeReviews } from "#lib/permissions/reviews.ts";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { articleOfEssay } from "#lib/reviews/essay-article.ts";
import type { PrintedReferences } from "#lib/reviews/block-draft.ts";
import { countRunningWords, type CheckedEssay, type EssayBlock } from "#lib/reviews/checked-essay.ts";
import type { EssayTerms } from "#lib/reviews/essay-check.ts";
import { quotationsIn, worksQuoted } from "#lib/reviews/essay-quotations.ts";
import { countWords, languageOfEssay } from "#lib/reviews/essay.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { printingOfEssay, type EssayPrinting } from "../essay-printing.ts";
import { articleRevision } from "../records/revision.ts";
import { findReviewAssignment } from "../review-sheets.ts";
import { ownSubmission } from "../submissions.ts";
import { newestText } from "./essay-text.ts";
import { findEssays } from "./essays.ts";
import { loadChecked } from "./integrity-rows.ts";
import { loadTexts, loadWorks } from "./integrity-works.ts";
import { loadMaterials, type ReadMaterial } from "./material-texts.ts";
import type { Node } from "prosemirror-model";

/** Everything that the checks of an essay need, read in a transaction; printing and comparing wait outside of it (essay-report.ts). */
export interface ReadEssayCheck {
  readonly essay: CheckedEssay;
  readonly assignmentId: string;
  readonly terms: Omit<EssayTerms, "printed" | "materials"> & { readonly materials: readonly ReadMaterial[] };
  /** What was read of entries that were typed by hand: how the style would print them is still to be asked. */
  readonly typed: readonly { readonly id: string; readonly csl: CslItem }[];
}

/** An essay that was handed in, for who reviews it and who looks after the group. */
export async function readHandedIn(
  group: InGroup,
  { assignmentId, number }: { readonly assignmentId: string; readonly number: number },
): Promise<Result<ReadEssayCheck, "not_found" | "not_allowed">> {
  if (!maySeeReviews(group.actor)) return refuse("not_allowed");
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return assignment;
  const [found] = await findEssays(group, assignment.value, { number });
  if (found === undefined) return refuse("not_found");
  const demands = await demandsOf(group, assignmentId);
  const read = await readRevision(group, { submissionId: found.row.id }, demands);
  return read === null ? refuse("not_found") : accept(read);
}

/** What an assignment asks for, with the texts that it gives to read. */
export async function demandsOf(group: InGroup, assignmentId: string): Promise<Demands> {
  const { groupId } = group.actor;
  const row = await group.db.assignment.findUniqueOrThrow({
    where: { groupId_id: { groupId, id: assignmentId } },
    select: DEMANDS,
  });
  return demandsIn(group, row);
}

const DEMANDS = { id: true, fewestWords: true, mostWords: true, citationStyle: true, tasks: true } as const;

type DemandingAssignment = Prisma.AssignmentGetPayload<{ select: typeof DEMANDS }>;

async function demandsIn(
  group: InGroup,
  { id, fewestWords, mostWords, citationStyle, tasks }: DemandingAssignment,
): Promise<Demands> {
  // By language (lib/operations/assignments.ts).
  const task = Object.values(tasks as Record<string, string>);
  const materials = await loadMaterials(group, id);
  return { assignmentId: id, fewestWords, mostWords, style: citationStyle, task, materials };
}

/** The current revision of what was handed in; null where there is none, or it is no longer the one that is asked for. */
export async function readRevision(
  group: InGroup,
  { submissionId, number }: { readonly submissionId: string; readonly number?: number },
  demands: Demands,
): Promise<ReadEssayCheck | null> {
  const document = await group.db.document.findFirst({
    where: { groupId: group.actor.groupId, submissionId, deletedAt: null },
    select: { id: true, currentRevisionNumber: true },
  });
  if (document === null || (number ?? document.currentRevisionNumber) !== document.currentRevisionNumber)
    return null;
  const essay = await storedEssay(group, document.id);
  return essay === null ? null : withWorks(group, essay, { demands, words: countRunningWords(essay) });
}

const storedBlock = z.object({
  key: z.string(),
  type: z.enum(BLOCK_TYPES),
  language: z.string(),
  text: z.string(),
  startCodePoint: z.number().int(),
});

/** The current revision of an essay's document as checks look at it. */
export async function storedEssay(group: InGroup, documentId: string): Promise<CheckedEssay | null> {
  const checked = await loadChecked(group, documentId);
  if (checked === null) return null;
  const rows = await group.db.block.findMany({
    where: {
      groupId: group.actor.groupId,
      revision: { documentId, number: checked.revision },
      startCodePoint: { not: null },
    },
    orderBy: { index: "asc" },
    select: { key: true, type: true, language: true, text: true, startCodePoint: true },
  });
  const blocks = z
    .array(storedBlock)
    .parse(rows)
    .map(({ startCodePoint, language, ...block }): EssayBlock => ({
      ...block,
      ...{ language: blockLanguageOf(language) ?? "mixed", start: startCodePoint },
    }));
  const { citations, entries, language } = checked;
  return { language: blockLanguageOf(language) ?? "mixed", blocks, citations, entries };
}

interface Demands extends Pick<EssayTerms, "fewestWords" | "mostWords" | "style" | "task"> {
  readonly assignmentId: string;
  readonly materials: readonly ReadMaterial[];
}

async function withWorks(
  group: InGroup,
  essay: CheckedEssay,
  { demands, words }: { readonly demands: Demands; readonly words: number },
): Promise<ReadEssayCheck> {
  const { assignmentId, ...asked } = demands;
  const { byWork } = await loadTexts(group, worksQuoted(quotationsIn(essay)));
  const tied = new Set(essay.entries.flatMap(({ referenceId }) => referenceId ?? []));
  const works = await loadWorks(group, [...tied], byWork);
  const typed =
    asked.style === null
      ? []
      : essay.entries.flatMap(({ id, csl, list, referenceId }) =>
          csl === null || referenceId !== null || list !== "original" ? [] : [{ id, csl }],
        );
  return { essay, assignmentId, terms: { ...asked, words, works }, typed };
}

/** The saved text of one's own essay, which is printed before it is looked at. */
export interface ReadDraft {
  readonly text: Node;
  readonly printing: EssayPrinting;
  readonly demands: Demands;
  readonly words: number;
}

/** Null while nothing was saved. */
export async function readDraftToCheck(
  group: InGroup,
  submissionId: string,
): Promise<Result<ReadDraft | null, "not_found" | "not_allowed">> {
  if (!maySeeOwnEssays(group.actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId });
  if (!own.ok) return own;
  const newest = await newestText(group, submissionId);
  if (newest === null) return accept(null);
  const { assignment } = own.value;
  const text = newest.essay;
  return accept({
    text,
    printing: await printingOfEssay(group, text, assignment.citationStyle),
    demands: await demandsIn(group, assignment),
    words: countWords(text),
  });
}

/** The draft as it would be handed in, with the works that it cites. */
export async function readPrintedDraft(
  group: InGroup,
  { text, ...asked }: ReadDraft,
  printed: PrintedReferences,
): Promise<Result<ReadEssayCheck>> {
  return accept(await withWorks(group, draftAsEssay(text, printed), asked));
}

function draftAsEssay(text: Node, printed: PrintedReferences): CheckedEssay {
  const language = languageOfEssay(text);
  const article = articleOfEssay(text, printed, { name: "draft", sha256: "", language });
  const revision = articleRevision(article.part, 0, undefined);
  return {
    language,
    blocks: revision.blocks.flatMap(({ id, type, language: of, text: words, start }) =>
      start === null ? [] : [{ key: id, type, language: of, text: words, start }],
    ),
    citations: revision.citations.map(({ id: key, blockId: blockKey, entries, ...one }) => ({
      ...{ key, blockKey, start: one.start, end: one.end, text: one.text, keys: one.keys },
      ...{ locator: one.locator, kind: one.kind, entryIds: entries, quote: null },
    })),
    entries: revision.references.map(({ id, list, number, text: line, csl, pairedWith }): CheckedEntry => ({
      ...{ id, list, number, text: line, csl, pairedWith },
      referenceId: article.references.get(id) ?? null,
    })),
  };
}
