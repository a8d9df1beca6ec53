import { mayRead, mayWrite } from "./may.ts";

export const maySeeDocuments = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
export const mayImportDocuments = mayWrite("owner", "editor", "annotator");
export const maySeeImports = mayRead("owner", "editor", "annotator");
export const mayEditDocuments = mayWrite("owner", "editor");
export const mayDeleteDocuments = mayWrite("owner", "editor");
