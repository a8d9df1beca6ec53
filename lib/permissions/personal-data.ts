import { mayRead, mayWrite } from "./may.ts";

/** What is kept of students and until when. */
export const maySeePersonalData = mayRead("owner", "editor");
/** There is no way back from erasing: it is the owner's. */
export const mayErasePersonalData = mayWrite("owner");
/** A student takes the own data along, and says whether an essay may be used in research. */
export const mayTakeOwnData = mayRead("student");
export const mayConsent = mayWrite("student");
export const mayExportForResearch = mayRead("owner", "editor");
