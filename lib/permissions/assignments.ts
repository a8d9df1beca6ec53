import type { Role } from "#lib/groups/role.ts";
import { mayRead, mayWrite } from "./may.ts";

/** Students see what is published for them; the database says the same (policy `shown` of assignments). */
export const maySeeAssignments = mayRead();
/** Who sets assignments, says who reviews what, gives more time. */
export const mayPlanAssignments = mayWrite("owner", "editor");
/** How far an assignment has come, and what is not published yet. */
export const maySeePlans = mayRead("owner", "editor");
export const maySeeRubrics = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
export const mayKeepRubrics = mayWrite("owner", "editor");

/** Whom an essay can be given to be reviewed. */
export const REVIEWING_ROLES: readonly Role[] = ["owner", "editor", "reviewer"];
