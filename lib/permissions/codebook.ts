import { mayRead, mayWrite } from "./may.ts";

export const maySeeCodebook = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
/** Made in place while reading, as reforms are: hence open to everyone who tags for the group. */
export const mayCreateTags = mayWrite("owner", "editor", "annotator");
export const mayEditCodebook = mayWrite("owner", "editor");
