import { z } from "zod";
import {
  aliases,
  definitions,
  examples,
  labels,
  shortcut,
  tagCode,
  tagContent,
  tagsetContent,
} from "#lib/codebook/tagset.ts";
import { TAG_COLOURS } from "#lib/codebook/colour.ts";
import { mayCreateTags, mayEditCodebook, maySeeCodebook } from "#lib/permissions/codebook.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { time, person, written } from "./view.ts";

const tagsetParams = groupParams.extend({ tagsetId: uuid });
const tagParams = groupParams.extend({ tagId: uuid });

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

export const createTagset = operation({
  id: "tagsets.create",
  method: "POST",
  path: "/groups/{groupId}/tagsets",
  access: mayEditCodebook,
  params: groupParams,
  body: z.strictObject({
    labels,
    definitions: definitions.default({}),
    isExclusive: z.boolean().default(false),
  }),
  answer: tagsetView,
  refusals: ["tagset_exists", "too_many_tagsets"],
});

export const editTagset = operation({
  id: "tagsets.edit",
  method: "PATCH",
  path: "/groups/{groupId}/tagsets/{tagsetId}",
  access: mayEditCodebook,
  params: tagsetParams,
  body: z.strictObject({
    labels: labels.optional(),
    definitions: definitions.optional(),
    isExclusive: z.boolean().optional(),
    /** Before which tagset it stands; null: at the end. */
    beforeId: uuid.nullable().optional(),
  }),
  answer: tagsetView,
  refusals: ["tagset_exists", "tags_stacked", "tagset_built_in"],
  ifMatch: true,
});

/** A tagset that no passage was tagged by and no coding uses. */
export const deleteTagset = operation({
  id: "tagsets.delete",
  method: "DELETE",
  path: "/groups/{groupId}/tagsets/{tagsetId}",
  access: mayEditCodebook,
  params: tagsetParams,
  answer: written,
  refusals: ["tagset_built_in", "tag_used"],
});

export const restoreTagset = operation({
  id: "tagsets.restore",
  method: "POST",
  path: "/groups/{groupId}/tagsets/{tagsetId}/restore",
  access: mayEditCodebook,
  params: tagsetParams,
  answer: tagsetView,
});

const tagWords = z.strictObject({
  labels,
  aliases: aliases.default({}),
  definitions: definitions.default({}),
  examples: examples.default({}),
  colour: z.enum(TAG_COLOURS).nullable().default(null),
  shortcut: shortcut.nullable().default(null),
});
export type TagWords = z.infer<typeof tagWords>;

const TAG_REFUSALS = ["tagset_built_in", "tag_exists", "shortcut_taken", "tag_not_found"] as const;

/** In place while tagging: a label in one language is enough. */
export const createTag = operation({
  id: "tags.create",
  method: "POST",
  path: "/groups/{groupId}/tagsets/{tagsetId}/tags",
  access: mayCreateTags,
  params: tagsetParams,
  body: tagWords.extend({ parentId: uuid.nullable().default(null) }),
  answer: tagView,
  refusals: [...TAG_REFUSALS, "tags_too_deep", "tagset_full"],
});

export const editTag = operation({
  id: "tags.edit",
  method: "PATCH",
  path: "/groups/{groupId}/tags/{tagId}",
  access: mayEditCodebook,
  params: tagParams,
  body: z.strictObject({
    labels: labels.optional(),
    aliases: aliases.optional(),
    definitions: definitions.optional(),
    examples: examples.optional(),
    colour: z.enum(TAG_COLOURS).nullable().optional(),
    shortcut: shortcut.nullable().optional(),
    code: tagCode.optional(),
    /** A retired tag is no longer given; where it was given it stays. */
    isRetired: z.boolean().optional(),
  }),
  answer: tagView,
  refusals: [...TAG_REFUSALS, "code_taken", "tag_merged"],
  ifMatch: true,
});

/** Moves a tag with all below it: under another one, or to another place among its siblings. */
export const moveTag = operation({
  id: "tags.move",
  method: "POST",
  path: "/groups/{groupId}/tags/{tagId}/move",
  access: mayEditCodebook,
  params: tagParams,
  body: z.strictObject({ parentId: uuid.nullable(), beforeId: uuid.nullable().default(null) }),
  answer: tagView,
  refusals: ["tagset_built_in", "tag_not_found", "tag_within_itself", "tags_too_deep", "tag_exists"],
});

/** A tag that was never given to anything; what was given is retired instead. Whoever made it in place takes it back, too. */
export const deleteTag = operation({
  id: "tags.delete",
  method: "DELETE",
  path: "/groups/{groupId}/tags/{tagId}",
  access: mayCreateTags,
  params: tagParams,
  answer: written,
  refusals: ["tagset_built_in", "tag_used", "tag_has_children"],
});

export const restoreTag = operation({
  id: "tags.restore",
  method: "POST",
  path: "/groups/{groupId}/tags/{tagId}/restore",
  access: mayCreateTags,
  params: tagParams,
  answer: tagView,
  refusals: ["shortcut_taken", "tag_exists"],
});

/** Puts another tag in its place, on every passage; the merged one is retired and remembered. */
export const mergeTag = operation({
  id: "tags.merge",
  method: "POST",
  path: "/groups/{groupId}/tags/{tagId}/merge",
  access: mayEditCodebook,
  params: tagParams,
  body: z.strictObject({ intoId: uuid }),
  answer: tagView,
  refusals: ["tagset_built_in", "tag_not_found", "tag_merged", "tag_within_itself", "tags_too_deep"],
});

export const unmergeTag = operation({
  id: "tags.unmerge",
  method: "POST",
  path: "/groups/{groupId}/tags/{tagId}/unmerge",
  access: mayEditCodebook,
  params: tagParams,
  answer: tagView,
  refusals: ["tag_not_merged", "merged_further", "shortcut_taken", "tag_exists"],
});

export const tagPassage = z.object({
  annotationId: uuid,
  documentId: uuid,
  documentTitle: z.string(),
  documentLanguage: z.string(),
  /** Words before and after it in the text. */
  prefix: z.string(),
  exact: z.string(),
  suffix: z.string(),
  kind: z.string(),
  layerId: uuid.nullable(),
  author: person,
  createdAt: time,
});
export type TagPassage = z.infer<typeof tagPassage>;

/** The passages of a tag or of a reform across all documents, by document and then in the order of the text. */
export const listTagPassages = operation({
  id: "tags.list_passages",
  method: "GET",
  path: "/groups/{groupId}/tags/{tagId}/passages",
  access: maySeeCodebook,
  params: tagParams,
  query: z.strictObject({
    /** With the tags below it. */
    branch: z.enum(["yes", "no"]).default("no"),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  answer: z.object({ passages: z.array(tagPassage), total: z.number().int() }),
});
