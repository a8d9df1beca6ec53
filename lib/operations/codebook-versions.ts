import { z } from "zod";
import { tagsetContent } from "#lib/codebook/tagset.ts";
import { mayEditCodebook, maySeeCodebook } from "#lib/permissions/codebook.ts";
import { tagsetView } from "./codebook.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { person, time } from "./view.ts";

const tagsetParams = groupParams.extend({ tagsetId: uuid });
const versionParams = tagsetParams.extend({ number: z.coerce.number().int().min(1).max(1_000_000) });

export const codebookVersionView = z.object({
  id: uuid,
  number: z.number().int(),
  note: z.string(),
  author: person,
  createdAt: time,
});
export type CodebookVersionView = z.infer<typeof codebookVersionView>;

export const listCodebookVersions = operation({
  id: "codebook_versions.list",
  method: "GET",
  path: "/groups/{groupId}/tagsets/{tagsetId}/versions",
  access: maySeeCodebook,
  params: tagsetParams,
  answer: z.object({ versions: z.array(codebookVersionView) }),
});

/** Gives the tagset as it stands a number. What was published is never changed. */
export const publishCodebook = operation({
  id: "codebook_versions.publish",
  method: "POST",
  path: "/groups/{groupId}/tagsets/{tagsetId}/versions",
  access: mayEditCodebook,
  params: tagsetParams,
  body: z.strictObject({ note: z.string().trim().normalize("NFC").max(2_000).default("") }),
  answer: codebookVersionView,
  refusals: ["nothing_changed"],
});

export const showCodebookVersion = operation({
  id: "codebook_versions.show",
  method: "GET",
  path: "/groups/{groupId}/tagsets/{tagsetId}/versions/{number}",
  access: maySeeCodebook,
  params: versionParams,
  answer: codebookVersionView.extend({ content: tagsetContent }),
});

/** Makes the tagset again what it was: tags that came later are deleted, or retired where passages have them. */
export const revertCodebook = operation({
  id: "codebook_versions.revert",
  method: "POST",
  path: "/groups/{groupId}/tagsets/{tagsetId}/versions/{number}/revert",
  access: mayEditCodebook,
  params: versionParams,
  answer: tagsetView,
  refusals: ["tagset_built_in", "nothing_changed", "tags_stacked"],
});
