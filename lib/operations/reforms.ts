import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import {
  mayCreateReforms,
  mayDeleteReforms,
  mayEditReforms,
  maySeeReforms,
} from "#lib/permissions/reforms.ts";
import { INSTITUTION_ROLES } from "#lib/reforms/institution-role.ts";
import { REFORM_FIELDS } from "#lib/reforms/reform-state.ts";
import { REFORM_KINDS, reform, writtenAct } from "#lib/reforms/reform.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, reformLabel, time, written } from "./view.ts";

export const reformParams = groupParams.extend({ reformId: uuid });

export const reformView = reform.omit({ parent: true, institutions: true }).extend({
  id: uuid,
  parent: reformLabel.nullable(),
  /** What it does to which institutions of the register. */
  institutions: z.array(z.object({ reform: reformLabel, role: z.enum(INSTITUTION_ROLES) })),
  /** Of an institution: the reforms that found, change or end it. */
  changedBy: z.array(z.object({ reform: reformLabel, role: z.enum(INSTITUTION_ROLES) })),
  claimCount: z.number().int(),
  /** Claims about it or about a reform below it; one about several of them counts once. */
  branchClaimCount: z.number().int(),
  /** Set while the reform is deleted: it is then shown only to be restored. */
  deletedAt: time.nullable(),
  version,
});
export type ReformView = z.infer<typeof reformView>;

const acts = z.array(writtenAct).max(50);
const institutions = z
  .array(z.strictObject({ institutionId: uuid, role: z.enum(INSTITUTION_ROLES) }))
  .max(50);

const reformFields = reform.omit({ slug: true, parent: true }).extend({
  acts: acts.default([]),
  parentId: uuid.nullable().default(null),
  institutions: institutions.default([]),
});

const STATE_REFUSALS = ["parent_not_found", "parent_is_own_branch", "institution_not_found"] as const;

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
  query: z.strictObject({
    search: z.string().max(200).default(""),
    locale: z.enum(LANGUAGES).default("kk"),
    kind: z.enum(REFORM_KINDS).optional(),
  }),
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
  refusals: ["reform_exists", ...STATE_REFUSALS],
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
    dateMeanings: reform.shape.dateMeanings.unwrap().optional(),
    acts: acts.optional(),
    parentId: uuid.nullable().optional(),
    institutions: institutions.optional(),
  }),
  answer: reformView,
  refusals: STATE_REFUSALS,
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
  refusals: ["reform_merged"],
});

/** What a reform said before somebody changed it. */
export const reformVersionView = z.object({
  version: z.number().int(),
  /** Who wrote over it, and when. */
  replacedBy: person,
  replacedAt: time,
  /** What was changed by that. */
  changed: z.array(z.enum(REFORM_FIELDS)),
  /** What it said, of what was changed: in words for people. */
  said: reform
    .pick({ kind: true, labels: true, aliases: true, descriptions: true, dates: true, dateMeanings: true })
    .extend({
      acts: reform.shape.acts,
      parent: reformLabel.nullable(),
      institutions: reformView.shape.institutions,
    }),
});
export type ReformVersionView = z.infer<typeof reformVersionView>;

/** The newest first. */
export const listReformVersions = operation({
  id: "reforms.versions",
  method: "GET",
  path: "/groups/{groupId}/reforms/{reformId}/versions",
  access: maySeeReforms,
  params: reformParams,
  answer: z.object({ versions: z.array(reformVersionView) }),
});

/** Lets the reform say again what it said in an earlier version. */
export const revertReform = operation({
  id: "reforms.revert",
  method: "POST",
  path: "/groups/{groupId}/reforms/{reformId}/revert",
  access: mayEditReforms,
  params: reformParams,
  body: z.strictObject({ version }),
  answer: reformView,
  refusals: STATE_REFUSALS,
  ifMatch: true,
});
