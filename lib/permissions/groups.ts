import type { Actor } from "#lib/groups/actor.ts";
import { mayRead, mayWrite } from "./may.ts";

export const maySeeGroup = mayRead();
export const mayRenameGroup = mayWrite("owner");
export const mayDeleteGroup = mayWrite("owner");
export const mayInviteMembers = mayWrite("owner", "editor");
export const maySeeInvitations = mayRead("owner", "editor");
export const mayChangeMembers = mayWrite("owner");
export const maySeeMembers = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
export const mayLeaveGroup = mayWrite("owner", "editor", "annotator", "reviewer", "student", "viewer");
export const maySeeHistory = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
export const mayKeepTokens = mayWrite("owner", "editor", "annotator", "reviewer", "viewer");
export const maySeeTokens = mayRead("owner", "editor", "annotator", "reviewer", "viewer");

/** Owners may end anybody's token: one that has leaked cannot wait for its holder. */
export function mayRevokeToken(actor: Actor, token: { readonly userId: string }): boolean {
  return mayKeepTokens(actor) && (token.userId === actor.userId || actor.role === "owner");
}

/** Addresses of members are for those who look after the group; everybody sees the own one. */
export function maySeeEmail(actor: Actor, member: { readonly id: string }): boolean {
  return member.id === actor.userId || actor.role === "owner" || actor.role === "editor";
}
