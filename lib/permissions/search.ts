import { mayRead } from "./may.ts";

/** Whoever reads texts, claims and the register may search them; what of it they find, the database says. */
export const maySearch = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
