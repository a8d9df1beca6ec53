import { z } from "zod";
import {
  mayConsent,
  mayErasePersonalData,
  mayExportForResearch,
  maySeePersonalData,
  mayTakeOwnData,
} from "#lib/permissions/personal-data.ts";
import { RETENTION_STARTS, RETENTION_STATES } from "#lib/reviews/retention.ts";
import { assignmentParams, inLanguages } from "./sheets.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { person, time } from "./view.ts";

const count = z.number().int().min(0);

/** An assignment whose essays are erased by themselves: what would be erased, and when. Nothing is erased by looking. */
const retentionLine = z.object({
  assignmentId: uuid,
  titles: inLanguages,
  months: z.number().int().nullable(),
  keepsMarks: z.boolean(),
  /** Consents to research, of the essays that were handed in. */
  consents: count,
  handedIn: count,
  essays: z.array(
    z.object({
      number: z.number().int(),
      /** From what the months are counted; null while nothing was released. */
      from: z.object({ at: time, by: z.enum(RETENTION_STARTS) }).nullable(),
      eraseAt: time.nullable(),
      state: z.enum(RETENTION_STATES),
    }),
  ),
});
export type RetentionLine = z.infer<typeof retentionLine>;

export const personalData = z.object({
  assignments: z.array(retentionLine),
  /** Everybody who has written something here, members or not. */
  students: z.array(person.extend({ essays: count })),
  mayErase: z.boolean(),
});
export type PersonalData = z.infer<typeof personalData>;

/** What is kept of students in this group: the list of what is erased by itself is a dry run. */
export const showPersonalData = operation({
  id: "personal_data.show",
  method: "GET",
  path: "/groups/{groupId}/personal-data",
  access: maySeePersonalData,
  params: groupParams,
  answer: personalData,
});

/**
 * Erases what a student wrote in this group and what was said of it: essays, drafts, files, comments, marks. `name`: typed, as it is shown.
 * Texts of a team stay with the others, without this one. There is no way back.
 */
export const eraseStudent = operation({
  id: "personal_data.erase",
  method: "POST",
  path: "/groups/{groupId}/students/{userId}/erasure",
  access: mayErasePersonalData,
  params: groupParams.extend({ userId: uuid }),
  body: z.strictObject({ name: z.string().max(1_000), keepsMarks: z.boolean().default(false) }),
  answer: z.object({ erased: count, left: count }),
  refusals: ["name_differs"],
  perMinute: 30,
});

/** All that is the caller's own in this group, as a ZIP of JSON and texts. What is not released is not in it. */
export const exportOwnData = operation({
  id: "own_data.export",
  method: "GET",
  path: "/groups/{groupId}/own-data",
  access: mayTakeOwnData,
  params: groupParams,
  perMinute: 10,
});

/** Agrees to the use of the own essay in research without names, or withdraws it. Of a team all have to agree. */
export const giveConsent = operation({
  id: "research.consent",
  method: "PUT",
  path: "/groups/{groupId}/assignments/{assignmentId}/consent",
  access: mayConsent,
  params: assignmentParams,
  body: z.strictObject({ agrees: z.boolean() }),
  answer: z.object({ agrees: z.boolean(), isWhole: z.boolean() }),
});

/**
 * Essays whose writers agree, without their names and those of members: numbers drawn anew, days instead of times. A ZIP with a README that says
 * what is not taken out of the texts.
 */
export const exportForResearch = operation({
  id: "research.export",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/research-export",
  access: mayExportForResearch,
  params: assignmentParams,
  query: z.strictObject({ format: z.enum(["json", "csv"]).default("json") }),
  perMinute: 30,
});
