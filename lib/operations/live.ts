import { z } from "zod";
import { maySeeHistory, maySeeMembers } from "#lib/permissions/groups.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { annotationView, claimView } from "./view.ts";

/**
 * What the stream says about one event: which it was, and how what it touched stands now, so that nobody has to ask again. Old and new
 * values are in the history.
 */
export const liveChange = z.object({
  number: z.number().int(),
  at: z.iso.datetime(),
  kind: z.string(),
  nounId: z.string(),
  documentId: uuid.nullable(),
  actorId: uuid.nullable(),
  annotations: z.array(annotationView),
  claims: z.array(claimView),
  /** Annotations that no longer exist for the one who reads this. */
  gone: z.array(uuid),
});
export type LiveChange = z.infer<typeof liveChange>;

/** Who reads what: a row a window. `start`: the first code point that is seen there. */
export const livePresence = z.object({
  people: z.array(
    z.object({
      userId: uuid,
      name: z.string(),
      tab: z.string(),
      documentId: uuid,
      start: z.number().int().nullable(),
    }),
  ),
});
export type LivePresence = z.infer<typeof livePresence>;

/** The last word of a stream. `isDeleted`: the whole group was deleted, and not only this person's way into it ended. */
export interface StreamEnd {
  readonly isDeleted: boolean;
}

/**
 * What happens in the group, as it happens: server-sent events (HTML Living Standard, 9.2). `id:` is the number of the event. Kinds:
 * `hello` (the number from which the stream goes on), `change` (LiveChange), `presence` (LivePresence), `reload` (other annotations are
 * shown to the caller than before: list them anew), `reset` (too much was missed to be told: load everything anew), `end` (StreamEnd: the
 * caller may no longer listen). An event about something that the caller may not see comes as a bare number.
 */
export const streamEvents = operation({
  id: "events.stream",
  method: "GET",
  path: "/groups/{groupId}/events/stream",
  access: maySeeHistory,
  params: groupParams,
  query: z.strictObject({
    /** The number after which to go on; the header Last-Event-ID comes before it. Without either: from now. */
    after: z.coerce.number().int().min(0).optional(),
    /** Says what there is and ends, for whom nothing streams. */
    once: z.literal("true").optional(),
  }),
  refusals: ["too_many_streams"],
});

/** Says which document a window shows at this moment; null when none. Forgotten after 30 seconds without a sign. */
export const showPresence = operation({
  id: "presence.show",
  method: "PUT",
  path: "/groups/{groupId}/presence",
  access: maySeeMembers,
  params: groupParams,
  body: z.strictObject({
    tab: z.string().min(1).max(64),
    documentId: uuid.nullable(),
    start: z.number().int().min(0).max(100_000_000).nullable(),
  }),
});
