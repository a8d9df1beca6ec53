import { mayRead, mayWrite } from "./may.ts";

/** Students write; what of their writing they see is said by row-level security (docs/decisions/0036). */
export const mayWriteEssays = mayWrite("student");
/** Reads of one's own writing. */
export const maySeeOwnEssays = mayRead("student");
