import type { ClassPictures } from "#lib/operations/class-pictures.ts";
import { classPicture } from "#lib/reviews/class-pictures.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { listBankComments } from "./bank-comments.ts";
import { classResults } from "./class-results.ts";

/** Bars of a picture: more of them say less. */
const MOST_BANK_COMMENTS = 10;

/** The figures of a class, for those who look after the group; `classResults` asks. */
export async function showClassPictures(
  group: InGroup,
  assignmentId: string,
): Promise<Result<ClassPictures, "not_found" | "not_allowed">> {
  const found = await classResults(group, assignmentId);
  if (!found.ok) return found;
  const { assignment, rubric, results } = found.value;
  const bank = await listBankComments(group);
  if (!bank.ok) return bank;
  const counted = await commentsOf(group, assignmentId);
  const { progress, total, criteria } = classPicture(results, rubric);
  return accept({
    ...{ assignment, rubric },
    progress: [...progress],
    total: total === null ? null : { ...total, essays: [...total.essays] },
    criteria: criteria.map(({ criterion, essays }) => ({ criterion, essays: [...essays] })),
    comments: counted.filter(({ isAll }) => !isAll).map(({ isAll: _, ...one }) => one),
    commentedEssays: counted.find(({ isAll }) => isAll)?.essays ?? 0,
    bank: bank.value.comments
      .filter(({ uses }) => uses > 0)
      .slice(0, MOST_BANK_COMMENTS)
      .map(({ texts, topic, uses }) => ({ texts, topic, uses })),
  });
}

interface CountedComments {
  readonly criterion: string | null;
  readonly comments: number;
  readonly essays: number;
  /** The row of all together. */
  readonly isAll: boolean;
}

/** Row-level security leaves out what stands on sheets that the caller may not see yet. */
async function commentsOf({ db, actor }: InGroup, assignmentId: string): Promise<CountedComments[]> {
  return db.$queryRaw<CountedComments[]>`
    SELECT a.criterion, count(*)::int AS comments, count(DISTINCT a.submission_id)::int AS essays,
      grouping(a.criterion) = 1 AS "isAll"
    FROM annotations a
    JOIN submissions s ON s.group_id = a.group_id AND s.id = a.submission_id AND s.assignment_id = ${assignmentId}::uuid
    JOIN layers l ON l.group_id = a.group_id AND l.id = a.layer_id AND l.assignment_id = s.assignment_id
    JOIN review_sheets h ON h.submission_id = s.id AND h.reviewer_id = a.created_by_id AND h.done_at IS NOT NULL
    WHERE a.group_id = ${actor.groupId}::uuid AND a.deleted_at IS NULL AND NOT a.is_private
      AND a.kind IN ('comment', 'question', 'correction')
    GROUP BY GROUPING SETS ((a.criterion), ())
    HAVING count(*) > 0
    ORDER BY comments DESC, a.criterion`;
}
