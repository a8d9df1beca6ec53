/** The event of `window` that says that the programs of a page have taken it over. */
export const DRAWN = "silteme:drawn";
