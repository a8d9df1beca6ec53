import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { mayDeleteReforms, maySeeReforms } from "#lib/permissions/reforms.ts";
import { FILE_FAULTS, REGISTER_FORMATS, ROW_FAULTS } from "#lib/reforms/exchange/read-register.ts";
import { REFORM_FIELDS } from "#lib/reforms/reform-state.ts";
import { groupParams, operation, uuid } from "./operation.ts";

/** The whole register as a file. */
export const exportReforms = operation({
  id: "reforms.export",
  method: "GET",
  path: "/groups/{groupId}/reform-files/export",
  access: maySeeReforms,
  params: groupParams,
  query: z.strictObject({ format: z.enum(REGISTER_FORMATS).default("csv") }),
});

/**
 * What a file would do to the register, and with `confirm` doing it: all that is not refused, in one step that can be taken back whole.
 * It adds and changes; it takes nothing out.
 */
export const importReforms = operation({
  id: "reforms.import",
  method: "POST",
  path: "/groups/{groupId}/reform-files/imports",
  access: mayDeleteReforms,
  params: groupParams,
  body: z.strictObject({
    text: z.string().min(1).max(4_000_000),
    /** Of texts that the file gives no language. */
    language: z.enum(LANGUAGES),
    confirm: z.boolean(),
  }),
  answer: z.object({
    rows: z.array(
      z.object({
        name: z.string(),
        slug: z.string(),
        /** Line of the file. */
        line: z.number().int(),
        does: z.enum(["add", "change", "same", "refuse"]),
        fields: z.array(z.enum(REFORM_FIELDS)),
        because: z.enum(ROW_FAULTS).nullable(),
      }),
    ),
    faults: z.array(z.object({ code: z.enum(FILE_FAULTS), line: z.number().int(), where: z.string() })),
    /** By which it is taken back; null while nothing was written. */
    importId: uuid.nullable(),
  }),
  refusals: ["no_register", "register_too_long"],
  largestJson: 16_777_216,
  perMinute: 30,
});

/** Takes an import back: what it made goes, what it changed says again what it said, unless somebody changed or used it since. */
export const undoReformImport = operation({
  id: "reforms.undo_import",
  method: "POST",
  path: "/groups/{groupId}/reform-imports/{importId}/undo",
  access: mayDeleteReforms,
  params: groupParams.extend({ importId: uuid }),
  answer: z.object({
    undone: z.number().int(),
    /** Names of those that were changed or used since: they stay. */
    stayed: z.array(z.string()),
  }),
  refusals: ["import_undone_already"],
});

const reformParams = groupParams.extend({ reformId: uuid });

/** Makes one reform of two: what stands at the other goes over to this one, with what only the other knew. */
export const mergeReforms = operation({
  id: "reforms.merge",
  method: "POST",
  path: "/groups/{groupId}/reforms/{reformId}/merges",
  access: mayDeleteReforms,
  params: reformParams,
  body: z.strictObject({ mergedId: uuid }),
  answer: z.object({ mergeId: uuid }),
  refusals: ["merge_with_itself", "merge_of_branch"],
  ifMatch: true,
});

export const undoReformMerge = operation({
  id: "reforms.undo_merge",
  method: "POST",
  path: "/groups/{groupId}/reform-merges/{mergeId}/undo",
  access: mayDeleteReforms,
  params: groupParams.extend({ mergeId: uuid }),
  answer: z.object({ keptId: uuid, restoredId: uuid }),
  refusals: ["merge_undone_already"],
});
