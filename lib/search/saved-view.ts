/** What can be kept under a name: which matrix was looked at, or what was searched for. */
export const SAVED_VIEW_KINDS = ["matrix", "search"] as const;
export type SavedViewKind = (typeof SAVED_VIEW_KINDS)[number];
