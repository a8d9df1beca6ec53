import { z } from "zod";
import { tagContent, tagsetContent } from "#lib/codebook/tagset.ts";
import { maySeeCodebook } from "#lib/permissions/codebook.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";

export const tagView = tagContent.extend({
  tagsetId: uuid,
  /** Of a reform: when it was. */
  dates: z.array(z.string()),
  /** Another tag stands in its place since they were merged. */
  mergedIntoId: uuid.nullable(),
  /** Passages that have it, as far as the one who asks may see them; of kinds of claim and reforms also what mentions such a claim. */
  uses: z.number().int(),
  version,
});
export type TagView = z.infer<typeof tagView>;

/** The tags of the set "reforms" are the reforms of the register: their ids are those of the reforms, and they are edited there. */
export const tagsetView = tagsetContent.extend({
  tags: z.array(tagView),
  /** Number of the version that was published last. */
  latestVersion: z.number().int().nullable(),
  version,
});
export type TagsetView = z.infer<typeof tagsetView>;

export const showCodebook = operation({
  id: "codebook.show",
  method: "GET",
  path: "/groups/{groupId}/codebook",
  access: maySeeCodebook,
  params: groupParams,
  answer: z.object({ tagsets: z.array(tagsetView) }),
});
