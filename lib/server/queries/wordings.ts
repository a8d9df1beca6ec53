import { z } from "zod";
import type { WordingView } from "#lib/operations/annotations.ts";
import { maySeeAnnotations } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { peopleById, personOf } from "./people.ts";

type Answer = Promise<Result<{ wordings: WordingView[] }, "not_found" | "not_allowed">>;

/** What a remark said, from now back to its first wording: the events keep each change whole. */
export async function listAnnotationWordings(group: InGroup, annotationId: string): Answer {
  const { db, actor } = group;
  if (!maySeeAnnotations(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: annotationId }, deletedAt: null };
  const remark = await db.annotation.findUnique({ where });
  if (remark === null) return refuse("not_found");
  return accept({ wordings: await wordingsOf(group, remark, "annotation.edited") });
}

export async function listCommentWordings(group: InGroup, commentId: string): Answer {
  const { db, actor } = group;
  if (!maySeeAnnotations(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: commentId }, deletedAt: null };
  const remark = await db.comment.findUnique({ where });
  if (remark === null) return refuse("not_found");
  return accept({ wordings: await wordingsOf(group, remark, "comment.edited") });
}

interface Remark {
  readonly id: string;
  readonly text: string | null;
  readonly createdById: string;
  readonly createdAt: Date;
}

const change = z.object({ before: z.string().nullable(), after: z.string().nullable() });

async function wordingsOf(
  { db, actor: { groupId } }: InGroup,
  { id, text, createdById, createdAt }: Remark,
  kind: string,
): Promise<WordingView[]> {
  const events = await db.event.findMany({
    where: { groupId, nounId: id, kind },
    orderBy: { number: "asc" },
  });
  const people = await peopleById(db, [createdById, ...events.map(({ actorId }) => actorId)]);
  const changes = events.flatMap((event) => {
    const said = change.safeParse(event.data);
    return said.success ? [{ ...event, ...said.data }] : [];
  });
  const first = changes.length === 0 ? text : (changes[0]?.before ?? null);
  const said = [
    { at: createdAt, actorId: createdById, words: first },
    ...changes.map(({ at, actorId, after }) => ({ at, actorId, words: after })),
  ];
  return said
    .flatMap(({ at, actorId, words }) =>
      words === null
        ? []
        : [
            {
              at: at.toISOString(),
              by: actorId === null ? null : personOf(people, actorId),
              text: words,
            },
          ],
    )
    .reverse();
}
