import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import {
  mayCreateReforms,
  mayDeleteReforms,
  mayEditReforms,
  maySeeReforms,
} from "#lib/permissions/reforms.ts";
import { REFORM_KINDS, reform } from "#lib/reforms/reform.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { reformLabel, time, written } from "./view.ts";

const reformParams = groupParams.extend({ reformId: uuid });

export const reformView = reform.omit({ parent: true }).extend({
  id: uuid,
  parent: reformLabel.nullable(),
  claimCount: z.number().int(),
  /** Set while the reform is deleted: it is then shown only to be restored. */
  deletedAt: time.nullable(),
  version,
});
export type ReformView = z.infer<typeof reformView>;

const reformFields = reform
  .omit({ slug: true, parent: true })
  .extend({ parentId: uuid.nullable().default(null) });

export const listReforms = operation({
  id: "reforms.list",
  method: "GET",
  path: "/groups/{groupId}/reforms",
  access: maySeeReforms,
  params: groupParams,
  /** "deleted": what was deleted and can be restored, instead of what is there. */
  query: z.strictObject({ state: z.enum(["deleted"]).optional() }),
  answer: z.object({ reforms: z.array(reformView) }),
});

/** Type-ahead: label or alias in any of the three languages, best first. */
export const findReforms = operation({
  id: "reforms.find",
  method: "GET",
  path: "/groups/{groupId}/reform-suggestions",
  access: maySeeReforms,
  params: groupParams,
  query: z.strictObject({ search: z.string().max(200).default(""), locale: z.enum(LANGUAGES).default("kk") }),
  answer: z.object({
    suggestions: z.array(
      z.object({
        reform: reformLabel,
        matched: z.object({ text: z.string(), language: z.enum(LANGUAGES), isAlias: z.boolean() }),
      }),
    ),
  }),
});

/** In place while tagging: a label in one language is enough; the rest is added on the reform's own page. */
export const createReform = operation({
  id: "reforms.create",
  method: "POST",
  path: "/groups/{groupId}/reforms",
  access: mayCreateReforms,
  params: groupParams,
  body: reformFields.partial({ kind: true }).strict(),
  answer: reformView,
  refusals: ["reform_exists", "parent_not_found"],
});

export const showReform = operation({
  id: "reforms.show",
  method: "GET",
  path: "/groups/{groupId}/reforms/{reformId}",
  access: maySeeReforms,
  params: reformParams,
  answer: reformView,
});

export const editReform = operation({
  id: "reforms.edit",
  method: "PATCH",
  path: "/groups/{groupId}/reforms/{reformId}",
  access: mayEditReforms,
  params: reformParams,
  body: z.strictObject({
    kind: z.enum(REFORM_KINDS).optional(),
    labels: reform.shape.labels.optional(),
    aliases: reform.shape.aliases.unwrap().optional(),
    descriptions: reform.shape.descriptions.unwrap().optional(),
    dates: reform.shape.dates.unwrap().optional(),
    acts: reform.shape.acts.unwrap().optional(),
    parentId: uuid.nullable().optional(),
  }),
  answer: reformView,
  refusals: ["parent_not_found", "parent_is_own_branch"],
  ifMatch: true,
});

export const deleteReform = operation({
  id: "reforms.delete",
  method: "DELETE",
  path: "/groups/{groupId}/reforms/{reformId}",
  access: mayDeleteReforms,
  params: reformParams,
  answer: written,
});

export const restoreReform = operation({
  id: "reforms.restore",
  method: "POST",
  path: "/groups/{groupId}/reforms/{reformId}/restore",
  access: mayDeleteReforms,
  params: reformParams,
  answer: reformView,
});
