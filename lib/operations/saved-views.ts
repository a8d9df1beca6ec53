import { z } from "zod";
import { typedText } from "#lib/languages/typed-text.ts";
import { mayKeepViews, maySeeViews } from "#lib/permissions/saved-views.ts";
import { SAVED_VIEW_KINDS } from "#lib/search/saved-view.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time, written } from "./view.ts";

/**
 * What was chosen, as the address of the screen carries it: names and values of its query. A screen that no longer knows a name leaves it
 * aside, as it does in an old bookmark.
 */
const chosen = z
  .record(z.string().regex(/^[A-Za-z][\w-]{0,39}$/u), z.string().max(4_000))
  .refine((query) => Object.keys(query).length <= 40);
const viewName = typedText(200);

export const savedView = z.object({
  id: uuid,
  kind: z.enum(SAVED_VIEW_KINDS),
  name: z.string(),
  chosen: z.record(z.string(), z.string()),
  isShared: z.boolean(),
  isOwn: z.boolean(),
  /** Whether who asks may rename, change and delete it. */
  mayEdit: z.boolean(),
  author: person,
  updatedAt: time,
  version,
});
export type SavedView = z.infer<typeof savedView>;

const viewParams = groupParams.extend({ viewId: uuid });

/** One's own and those that the group shares, by name. */
export const listViews = operation({
  id: "views.list",
  method: "GET",
  path: "/groups/{groupId}/saved-views",
  access: maySeeViews,
  params: groupParams,
  query: z.strictObject({ kind: z.enum(SAVED_VIEW_KINDS).optional() }),
  answer: z.object({ views: z.array(savedView) }),
});

export const saveView = operation({
  id: "views.save",
  method: "POST",
  path: "/groups/{groupId}/saved-views",
  access: mayKeepViews,
  params: groupParams,
  body: z.strictObject({
    kind: z.enum(SAVED_VIEW_KINDS),
    name: viewName,
    chosen,
    isShared: z.boolean().default(false),
  }),
  answer: savedView,
  refusals: ["view_name_taken"],
});

export const editView = operation({
  id: "views.edit",
  method: "PATCH",
  path: "/groups/{groupId}/saved-views/{viewId}",
  access: mayKeepViews,
  params: viewParams,
  body: z.strictObject({
    name: viewName.optional(),
    chosen: chosen.optional(),
    isShared: z.boolean().optional(),
  }),
  answer: savedView,
  refusals: ["view_name_taken"],
  ifMatch: true,
});

export const deleteView = operation({
  id: "views.delete",
  method: "DELETE",
  path: "/groups/{groupId}/saved-views/{viewId}",
  access: mayKeepViews,
  params: viewParams,
  answer: written,
});

export const restoreView = operation({
  id: "views.restore",
  method: "POST",
  path: "/groups/{groupId}/saved-views/{viewId}/restore",
  access: mayKeepViews,
  params: viewParams,
  answer: savedView,
  refusals: ["view_name_taken"],
});
