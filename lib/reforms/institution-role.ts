/** What a reform does to an institution of the register. */
export const INSTITUTION_ROLES = ["founds", "changes", "ends"] as const;
export type InstitutionRole = (typeof INSTITUTION_ROLES)[number];
