import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { mayKeepRubrics, maySeeRubrics } from "#lib/permissions/assignments.ts";
import { readRubric, RUBRIC_FILE_FAULTS } from "#lib/reviews/exchange/rubric-reading.ts";
import { rubric } from "#lib/reviews/rubric.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time, written } from "./view.ts";

const rubricParams = groupParams.extend({ rubricId: uuid });

/** A version of a rubric: never changed once it is there. */
export const rubricVersionView = z.object({
  versionId: uuid,
  /** From 1. */
  number: z.number().int(),
  content: rubric,
  author: person,
  createdAt: time,
});
export type RubricVersionView = z.infer<typeof rubricVersionView>;

export const rubricCard = z.object({
  id: uuid,
  names: z.partialRecord(z.enum(LANGUAGES), z.string()),
  criteria: z.number().int(),
  /** Nothing keeps essays from being marked by it (lib/reviews/rubric.ts, rubricFaults). */
  isFit: z.boolean(),
  /** Of the newest version. */
  number: z.number().int(),
  versionId: uuid,
  /** Assignments that are marked by any version of it. */
  assignments: z.number().int(),
  updatedAt: time,
  deletedAt: time.nullable(),
  version,
});
export type RubricCard = z.infer<typeof rubricCard>;

export const rubricView = z.object({
  id: uuid,
  /** The newest version, or the one that was asked for. */
  shown: rubricVersionView,
  newestNumber: z.number().int(),
  /** Where which version is used. */
  uses: z.array(
    z.object({
      assignmentId: uuid,
      titles: z.partialRecord(z.enum(LANGUAGES), z.string()),
      number: z.number().int(),
    }),
  ),
  versions: z.array(z.object({ number: z.number().int(), author: person, createdAt: time })),
  deletedAt: time.nullable(),
  version,
});
export type RubricView = z.infer<typeof rubricView>;

/** The bank of the group, by name. */
export const listRubrics = operation({
  id: "rubrics.list",
  method: "GET",
  path: "/groups/{groupId}/rubrics",
  access: maySeeRubrics,
  params: groupParams,
  query: z.strictObject({ state: z.enum(["deleted"]).optional() }),
  answer: z.object({ rubrics: z.array(rubricCard) }),
});

/** A new rubric with its first version. It may have faults: it cannot be used before they are gone. */
export const createRubric = operation({
  id: "rubrics.create",
  method: "POST",
  path: "/groups/{groupId}/rubrics",
  access: mayKeepRubrics,
  params: groupParams,
  body: z.strictObject({ content: rubric }),
  answer: rubricView,
});

export const showRubric = operation({
  id: "rubrics.show",
  method: "GET",
  path: "/groups/{groupId}/rubrics/{rubricId}",
  access: maySeeRubrics,
  params: rubricParams,
  query: z.strictObject({ number: z.coerce.number().int().min(1).max(1_000_000).optional() }),
  answer: rubricView,
});

/** Keeps what was changed as the next version; assignments keep theirs. Nothing changed: nothing is written. */
export const saveRubric = operation({
  id: "rubrics.save",
  method: "PUT",
  path: "/groups/{groupId}/rubrics/{rubricId}",
  access: mayKeepRubrics,
  params: rubricParams,
  body: z.strictObject({ content: rubric }),
  answer: rubricView,
  ifMatch: true,
});

/** Out of the bank; assignments that use it go on with their version. */
export const deleteRubric = operation({
  id: "rubrics.delete",
  method: "DELETE",
  path: "/groups/{groupId}/rubrics/{rubricId}",
  access: mayKeepRubrics,
  params: rubricParams,
  answer: written,
});

export const restoreRubric = operation({
  id: "rubrics.restore",
  method: "POST",
  path: "/groups/{groupId}/rubrics/{rubricId}/restore",
  access: mayKeepRubrics,
  params: rubricParams,
  answer: rubricView,
});

/** A version as a table that comes back (docs/standards.md); the semicolon is what spreadsheets set to Kazakh or Russian expect. */
export const exportRubric = operation({
  id: "rubrics.export",
  method: "GET",
  path: "/groups/{groupId}/rubrics/{rubricId}/export",
  access: maySeeRubrics,
  params: rubricParams,
  query: z.strictObject({
    format: z.enum(["csv", "csv_semicolons"]).default("csv"),
    number: z.coerce.number().int().min(1).max(1_000_000).optional(),
  }),
});

/** Reads a rubric out of a file and stores nothing: what was read is shown in the editor, with what is wrong at its place. */
export const readRubricFile = operation({
  id: "rubrics.read",
  method: "POST",
  path: "/groups/{groupId}/rubric-readings",
  access: mayKeepRubrics,
  params: groupParams,
  body: z.strictObject({
    /** UTF-16 units: a rubric with every text at its longest. */
    text: z.string().min(1).max(4_000_000),
    /** Of texts that the file gives no language. */
    language: z.enum(LANGUAGES),
  }),
  answer: z.object({
    rubric: readRubric.nullable(),
    faults: z.array(
      z.object({ code: z.enum(RUBRIC_FILE_FAULTS), line: z.number().int(), where: z.string() }),
    ),
  }),
  largestJson: 16_777_216,
  perMinute: 30,
});
