import { toCsvText } from "#lib/languages/csv-text.ts";
import { typedTime } from "#lib/languages/zoned-time.ts";
import { wordsOf } from "#lib/languages/words.ts";
import { mayExportForResearch } from "#lib/permissions/personal-data.ts";
import { shuffled, withoutNames, type ResearchEssay } from "#lib/reviews/research.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { peopleById } from "./people.ts";
import { outcomeContentOf } from "../records/review.ts";

interface Wanted {
  readonly assignmentId: string;
  /** 0 up to 1. */
  readonly random: () => number;
}

/** Essays of an assignment that were handed in and whose writers all agree. Marks only where they are released. */
export async function researchEssays(
  { db, actor }: InGroup,
  { assignmentId, random }: Wanted,
): Promise<Result<ResearchEssay[], "not_found" | "not_allowed">> {
  const { groupId } = actor;
  if (!mayExportForResearch(actor)) return refuse("not_allowed");
  const assignment = await db.assignment.findUnique({
    where: { groupId_id: { groupId, id: assignmentId }, deletedAt: null },
    include: { group: { select: { timeZone: true } } },
  });
  if (assignment === null) return refuse("not_found");
  const rows = await db.submission.findMany({
    where: { groupId, assignmentId, hasConsent: true, erasedAt: null, handedInAt: { not: null } },
    include: {
      outcome: true,
      document: { include: { revisions: { orderBy: { number: "desc" }, take: 1 } } },
    },
  });
  const members = await db.membership.findMany({
    where: { groupId },
    select: { user: { select: { name: true } } },
  });
  const writers = await writersOf({ db, actor }, assignmentId);
  const names = [...members.map(({ user }) => user.name), ...writers];
  const essays = shuffled(rows, random).flatMap((row, at): ResearchEssay[] => {
    const { document, handedInAt, releasedAt } = row;
    const text = document?.revisions[0]?.text;
    if (document === null || text === undefined || handedInAt === null) return [];
    const told = releasedAt === null || row.outcome === null ? null : outcomeContentOf(row.outcome.content);
    return [
      {
        ...{ number: at + 1, language: document.language, words: wordsOf(text).length },
        handedInOn: typedTime(handedInAt.toISOString(), assignment.group.timeZone).slice(0, 10),
        ...{ title: withoutNames(document.title, names), text: withoutNames(text, names) },
        ...{ total: told?.total ?? null, outOf: told?.outOf ?? assignment.outOf, marks: told?.marks ?? [] },
      },
    ];
  });
  return accept(essays);
}

/** Names of all who wrote for the assignment, members or not any more, also where the lecturer who exports marks blind: they are taken out. */
async function writersOf(
  { db, actor }: Pick<InGroup, "db" | "actor">,
  assignmentId: string,
): Promise<string[]> {
  const { groupId } = actor;
  const written = await withAllAnnotations({ db }, () =>
    db.submissionAuthor.findMany({ where: { groupId, assignmentId }, select: { userId: true } }),
  );
  const people = await peopleById(
    db,
    written.map(({ userId }) => userId),
  );
  return [...people.values()].map(({ name }) => name);
}

/** A row an essay, a column a criterion (lib/languages/csv-text.ts guards against formulas). */
export function researchTable(essays: readonly ResearchEssay[]): string {
  const criteria = [
    ...new Set(essays.flatMap(({ marks }) => marks.map(({ criterion }) => criterion))),
  ].sort();
  const head = [
    "number",
    "language",
    "handed_in_on",
    "words",
    "total",
    "out_of",
    ...criteria,
    "title",
    "text",
  ];
  const rows = essays.map((essay) => [
    ...[String(essay.number), essay.language, essay.handedInOn, String(essay.words)],
    ...[essay.total ?? "", essay.outOf],
    ...criteria.map((key) => essay.marks.find(({ criterion }) => criterion === key)?.points ?? ""),
    ...[essay.title, essay.text],
  ]);
  return toCsvText([head, ...rows]);
}
