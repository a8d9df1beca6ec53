import { mayRead, mayWrite } from "./may.ts";

export const maySeeGroup = mayRead();
export const mayRenameGroup = mayWrite("owner");
export const mayDeleteGroup = mayWrite("owner");
export const mayInviteMembers = mayWrite("owner", "editor");
export const maySeeInvitations = mayRead("owner", "editor");
export const mayChangeMembers = mayWrite("owner");
export const maySeeMembers = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
export const mayLeaveGroup = mayWrite("owner", "editor", "annotator", "reviewer", "student", "viewer");
export const maySeeHistory = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
export const mayKeepTokens = mayWrite("owner", "editor", "annotator", "reviewer", "viewer");
export const maySeeTokens = mayRead("owner", "editor", "annotator", "reviewer", "viewer");
