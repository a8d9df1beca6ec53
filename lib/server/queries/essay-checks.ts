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
  const { groupId } = group.actor;
  const document = await group.db.document.findFirst({
    where: { groupId, submissionId: found.row.id, deletedAt: null },
    select: { id: true },
  });
  const essay = document === null ? null : await storedEssay(group, document.id);
  if (essay === null) return refuse("not_found");
  const demands = await group.db.assignment.findUniqueOrThrow({
    where: { groupId_id: { groupId, id: assignmentId } },
    select: DEMANDS,
  });
  return accept(await withWorks(group, essay, { ...demands, words: countRunningWords(essay) }));
}

const DEMANDS = { id: true, fewestWords: true, mostWords: true, citationStyle: true, tasks: true } as const;

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

/** What the assignment asks for; `id` is its own. */
interface Demands {
  readonly id: string;
  readonly words: number;
  readonly fewestWords: number | null;
  readonly mostWords: number | null;
  readonly citationStyle: string | null;
  /** The task by language (lib/operations/assignments.ts). */
  readonly tasks: unknown;
}

async function withWorks(
  group: InGroup,
  essay: CheckedEssay,
  { id: assignmentId, citationStyle: style, tasks, ...limits }: Demands,
): Promise<ReadEssayCheck> {
  const { byWork } = await loadTexts(group, worksQuoted(quotationsIn(essay)));
  const tied = new Set(essay.entries.flatMap(({ referenceId }) => referenceId ?? []));
  const works = await loadWorks(group, [...tied], byWork);
  const typed =
    style === null
      ? []
      : essay.entries.flatMap(({ id, csl, list, referenceId }) =>
          csl === null || referenceId !== null || list !== "original" ? [] : [{ id, csl }],
        );
  const materials = await loadMaterials(group, assignmentId);
  const task = Object.values(tasks as Record<string, string>);
  return { essay, assignmentId, terms: { ...limits, style, works, materials, task }, typed };
}

/** The saved text of one's own essay, which is printed before it is looked at. */
export interface ReadDraft {
  readonly text: Node;
  readonly printing: EssayPrinting;
  readonly demands: Demands;
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
  const { id, fewestWords, mostWords, citationStyle, tasks } = own.value.assignment;
  const text = newest.essay;
  return accept({
    text,
    printing: await printingOfEssay(group, text, citationStyle),
    demands: { id, fewestWords, mostWords, citationStyle, tasks, words: countWords(text) },
  });
}

/** The draft as it would be handed in, with the works that it cites. */
export async function readPrintedDraft(
  group: InGroup,
  { text, demands }: ReadDraft,
  printed: PrintedReferences,
): Promise<Result<ReadEssayCheck>> {
  return accept(await withWorks(group, draftAsEssay(text, printed), demands));
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
