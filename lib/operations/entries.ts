import { z } from "zod";
import { cslItem } from "#lib/citations/reference.ts";
import { mayEditReferences, maySeeReferences } from "#lib/permissions/references.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { printedEntry, reading, workName } from "./references.ts";

const documentParams = groupParams.extend({ documentId: uuid });

export const entryView = printedEntry.omit({ documentTitle: true }).extend({
  key: z.string(),
  csl: cslItem.nullable(),
  translation: z.string().nullable(),
  pairedWithId: uuid.nullable(),
  confidence: z.number(),
  reference: workName.nullable(),
  known: reading.shape.known,
});
export type EntryView = z.infer<typeof entryView>;

export const listEntries = operation({
  id: "entries.list",
  method: "GET",
  path: "/groups/{groupId}/documents/{documentId}/reference-entries",
  access: maySeeReferences,
  params: documentParams,
  answer: z.object({ entries: z.array(entryView) }),
});

/** A document's list becomes works of the library in one step: each entry a new work, or one that is already there. */
export const takeOverEntries = operation({
  id: "entries.take_over",
  method: "POST",
  path: "/groups/{groupId}/documents/{documentId}/reference-entries",
  access: mayEditReferences,
  params: documentParams,
  body: z.strictObject({
    entries: z
      .array(
        z.discriminatedUnion("as", [
          z.strictObject({ as: z.literal("new"), entryId: uuid, csl: cslItem.optional() }),
          z.strictObject({ as: z.literal("known"), entryId: uuid, referenceId: uuid }),
        ]),
      )
      .min(1)
      .max(1_000),
  }),
  answer: z.object({ entries: z.array(entryView) }),
  refusals: ["entry_without_parts"],
});

/** An entry that was tied to the wrong work is untied; the work stays. */
export const untieEntry = operation({
  id: "entries.untie",
  method: "DELETE",
  path: "/groups/{groupId}/reference-entries/{entryId}/reference",
  access: mayEditReferences,
  params: groupParams.extend({ entryId: uuid }),
  answer: entryView,
});

/** Many entries are untied in one step; those tied to nothing stay as they are. */
export const untieEntries = operation({
  id: "entries.untie_many",
  method: "POST",
  path: "/groups/{groupId}/untied-entries",
  access: mayEditReferences,
  params: groupParams,
  body: z.strictObject({ entryIds: z.array(uuid).min(1).max(5_000) }),
  answer: z.object({ untied: z.array(uuid) }),
});

/** The entry of the same work in the other list, where it is only shown. */
const twin = z.object({ id: uuid, text: z.string() });

/** A printed entry that waits, with the document in whose list it stands. */
export const waitingEntry = entryView.extend({ documentTitle: z.string(), twin: twin.nullable() });
export type WaitingEntry = z.infer<typeof waitingEntry>;

/** Printed entries of all documents that no work of the library stands for yet, the most certain matches first. */
export const listWaitingEntries = operation({
  id: "entries.list_waiting",
  method: "GET",
  path: "/groups/{groupId}/reference-entries",
  access: maySeeReferences,
  params: groupParams,
  answer: z.object({
    entries: z.array(waitingEntry),
    /** How many wait in all; `entries` holds at most 500. */
    waiting: z.number().int(),
  }),
});
