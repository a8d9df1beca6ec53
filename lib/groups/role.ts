/** What a member may be in a group, from the widest rights to the narrowest. */
export const ROLES = ["owner", "editor", "annotator", "reviewer", "student", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** Roles that an issuer may hand on: never more rights than one's own. */
export function rolesUpTo(role: Role): readonly Role[] {
  return ROLES.slice(ROLES.indexOf(role));
}
