import { z } from "zod";
import { INVITATION_STATES, LONGEST_INVITATION } from "#lib/groups/invitation.ts";
import { ROLES } from "#lib/groups/role.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import {
  mayChangeMembers,
  mayDeleteGroup,
  mayInviteMembers,
  mayKeepTokens,
  mayLeaveGroup,
  mayRenameGroup,
  maySeeGroup,
  maySeeHistory,
  maySeeInvitations,
  maySeeMembers,
  maySeeTokens,
} from "#lib/permissions/groups.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time, written } from "./view.ts";

const role = z.enum(ROLES);
const typedName = z.string().max(1_000);

export const groupView = z.object({
  id: uuid,
  name: z.string(),
  isSample: z.boolean(),
  /** IANA name. */
  timeZone: z.string(),
  /** The caller's own. */
  role,
  memberCount: z.number().int(),
  documentCount: z.number().int(),
  createdAt: time,
  version,
});
export type GroupView = z.infer<typeof groupView>;

export const listGroups = operation({
  id: "groups.list",
  method: "GET",
  path: "/groups",
  access: "account",
  answer: z.object({ groups: z.array(groupView) }),
});

export const createGroup = operation({
  id: "groups.create",
  method: "POST",
  path: "/groups",
  access: "account",
  body: z.strictObject({ name: typedName }),
  answer: written,
  refusals: ["name_missing"],
  perMinute: 30,
});

export const showGroup = operation({
  id: "groups.show",
  method: "GET",
  path: "/groups/{groupId}",
  access: maySeeGroup,
  params: groupParams,
  answer: groupView,
});

export const renameGroup = operation({
  id: "groups.rename",
  method: "PATCH",
  path: "/groups/{groupId}",
  access: mayRenameGroup,
  params: groupParams,
  body: z.strictObject({ name: typedName }),
  answer: written,
  refusals: ["name_missing"],
  ifMatch: true,
});

/** By whose clocks the dates of assignments are typed and shown. */
export const setTimeZone = operation({
  id: "groups.set_time_zone",
  method: "PUT",
  path: "/groups/{groupId}/time-zone",
  access: mayRenameGroup,
  params: groupParams,
  body: z.strictObject({ timeZone: z.string().min(1).max(100) }),
  answer: written,
  refusals: ["time_zone_unknown"],
  ifMatch: true,
});

/** Everything of the group goes with it, at once and for good. */
export const deleteGroup = operation({
  id: "groups.delete",
  method: "DELETE",
  path: "/groups/{groupId}",
  access: mayDeleteGroup,
  params: groupParams,
});

const memberParams = groupParams.extend({ userId: uuid });

export const memberView = person.extend({
  /** Null for those who only see names (permissions/groups.ts, maySeeEmail). */
  email: z.string().nullable(),
  role,
  joinedAt: time,
  version,
});
export type MemberView = z.infer<typeof memberView>;

export const listMembers = operation({
  id: "members.list",
  method: "GET",
  path: "/groups/{groupId}/members",
  access: maySeeMembers,
  params: groupParams,
  answer: z.object({ members: z.array(memberView) }),
});

export const changeRole = operation({
  id: "members.change_role",
  method: "PATCH",
  path: "/groups/{groupId}/members/{userId}",
  access: mayChangeMembers,
  params: memberParams,
  body: z.strictObject({ role }),
  answer: written,
  refusals: ["last_owner"],
  ifMatch: true,
});

export const removeMember = operation({
  id: "members.remove",
  method: "DELETE",
  path: "/groups/{groupId}/members/{userId}",
  access: mayChangeMembers,
  params: memberParams,
  refusals: ["last_owner"],
});

export const leaveGroup = operation({
  id: "members.leave",
  method: "DELETE",
  path: "/groups/{groupId}/membership",
  access: mayLeaveGroup,
  params: groupParams,
  refusals: ["last_owner"],
});

export const invitationView = z.object({
  id: uuid,
  role,
  note: z.string().nullable(),
  state: z.enum(INVITATION_STATES),
  createdBy: person,
  usedBy: person.nullable(),
  createdAt: time,
  expiresAt: time,
});
export type InvitationView = z.infer<typeof invitationView>;

export const listInvitations = operation({
  id: "invitations.list",
  method: "GET",
  path: "/groups/{groupId}/invitations",
  access: maySeeInvitations,
  params: groupParams,
  answer: z.object({ invitations: z.array(invitationView) }),
});

export const inviteMember = operation({
  id: "invitations.create",
  method: "POST",
  path: "/groups/{groupId}/invitations",
  access: mayInviteMembers,
  params: groupParams,
  body: z.strictObject({
    role,
    days: z.number().int().min(1).max(LONGEST_INVITATION),
    note: z.string().max(200).default(""),
  }),
  /** The token is shown this once; the database keeps its hash. */
  answer: z.object({ id: uuid, token: z.string(), expiresAt: time }),
  answerIsSecret: true,
  refusals: ["role_too_high"],
});

export const revokeInvitation = operation({
  id: "invitations.revoke",
  method: "DELETE",
  path: "/groups/{groupId}/invitations/{invitationId}",
  access: mayInviteMembers,
  params: groupParams.extend({ invitationId: uuid }),
  refusals: ["invitation_used"],
});

const invitationToken = z.strictObject({ token: z.string().regex(/^[\w-]{20,100}$/) });

/** What the link shows before it is accepted. An unknown link is not found; a closed one says why. */
export const showInvitation = operation({
  id: "invitations.show",
  method: "GET",
  path: "/invitations/{token}",
  access: "public",
  params: invitationToken,
  answer: z.object({
    groupName: z.string(),
    role,
    invitedBy: z.string(),
    state: z.enum(INVITATION_STATES),
    expiresAt: time,
  }),
  perMinute: 60,
});

export const acceptInvitation = operation({
  id: "invitations.accept",
  method: "POST",
  path: "/invitations/{token}/acceptance",
  access: "account",
  params: invitationToken,
  answer: z.object({ groupId: uuid }),
  refusals: ["invitation_used", "invitation_revoked", "invitation_expired"],
  perMinute: 60,
});

export const TOKEN_SCOPES = ["read", "write"] as const;
/** Days until a token ends; null: until it is revoked. */
export const TOKEN_DAYS = [90, 365, null] as const;

export const tokenView = z.object({
  id: uuid,
  name: z.string(),
  /** Its first characters. */
  prefix: z.string(),
  scope: z.enum(TOKEN_SCOPES),
  owner: person,
  createdAt: time,
  expiresAt: time.nullable(),
  lastUsedAt: time.nullable(),
});
export type TokenView = z.infer<typeof tokenView>;

/** One's own; owners see everybody's, so that they can end one that has leaked. */
export const listTokens = operation({
  id: "tokens.list",
  method: "GET",
  path: "/groups/{groupId}/tokens",
  access: maySeeTokens,
  params: groupParams,
  answer: z.object({ tokens: z.array(tokenView) }),
});

export const createToken = operation({
  id: "tokens.create",
  method: "POST",
  path: "/groups/{groupId}/tokens",
  access: mayKeepTokens,
  params: groupParams,
  body: z.strictObject({
    name: typedName,
    scope: z.enum(TOKEN_SCOPES),
    days: z.number().int().min(1).max(3_650).nullable(),
  }),
  /** The token is shown this once; the database keeps its hash. */
  answer: z.object({ id: uuid, token: z.string() }),
  answerIsSecret: true,
  refusals: ["name_missing"],
});

export const revokeToken = operation({
  id: "tokens.revoke",
  method: "DELETE",
  path: "/groups/{groupId}/tokens/{tokenId}",
  access: mayKeepTokens,
  params: groupParams.extend({ tokenId: uuid }),
});

export const eventView = z.object({
  number: z.number().int(),
  at: time,
  /** Null when the account was deleted. */
  actor: person.nullable(),
  kind: z.string(),
  nounId: z.string(),
  documentId: uuid.nullable(),
  /** The annotation that it is about: its own, or that of a comment. */
  annotationId: uuid.nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  /** Reforms and claims that `data` speaks of by id, and the work of a source, as they are called now; a claim has a number. */
  named: z.array(
    z.object({
      id: uuid,
      number: z.number().int().nullable(),
      labels: z.partialRecord(z.enum(LANGUAGES), z.string()),
    }),
  ),
});
export type EventView = z.infer<typeof eventView>;

const eventNumber = z.coerce.number().int().min(1);

export const historyFilter = z.strictObject({
  /** Number of an event: only older ones. */
  before: eventNumber.optional(),
  /** Number of an event: only newer ones. */
  after: z.coerce.number().int().min(0).optional(),
  /** First part of an event's kind: "claim". */
  noun: z.string().max(40).optional(),
  /** Kinds with commas between: "claim.edited,claim.deleted". */
  kinds: z
    .string()
    .max(1_000)
    .transform((kinds) => kinds.split(","))
    .optional(),
  actorId: uuid.optional(),
  /** An annotation or a claim with all that hangs on it, or anything else by itself. */
  nounId: uuid.optional(),
  documentId: uuid.optional(),
  /** Moments: from the first on, before the second. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** Words in what the event tells: titles, quotes, old and new wordings. */
  search: z.string().trim().max(200).optional(),
});
export type HistoryFilter = z.infer<typeof historyFilter>;

/** Newest first; `before` turns the page. */
export const listEvents = operation({
  id: "events.list",
  method: "GET",
  path: "/groups/{groupId}/events",
  access: maySeeHistory,
  params: groupParams,
  query: historyFilter,
  answer: z.object({ events: z.array(eventView), next: z.number().int().nullable() }),
});

/** The same as a file, all pages of it. */
export const exportEvents = operation({
  id: "events.export",
  method: "GET",
  path: "/groups/{groupId}/events/export",
  access: maySeeHistory,
  params: groupParams,
  query: historyFilter.extend({ format: z.enum(["csv", "json"]).default("csv") }),
  perMinute: 30,
});
