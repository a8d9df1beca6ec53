import { mayRead, mayWrite } from "./may.ts";

export const maySeeReforms = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
/** Created in place while tagging, hence open to everyone who states claims. */
export const mayCreateReforms = mayWrite("owner", "editor", "annotator", "reviewer");
export const mayEditReforms = mayWrite("owner", "editor", "annotator");
export const mayDeleteReforms = mayWrite("owner", "editor");
