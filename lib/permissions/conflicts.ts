import { mayRead, mayWrite } from "./may.ts";

/** Conflicts are found among claims: whoever sees these sees them. */
export const maySeeConflicts = mayRead("owner", "editor", "annotator", "reviewer", "viewer");

/** To decide a case and to take a decision back are the group's work: whoever may edit claims may. */
export const mayDecideConflicts = mayWrite("owner", "editor", "annotator", "reviewer");
