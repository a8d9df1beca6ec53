import { z } from "zod";

/** What a merge did to the passages and the tree, kept in tags.moved so that it can be taken back. */
export const tagMerge = z.object({
  /** Rows of annotation_tags that were given the other tag. */
  moved: z.array(z.uuid()),
  /** Annotations that had both: their row of the merged tag was taken away. */
  shared: z.array(z.object({ annotationId: z.uuid(), createdById: z.uuid() })),
  /** Tags that stood under it and went under the other. */
  children: z.array(z.uuid()),
  wasRetired: z.boolean(),
});
export type TagMerge = z.infer<typeof tagMerge>;
