import type { DraftLine, DraftText } from "#lib/operations/drafts.ts";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import type { Draft } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { ownSubmission } from "../submissions.ts";
import { peopleById, personOf } from "./people.ts";

type DraftRefusal = "not_found" | "not_allowed";

const LINE = {
  number: true,
  origin: true,
  words: true,
  createdById: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** States of a text that a history shows; a year of daily writing has fewer. */
const MOST_LISTED = 500;

export async function listDrafts(
  group: InGroup,
  submissionId: string,
): Promise<Result<{ drafts: DraftLine[] }, DraftRefusal>> {
  if (!maySeeOwnEssays(group.actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId });
  if (!own.ok) return own;
  const rows = await group.db.draft.findMany({
    where: { groupId: group.actor.groupId, submissionId },
    select: LINE,
    orderBy: { number: "desc" },
    take: MOST_LISTED,
  });
  return accept({ drafts: await linesOf(group, rows) });
}

/** A state of the text; the newest where no number is given. */
export async function readDraft(
  group: InGroup,
  submissionId: string,
  number?: number,
): Promise<Result<DraftText, DraftRefusal>> {
  if (!maySeeOwnEssays(group.actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId });
  if (!own.ok) return own;
  const row = await group.db.draft.findFirst({
    where: { groupId: group.actor.groupId, submissionId, ...(number === undefined ? {} : { number }) },
    select: { ...LINE, content: true },
    orderBy: { number: "desc" },
  });
  const [line] = await linesOf(group, row === null ? [] : [row]);
  if (row === null || line === undefined) return refuse("not_found");
  // Checked when it was written; Prisma types a JSON column as any JSON.
  return accept({ ...line, content: row.content as unknown as EssayJson, version: own.value.textVersion });
}

type Line = Pick<Draft, keyof typeof LINE>;

async function linesOf({ db }: InGroup, rows: readonly Line[]): Promise<DraftLine[]> {
  const people = await peopleById(
    db,
    rows.map(({ createdById }) => createdById),
  );
  return rows.map(({ createdById, ...row }) => ({
    ...row,
    author: personOf(people, createdById),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }));
}
