import { z } from "zod";
import { SHEET_PARTS } from "./sheet.ts";

/** What one reviewer gave a revision and wrote about it, as it was when its feedback was told. */
export const toldSheet = z.object({
  reviewerId: z.uuid(),
  part: z.enum(SHEET_PARTS),
  /** Level: its key, or null for other points, which have a reason. Points: a decimal. */
  marks: z.array(
    z.object({ criterion: z.string(), level: z.string().nullable(), points: z.string(), reason: z.string() }),
  ),
  /** What the marks added up to on the scale of then. */
  total: z.string(),
  overall: z.string(),
  privateNote: z.string(),
  doneAt: z.iso.datetime(),
});
export type ToldSheet = z.infer<typeof toldSheet>;
