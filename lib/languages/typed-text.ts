import { z } from "zod";

const SEEN = /[^\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Whether anything of it is seen on a screen: more than blanks, joiners, direction marks and fillers. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}

/** A name or a sentence as people type it, in NFC: something of it is seen, and it has at most so many UTF-16 units. */
export function typedText(most: number) {
  return z.string().trim().normalize("NFC").min(1).max(most).refine(isSeen);
}
