import { mayRead, mayWrite } from "./may.ts";

export const maySeeReferences = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
export const mayEditReferences = mayWrite("owner", "editor", "annotator", "reviewer");
export const mayDeleteReferences = mayWrite("owner", "editor");
