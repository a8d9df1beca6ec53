import type { Actor } from "#lib/groups/actor.ts";
import { ROLES, type Role } from "#lib/groups/role.ts";

/** A yes or no about an actor. `roles` is kept beside it for the documents and the authorisation matrix. */
export interface Permission {
  (actor: Actor): boolean;
  readonly roles: readonly Role[];
  readonly writes: boolean;
}

/** Reading: any member, unless fewer roles are named. */
export function mayRead(...roles: readonly Role[]): Permission {
  const allowed = roles.length === 0 ? ROLES : roles;
  return Object.assign((actor: Actor) => allowed.includes(actor.role), { roles: allowed, writes: false });
}

/** Writing: the roles named, and never by a read-only token. */
export function mayWrite(...roles: readonly Role[]): Permission {
  return Object.assign((actor: Actor) => !actor.readOnly && roles.includes(actor.role), {
    roles,
    writes: true,
  });
}

/** One's own work, or anybody's for the roles that look after the group. */
export function isOwnOrEditor(actor: Actor, thing: { readonly createdById: string }): boolean {
  return (
    !actor.readOnly &&
    (thing.createdById === actor.userId || actor.role === "owner" || actor.role === "editor")
  );
}
