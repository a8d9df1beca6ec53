import type { Prisma } from "#prisma/client.ts";

/** Reactions as they are read with an annotation or a comment. */
export const REACTIONS = {
  select: { kind: true, userId: true },
  orderBy: [{ createdAt: "asc" }, { id: "asc" }],
} satisfies Prisma.Annotation$reactionsArgs;

export const COMMENT_INCLUDE = { reactions: REACTIONS } satisfies Prisma.CommentInclude;
export type CommentRow = Prisma.CommentGetPayload<{ include: typeof COMMENT_INCLUDE }>;

/** The comments of a thread as they are read with what they stand under: oldest first. */
export const THREAD = {
  where: { deletedAt: null },
  orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  include: COMMENT_INCLUDE,
} satisfies Prisma.Annotation$commentsArgs;
