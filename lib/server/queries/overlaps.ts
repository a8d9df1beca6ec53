import type {
  ClassOverlapsView,
  EssayOverlapsView,
  OtherTextView,
  SharedPassageView,
} from "#lib/operations/overlaps.ts";
import { blockTypeOf } from "#lib/documents/block.ts";
import { mayModerate, maySeeModeration, maySeeReviews } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { placesIn, type EssayBlock } from "#lib/reviews/checked-essay.ts";
import {
  coveredShare,
  isOpen,
  stretchesOf,
  type OverlapRun,
  type OwnStretch,
} from "#lib/reviews/overlap-run.ts";
import type { InGroup } from "../database.ts";
import { excerptsOf, type Wanted } from "../excerpts.ts";
import { findReviewAssignment } from "../review-sheets.ts";
import { readComparison } from "./comparison.ts";
import { authorsOf, findEssays } from "./essays.ts";

/** Passages of one essay that are shown; the rest are shorter. */
const MOST_PASSAGES = 100;

/** What an essay shares, for who reviews it: the other side of an essay that is not theirs stays hidden. */
export async function showOverlaps(
  group: InGroup,
  { assignmentId, number }: { readonly assignmentId: string; readonly number: number },
): Promise<Result<EssayOverlapsView, "not_found" | "not_allowed">> {
  if (!maySeeReviews(group.actor)) return refuse("not_allowed");
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return assignment;
  const essays = await findEssays(group, assignment.value);
  const essay = essays.find(({ row }) => row.number === number)?.row;
  if (essay === undefined) return refuse("not_found");
  const { view, run, stretches } = await readComparison(group, assignmentId);
  const own = stretchesOf(stretches, essay.id);
  const extent = run?.essays.find(({ id }) => id === essay.id);
  const seen = new Map(essays.map(({ row }) => [row.id, row.number]));
  return accept({
    comparison: view,
    mayCompare: mayModerate(group.actor),
    share: coveredShare(own.filter(isOpen), extent?.letters ?? 0),
    passages: await passagesOf(group, own.slice(0, MOST_PASSAGES), {
      seen,
      words: extent?.words ?? 0,
      id: essay.id,
      run,
    }),
    more: Math.max(0, own.length - MOST_PASSAGES),
  });
}

interface Sight {
  /** The essay whose passages they are. */
  readonly id: string;
  readonly words: number;
  /** Essays that the caller may see, by their numbers. */
  readonly seen: ReadonlyMap<string, number>;
  readonly run: OverlapRun | null;
}

async function passagesOf(
  group: InGroup,
  stretches: readonly OwnStretch[],
  sight: Sight,
): Promise<SharedPassageView[]> {
  if (stretches.length === 0) return [];
  const documents = new Set(sight.run?.documents.map(({ id }) => id));
  const isShown = (id: string) => documents.has(id) || sight.seen.has(id);
  const wanted = stretches.flatMap(({ own, other }): Wanted[] => (isShown(other.id) ? [own, other] : [own]));
  const excerpts = await excerptsOf(group, wanted);
  const authors = await authorsOf(group, [...sight.seen.keys()]);
  const blocks = await ownBlocks(group, sight.id);
  const otherOf = ({ other }: OwnStretch): OtherTextView => {
    const found = excerpts.of(other);
    const number = sight.seen.get(other.id);
    if (found === null || !isShown(other.id)) return { kind: "hidden" };
    const { excerpt, documentId, title, blockKey } = found;
    return number === undefined
      ? { kind: "document", documentId, title, blockKey, excerpt }
      : { kind: "essay", number, authors: authors.get(other.id) ?? null, excerpt };
  };
  return stretches.map((stretch) => {
    const { own, other, words } = stretch;
    const shown = otherOf(stretch);
    return {
      ...{ words, share: sight.words === 0 ? 0 : Math.min(1, words / sight.words), apart: own.apart },
      otherApart: shown.kind === "hidden" ? null : other.apart,
      places: placesIn(blocks, own),
      own: excerpts.of(own)?.excerpt ?? { before: "", text: "", after: "" },
      other: shown,
    };
  });
}

async function ownBlocks({ db, actor }: InGroup, submissionId: string): Promise<EssayBlock[]> {
  const document = await db.document.findFirst({
    where: { groupId: actor.groupId, submissionId, deletedAt: null },
    select: { id: true, currentRevisionNumber: true },
  });
  if (document === null) return [];
  const rows = await db.block.findMany({
    where: {
      revision: { documentId: document.id, number: document.currentRevisionNumber },
      startCodePoint: { not: null },
    },
    orderBy: { index: "asc" },
    select: { key: true, type: true, text: true, startCodePoint: true },
  });
  return rows.flatMap(({ key, text, type, startCodePoint: start }) => {
    const known = blockTypeOf(type);
    return start === null || known === null
      ? []
      : [{ key, text, start, type: known, language: "mixed" as const }];
  });
}

const MOST_PAIRS = 300;

/** The class by pairs, for who looks after the group. */
export async function listOverlaps(
  group: InGroup,
  assignmentId: string,
): Promise<Result<ClassOverlapsView, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeModeration(actor)) return refuse("not_allowed");
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return assignment;
  const { view, run, stretches } = await readComparison(group, assignmentId);
  const pairs = [...Map.groupBy(stretches, ({ one, other }) => `${one.id} ${other.id}`).values()]
    .map((all) => ({ all, words: all.reduce((sum, { words }) => sum + words, 0) }))
    .sort((one, other) => other.words - one.words);
  const shown = pairs.slice(0, MOST_PAIRS);
  const ids = [...new Set(shown.flatMap(({ all }) => all.flatMap(({ one, other }) => [one.id, other.id])))];
  const essays = await db.submission.findMany({
    where: { groupId: actor.groupId, id: { in: ids } },
    select: { id: true, number: true },
  });
  const documents = await db.document.findMany({
    where: { groupId: actor.groupId, id: { in: ids }, submissionId: null },
    select: { id: true, title: true },
  });
  const authors = await authorsOf(
    group,
    essays.map(({ id }) => id),
  );
  const textOf = (id: string): ClassOverlapsView["pairs"][number]["one"] => ({
    number: essays.find((one) => one.id === id)?.number ?? null,
    authors: authors.get(id) ?? null,
    document: documents.find((one) => one.id === id) ?? null,
  });
  const letters = new Map(run?.essays.map((one) => [one.id, one.letters]));
  return accept({
    comparison: view,
    pairs: shown.map(({ all, words }) => {
      const [{ one, other } = { one: { id: "" }, other: { id: "" } }] = all;
      const apart = all.filter((each) => each.one.apart !== null || each.other.apart !== null);
      return {
        ...{ one: textOf(one.id), other: textOf(other.id), passages: all.length, words },
        apartWords: apart.reduce((sum, each) => sum + each.words, 0),
        longest: all.reduce((most, each) => Math.max(most, each.words), 0),
        share: coveredShare(stretchesOf(all, one.id), letters.get(one.id) ?? 0),
      };
    }),
    more: pairs.length - shown.length,
  });
}
