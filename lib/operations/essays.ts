import { z } from "zod";
import { readingProgress } from "#lib/import/file-reading.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import { citedItem } from "#lib/reviews/essay-schema.ts";
import { mayWriteEssays, maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { assignmentParams } from "./assignments.ts";
import { IMPORT_STATES, LARGEST_UPLOAD, READING_REFUSALS } from "./imports.ts";
import { operation, uuid, version } from "./operation.ts";
import { submissionParams } from "./submissions.ts";
import { person, time } from "./view.ts";

/** A work of the library as it is offered to be cited. */
const citableWork = z.object({
  id: uuid,
  title: z.string(),
  authors: z.string(),
  year: z.number().int().nullable(),
  /** "Нұрғалиева 2012". */
  shortName: z.string(),
  language: z.string().nullable(),
  /** Given to read with the assignment. */
  isMaterial: z.boolean(),
});
export type CitableWork = z.infer<typeof citableWork>;

/** Works of the group's library that an essay may cite, those of the assignment first; 40 at most. */
export const searchWorks = operation({
  id: "essays.search_works",
  method: "GET",
  path: "/groups/{groupId}/assignments/{assignmentId}/works",
  access: maySeeOwnEssays,
  params: assignmentParams,
  query: z.strictObject({ search: z.string().max(200).default("") }),
  answer: z.object({ works: z.array(citableWork) }),
});

/** Citations of an essay and its list in the style of the assignment, as they are printed when it is handed in. */
export const printEssay = operation({
  id: "essays.print",
  method: "POST",
  path: "/groups/{groupId}/submissions/{submissionId}/printed-citations",
  access: mayWriteEssays,
  params: submissionParams,
  body: z.strictObject({
    language: z.enum(BLOCK_LANGUAGES),
    /** In the order of the text; `note`: number of the footnote in which it stands. */
    citations: z
      .array(
        z.strictObject({
          items: z.array(citedItem).min(1).max(20),
          note: z.number().int().min(1).nullable(),
        }),
      )
      .max(2_000),
  }),
  answer: z.object({
    citations: z.array(z.string()),
    entries: z.array(z.object({ referenceId: uuid, text: z.string() })),
    isNoteStyle: z.boolean(),
    heading: z.string(),
    /** Short names of the cited works that are in the library. */
    works: z.array(z.object({ id: uuid, shortName: z.string() })),
  }),
  perMinute: 120,
});

const uploadView = z.object({
  id: uuid,
  name: z.string(),
  state: z.enum(IMPORT_STATES),
  progress: readingProgress.omit({ text: true }).nullable(),
  refusal: z
    .object({
      code: z.enum(READING_REFUSALS),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
});
export type EssayUpload = z.infer<typeof uploadView>;

/** Brings in a file as the text: it is read as files of articles are, and taken over when it is ready. */
export const uploadEssay = operation({
  id: "essays.upload",
  method: "POST",
  path: "/groups/{groupId}/submissions/{submissionId}/uploads",
  access: mayWriteEssays,
  params: submissionParams,
  answer: uploadView,
  refusals: ["empty_file"],
  upload: LARGEST_UPLOAD,
  perMinute: 20,
});

const uploadParams = submissionParams.extend({ importId: uuid });

export const watchUpload = operation({
  id: "essays.upload_progress",
  method: "GET",
  path: "/groups/{groupId}/submissions/{submissionId}/uploads/{importId}",
  access: maySeeOwnEssays,
  params: uploadParams,
  answer: uploadView,
});

/** Makes what was read the newest state of the text; what stood there stays in the history. */
export const takeOverUpload = operation({
  id: "essays.take_over",
  method: "POST",
  path: "/groups/{groupId}/submissions/{submissionId}/uploads/{importId}/take-over",
  access: mayWriteEssays,
  params: uploadParams,
  answer: z.object({
    version,
    number: z.number().int().min(1),
    words: z.number().int(),
    savedAt: time,
    /** Remarks of others that stood in the file and are no part of the text. */
    commentCount: z.number().int(),
  }),
  refusals: ["import_not_ready"],
  ifMatch: true,
});

/** Who writes an essay of a team: classmates for whom the assignment is, and who do not write in another team. */
export const listTeammates = operation({
  id: "essays.teammates",
  method: "GET",
  path: "/groups/{groupId}/submissions/{submissionId}/teammates",
  access: maySeeOwnEssays,
  params: submissionParams,
  answer: z.object({ free: z.array(person) }),
});

/** Takes a classmate into the team, who then writes the same text. */
export const addAuthor = operation({
  id: "essays.add_author",
  method: "POST",
  path: "/groups/{groupId}/submissions/{submissionId}/authors",
  access: mayWriteEssays,
  params: submissionParams,
  body: z.strictObject({ userId: uuid }),
  answer: z.object({ authors: z.array(person) }),
  refusals: ["no_team_work", "writes_elsewhere", "already_handed_in"],
});

/** Leaves the team: the text stays with the others. */
export const leaveTeam = operation({
  id: "essays.leave_team",
  method: "DELETE",
  path: "/groups/{groupId}/submissions/{submissionId}/authors",
  access: mayWriteEssays,
  params: submissionParams,
  refusals: ["no_team_work", "last_author", "already_handed_in"],
});
