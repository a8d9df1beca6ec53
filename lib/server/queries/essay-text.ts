import type { z } from "zod";
import type { Node } from "prosemirror-model";
import type { printEssay } from "#lib/operations/essays.ts";
import { essayOf, languageOfEssay } from "#lib/reviews/essay.ts";
import { remarksOnEssay, type EssayRemark } from "#lib/reviews/essay-remarks.ts";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { knownWorks, printingOfEssay, readPrinting, type EssayPrinting } from "../essay-printing.ts";
import { ownSubmission } from "../submissions.ts";
import { peopleById, personOf } from "./people.ts";

/** The newest state of the text of a submission that is known to be one's own; null while nothing was saved. */
export async function newestText(
  { db, actor: { groupId } }: InGroup,
  submissionId: string,
): Promise<{ readonly essay: Node; readonly fileId: string | null } | null> {
  const draft = await db.draft.findFirst({
    where: { groupId, submissionId },
    orderBy: { number: "desc" },
    select: { content: true, fileId: true },
  });
  return draft === null ? null : { essay: essayOf(draft.content), fileId: draft.fileId };
}

export interface EssayAsItStands {
  readonly printing: EssayPrinting | null;
  readonly remarks: readonly EssayRemark[];
}

/** What the printing of one's essay needs, and what is to be remarked of it. */
export async function readEssay(
  group: InGroup,
  submissionId: string,
): Promise<Result<EssayAsItStands, "not_found" | "not_allowed">> {
  if (!maySeeOwnEssays(group.actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId });
  if (!own.ok) return own;
  const text = await newestText(group, submissionId);
  if (text === null) return accept({ printing: null, remarks: [] });
  const { essay } = text;
  const { assignment, authors } = own.value;
  const printing = await printingOfEssay(group, essay, assignment.citationStyle);
  const ids = authors.map(({ userId }) => userId);
  const people = await peopleById(group.db, assignment.hidesStudents ? ids : []);
  const remarks = remarksOnEssay(essay, {
    fewestWords: assignment.fewestWords,
    mostWords: assignment.mostWords,
    isStyleGiven: assignment.citationStyle !== null,
    language: languageOfEssay(essay),
    knownWorks: knownWorks(essay, printing),
    hiddenNames: assignment.hidesStudents ? ids.map((id) => personOf(people, id).name) : [],
  });
  return accept({ printing, remarks });
}

/** Citations as they stand in the window of whoever writes, in the style of the assignment. */
export async function readStyledPrinting(
  group: InGroup,
  submissionId: string,
  cited: z.infer<typeof printEssay.body>,
): Promise<Result<EssayPrinting, "not_found" | "not_allowed">> {
  if (!maySeeOwnEssays(group.actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId });
  if (!own.ok) return own;
  return accept(await readPrinting(group, { ...cited, style: own.value.assignment.citationStyle }));
}
