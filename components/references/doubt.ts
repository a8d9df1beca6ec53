/** Confidence (0–1) below which what was read is worth a look before it is kept: a field read with less is wrong about every third time. */
export const DOUBT = 0.7;
