import { z } from "zod";
import { mayComment } from "#lib/permissions/annotations.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { person, time } from "./view.ts";

/**
 * What reaches somebody's inbox. Words: somebody was named in a remark; a thread that one takes part in got an answer, was resolved or
 * reopened. Text: a correction was suggested for a document that one brought in; one's own suggestion was accepted or declined. Coding: a
 * document was assigned; a coding was closed; its differences were adjudicated. Conflicts: somebody asks to look at one. Assignments: one
 * was published for a student, its dates were moved, a student got more time; essays were given to somebody to review. Feedback: it was
 * released, somebody answered a comment, a student asks for a second look at the mark, it was decided.
 */
export const NOTIFICATION_KINDS = [
  "mentioned",
  "replied",
  "resolved",
  "reopened",
  "correction_suggested",
  "correction_accepted",
  "correction_declined",
  "assigned",
  "coding_closed",
  "adjudicated",
  "conflict_asked",
  "assignment_published",
  "assignment_moved",
  "assignment_extended",
  "reviews_given",
  "draft_handed_in",
  "feedback_released",
  "feedback_answered",
  "second_look_asked",
  "second_look_decided",
  "essays_expiring",
] as const;
export const notificationKind = z.enum(NOTIFICATION_KINDS);
export type NotificationKind = z.infer<typeof notificationKind>;

/** Where a notification leads. "gone": what it was about was deleted, or is no longer shown to this person. */
export const NOTICE_PLACES = [
  "annotation",
  "claim",
  "reference",
  "coding",
  "assignment",
  "document",
  "gone",
] as const;

export const notificationView = z.object({
  id: uuid,
  kind: notificationKind,
  group: z.object({ id: uuid, name: z.string() }),
  /** Who caused it; null where nobody did. */
  actor: person.nullable(),
  place: z.enum(NOTICE_PLACES),
  /** Address on this server; null where there is nothing to go to. */
  address: z.string().nullable(),
  /** Title of the document or work, name of the coding, wording of the claim. */
  subject: z.string().nullable(),
  claimNumber: z.number().int().nullable(),
  /** The first words of the remark. */
  excerpt: z.string().nullable(),
  createdAt: time,
  readAt: time.nullable(),
});
export type NotificationView = z.infer<typeof notificationView>;

/** Notifications of a page of the inbox. */
export const INBOX_PAGE = 50;

export const listNotifications = operation({
  id: "notifications.list",
  method: "GET",
  path: "/notifications",
  access: "account",
  query: z.strictObject({
    show: z.enum(["all", "unread"]).default("all"),
    /** `next` of the page before. */
    before: uuid.optional(),
  }),
  answer: z.object({
    notifications: z.array(notificationView),
    unread: z.number().int(),
    next: uuid.nullable(),
  }),
});

export const countNotifications = operation({
  id: "notifications.count",
  method: "GET",
  path: "/notifications/unread",
  access: "account",
  answer: z.object({ unread: z.number().int() }),
});

/** Marks as read or unread. Ids that are not one's own make no difference. */
export const markNotifications = operation({
  id: "notifications.mark",
  method: "PATCH",
  path: "/notifications",
  access: "account",
  body: z.strictObject({
    /** Null: all of them. */
    ids: z.array(uuid).min(1).max(200).nullable(),
    isRead: z.boolean(),
  }),
  answer: z.object({ unread: z.number().int() }),
});

/** Members who may be named in a remark: those who will see it. Where nothing is said of its place it is for the whole group. */
export const listMentionable = operation({
  id: "members.mentionable",
  method: "GET",
  path: "/groups/{groupId}/mentionable",
  access: mayComment,
  params: groupParams,
  query: z.strictObject({
    /** The remark answers in its thread. */
    annotationId: uuid.optional(),
    /** It will stand on this layer. */
    layerId: uuid.optional(),
  }),
  answer: z.object({ members: z.array(person) }),
});
