import { refuse, type Refusal } from "#lib/result.ts";

/** A letter, a digit or a sign: something that a person could read. */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}

/** The refusal of a text longer than `most`, both UTF-16 units; its sentence counts thousands. */
export function refuseTooLong(
  length: number,
  most: number,
): { readonly ok: false; readonly refusal: Refusal<"text_too_long"> } {
  return refuse("text_too_long", { thousands: Math.ceil(length / 1_000), most: Math.floor(most / 1_000) });
}
