import { z } from "zod";
import type { NotificationView } from "#lib/operations/notifications.ts";
import type { Notification } from "#prisma/client.ts";
import { assignmentName } from "../assignment-name.ts";
import type { Transaction } from "../database.ts";
import { textsOf } from "../records/assignment.ts";

/** What a notification is about, as it stands now. */
interface NoticedThing extends Pick<NotificationView, "place" | "subject" | "claimNumber"> {
  /** Below the group's address. */
  readonly path: string | null;
  readonly remark: string | null;
}

export interface NoticedThings {
  of(row: Notification): NoticedThing;
}

const noticeData = z.object({
  commentId: z.uuid().optional(),
  referenceId: z.uuid().optional(),
  /** Why a suggested correction was declined. */
  note: z.string().optional(),
  /** Number of the essay, for those who review it or look after the group. */
  essay: z.number().int().optional(),
  /** Key of the conflict that one is asked to look at. */
  conflict: z.string().optional(),
});

const GONE: NoticedThing = { place: "gone", path: null, subject: null, claimNumber: null, remark: null };

/** Reads what the notifications of one group are about; what its reader may not see is not found. */
export async function thingsOf(
  db: Transaction,
  groupId: string,
  rows: readonly Notification[],
): Promise<NoticedThings> {
  const data = new Map(rows.map((row) => [row.id, noticeData.safeParse(row.data).data ?? {}]));
  const within = (ids: readonly (string | null | undefined)[]) => ({
    where: { groupId, id: { in: [...new Set(ids.filter((id) => id != null))] }, deletedAt: null },
  });
  const annotations = byId(
    await db.annotation.findMany({
      ...within(rows.map((row) => row.annotationId)),
      select: { id: true, documentId: true, text: true, document: { select: { title: true } } },
    }),
  );
  const comments = byId(
    await db.comment.findMany({
      ...within([...data.values()].map(({ commentId }) => commentId)),
      select: { id: true, text: true },
    }),
  );
  const claims = byId(await db.claim.findMany(within(rows.map((row) => row.claimId))));
  const works = byId(await db.reference.findMany(within([...data.values()].map((one) => one.referenceId))));
  const codings = byId(await db.coding.findMany(within(rows.map((row) => row.codingId))));
  // Row-level security leaves out what is not published for a student.
  const assignments = byId(await db.assignment.findMany(within(rows.map((row) => row.assignmentId))));
  const documents = byId(
    await db.document.findMany({
      ...within(rows.map((row) => row.documentId)),
      select: { id: true, title: true },
    }),
  );
  const plain = (place: NoticedThing["place"], path: string, subject: string | null): NoticedThing => ({
    ...{ place, path, subject, claimNumber: null, remark: null },
  });
  const placeOf = (row: Notification): NoticedThing => {
    const { referenceId, conflict, essay } = data.get(row.id) ?? {};
    if (row.annotationId !== null) {
      const found = annotations.get(row.annotationId);
      if (found === undefined) return GONE;
      const path = `/documents/${found.documentId}#passage-${found.id}`;
      return { ...plain("annotation", path, found.document.title), remark: found.text };
    }
    if (row.claimId !== null) {
      const found = claims.get(row.claimId);
      if (found === undefined) return GONE;
      const { id, number, wordingKk, wordingRu, wordingEn } = found;
      const wording = wordingKk ?? wordingRu ?? wordingEn;
      const path =
        conflict === undefined ? `/claims/${id}` : `/conflicts?case=${encodeURIComponent(conflict)}`;
      return { ...plain("claim", path, wording), claimNumber: number };
    }
    if (referenceId !== undefined) {
      const found = works.get(referenceId);
      return found === undefined ? GONE : plain("reference", `/references/${found.id}`, found.title);
    }
    if (row.codingId !== null) {
      const found = codings.get(row.codingId);
      return found === undefined ? GONE : plain("coding", `/codings/${found.id}`, found.name);
    }
    if (row.assignmentId !== null) {
      const found = assignments.get(row.assignmentId);
      const name = found === undefined ? null : assignmentName({ titles: textsOf(found.titles) });
      const room = roomOf(row.kind, essay);
      return found === undefined ? GONE : plain("assignment", `/assignments/${found.id}${room}`, name);
    }
    const found = documents.get(row.documentId ?? "");
    return found === undefined ? GONE : plain("document", `/documents/${found.id}`, found.title);
  };
  return {
    of(row) {
      const thing = placeOf(row);
      const { commentId, note } = data.get(row.id) ?? {};
      if (thing.place === "gone") return thing;
      if (note !== undefined) return { ...thing, remark: note };
      return commentId === undefined ? thing : { ...thing, remark: comments.get(commentId)?.text ?? null };
    },
  };
}

/** Kinds that lead a student to the own feedback. */
const ABOUT_FEEDBACK: ReadonlySet<string> = new Set([
  "feedback_released",
  "feedback_answered",
  "second_look_decided",
]);

function roomOf(kind: string, essay: number | undefined): string {
  if (essay !== undefined) return `/essays/${String(essay)}${kind === "draft_handed_in" ? "" : "/feedback"}`;
  return ABOUT_FEEDBACK.has(kind) ? "/feedback" : "";
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
