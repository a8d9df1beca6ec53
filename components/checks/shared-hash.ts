/** The part of an essay's address that opens the passages it shares. */
export const SHARED_HASH = "#shared";
