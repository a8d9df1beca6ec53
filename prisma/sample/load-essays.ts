import type { PassageSelectors } from "#lib/annotations/selector.ts";
import { describePassage } from "#lib/annotations/describe.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import { accept, type Result } from "#lib/result.ts";
import { USUAL_TERMS } from "#lib/reviews/assignment.ts";
import { allocateReviews } from "#lib/server/commands/allocate-reviews.ts";
import { handInEssay } from "#lib/server/commands/hand-in-essay.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { createBankComment } from "#lib/server/commands/keep-bank-comment.ts";
import { createRubric } from "#lib/server/commands/keep-rubric.ts";
import { editSheet, finishSheet, markCriterion } from "#lib/server/commands/mark-sheet.ts";
import { openSubmission } from "#lib/server/commands/open-submission.ts";
import { createAssignment } from "#lib/server/commands/plan-assignment.ts";
import { publishAssignment } from "#lib/server/commands/publish-assignment.ts";
import { releaseFeedback } from "#lib/server/commands/release-feedback.ts";
import { saveDraft } from "#lib/server/commands/save-draft.ts";
import type { InGroup } from "#lib/server/database.ts";
import { readDocument } from "#lib/server/queries/reading.ts";
import { showDesk } from "#lib/server/queries/review-desk.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import type { PrintedReferences } from "#lib/reviews/block-draft.ts";
import { attachDocument } from "#lib/server/commands/attach-text.ts";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { SAMPLE_ASSIGNMENT, SAMPLE_BANK, SAMPLE_CITED, SAMPLE_MATERIALS } from "./essay-assignment.ts";
import { SAMPLE_RUBRIC } from "./essay-rubric.ts";
import { SAMPLE_ESSAYS, type SampleEssay } from "./essays.ts";
import type { SampleArticleKey, SampleMemberKey } from "./sample.ts";

/** The group that is being filled, as far as its essays need it. */
export interface EssayRoom {
  readonly as: <Value, Code extends string>(
    member: SampleMemberKey,
    work: (group: InGroup) => Promise<Result<Value, Code>>,
  ) => Promise<Value>;
  readonly userId: (member: SampleMemberKey) => string;
  readonly documentId: (article: SampleArticleKey) => string;
}

/** Works that essays cite, by the article that is their text. */
type CitedWorks = ReadonlyMap<string, { readonly id: string; readonly printed: string }>;

/** An assignment with its rubric, essays in three languages, what reviewers gave and said, and one released feedback. */
export async function loadEssays(room: EssayRoom): Promise<void> {
  const { setBy, titles, tasks } = SAMPLE_ASSIGNMENT;
  const rubricId = await room.as(setBy, (group) => createRubric(group, SAMPLE_RUBRIC));
  const rubricVersionId = await room.as(setBy, async ({ db }) => {
    const version = await db.rubricVersion.findFirstOrThrow({ where: { rubricId }, select: { id: true } });
    return accept(version.id);
  });
  const works = await loadWorks(room);
  const { document, work } = SAMPLE_MATERIALS;
  const referenceId = works.get(work)?.id;
  const materials = [
    { documentId: room.documentId(document) },
    ...(referenceId === undefined ? [] : [{ referenceId }]),
  ];
  const assignmentId = await room.as(setBy, (group) =>
    createAssignment(group, {
      ...{ ...USUAL_TERMS, titles: { ...titles }, tasks: { ...tasks } },
      ...{ rubricVersionId, materials, studentIds: [] },
    }),
  );
  await room.as(setBy, (group) => publishAssignment(group, assignmentId));
  for (const comment of SAMPLE_BANK) await room.as(setBy, (group) => createBankComment(group, comment));
  for (const essay of SAMPLE_ESSAYS) await loadEssay(room, { assignmentId, works }, essay);
}

async function loadWorks(room: EssayRoom): Promise<CitedWorks> {
  const works = new Map<string, { readonly id: string; readonly printed: string }>();
  for (const { article, csl, printed } of SAMPLE_CITED) {
    const id = await room.as(SAMPLE_ASSIGNMENT.setBy, (group) =>
      createReference(group, { csl, romanised: null, translated: {} }),
    );
    await room.as(SAMPLE_ASSIGNMENT.setBy, (group) => attachDocument(group, id, room.documentId(article)));
    works.set(article, { id, printed });
  }
  return works;
}

interface EssayContext {
  readonly assignmentId: string;
  readonly works: CitedWorks;
}

async function loadEssay(
  room: EssayRoom,
  { assignmentId, works }: EssayContext,
  essay: SampleEssay,
): Promise<void> {
  const submissionId = await room.as(essay.by, (group) => openSubmission(group, { assignmentId }));
  const { version } = await room.as(essay.by, (group) =>
    saveDraft(group, { submissionId, expectedVersion: 1, content: contentOf(essay, works) }),
  );
  const { documentId } = await room.as(essay.by, (group) =>
    handInEssay(group, {
      ...{ submissionId, expectedVersion: version, lateReason: "", moment: new Date() },
      printed: printedOf(essay, works),
    }),
  );
  const reviewerIds = essay.sheets.map(({ by }) => room.userId(by));
  await room.as(SAMPLE_ASSIGNMENT.setBy, (group) =>
    allocateReviews(group, assignmentId, { essays: [{ submissionId, reviewerIds }] }),
  );
  const number = await room.as(SAMPLE_ASSIGNMENT.setBy, async ({ db }) =>
    accept((await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).number),
  );
  for (const sheet of essay.sheets) await mark(room, { assignmentId, number, documentId }, sheet);
  if (essay.isReleased)
    await room.as(SAMPLE_ASSIGNMENT.setBy, (group) =>
      releaseFeedback(group, { assignmentId, submissionIds: [submissionId] }),
    );
}

interface Place {
  readonly assignmentId: string;
  readonly number: number;
  readonly documentId: string;
}

async function mark(room: EssayRoom, place: Place, given: SampleEssay["sheets"][number]): Promise<void> {
  const { by, marks, overall, comments, isDone } = given;
  const desk = await room.as(by, (group) => showDesk(group, place));
  const sheetId = desk.sheet?.id ?? "";
  for (const [criterion, wanted] of Object.entries(marks))
    await room.as(by, (group) => markCriterion(group, { sheetId, criterion, wanted }));
  if (overall !== "")
    await room.as(by, (group) => editSheet(group, { sheetId, expectedVersion: 1, edit: { overall } }));
  const { text } = await room.as(by, (group) => readDocument(group, place.documentId));
  for (const { quote, criterion, text: said, replacement } of comments) {
    const standing = { layerId: desk.layerId, isPrivate: false, tagIds: [], criterion };
    const body =
      replacement === undefined
        ? { kind: "comment" as const, text: said }
        : { kind: "correction" as const, text: said, replacement };
    await room.as(by, (group) =>
      highlightPassage(group, place.documentId, { ...body, ...standing, selectors: passageOf(text, quote) }),
    );
  }
  if (isDone) await room.as(by, (group) => finishSheet(group, sheetId));
}

function passageOf(text: string, quote: string): PassageSelectors {
  const at = text.indexOf(quote);
  if (at < 0) throw new Error(`“${quote}” does not stand in the essay`);
  const index = indexText(text);
  return describePassage(index, [utf16ToCodePoint(index, at), utf16ToCodePoint(index, at + quote.length)]);
}

const CITED = /\{([a-z-]+) (\d+)\}/u;

function contentOf({ language, title, paragraphs }: SampleEssay, works: CitedWorks): EssayJson {
  const words = (text: string): EssayJson => ({ type: "text", text });
  const inline = (paragraph: string) =>
    // A split by a pattern with two groups: words, work, page, words …
    paragraph.split(CITED).flatMap((part, at, parts): EssayJson[] => {
      if (at % 3 === 0) return part === "" ? [] : [words(part)];
      const work = works.get(part);
      if (at % 3 === 2 || work === undefined) return [];
      const items = [{ referenceId: work.id, locator: parts[at + 1] ?? "" }];
      return [{ type: "citation", attrs: { items } }];
    });
  return {
    type: "doc",
    attrs: { language },
    content: [
      { type: "title", content: [words(title)] },
      ...paragraphs.map((text): EssayJson => ({ type: "paragraph", content: inline(text) })),
    ],
  };
}

const PRINTED: Readonly<
  Record<Language, { heading: string; cite: (number: number, page: string) => string }>
> = {
  kk: { heading: "Пайдаланылған әдебиеттер", cite: (number, page) => `[${number}, ${page} б.]` },
  ru: { heading: "Список литературы", cite: (number, page) => `[${number}, с. ${page}]` },
  en: { heading: "References", cite: (number, page) => `[${number}, p. ${page}]` },
};

/** As the usual style prints it; the process that prints would outlive the one that fills the sample. */
function printedOf({ language, paragraphs }: SampleEssay, works: CitedWorks): PrintedReferences {
  const places = [...paragraphs.join("\n").matchAll(new RegExp(CITED, "gu"))].map(
    ([, work = "", page = ""]) => ({ work, page }),
  );
  const cited = [...new Set(places.map(({ work }) => work))];
  const { heading, cite } = PRINTED[language];
  return {
    citations: places.map(({ work, page }) => cite(cited.indexOf(work) + 1, page)),
    entries: cited.flatMap((article, at) => {
      const work = works.get(article);
      const csl = SAMPLE_CITED.find((one) => one.article === article)?.csl ?? null;
      return work === undefined ? [] : [{ referenceId: work.id, text: `${at + 1}. ${work.printed}`, csl }];
    }),
    isNoteStyle: false,
    heading,
  };
}
