import type { ComparedPair } from "#lib/operations/revisions.ts";

type Typed = Readonly<Record<string, string | string[] | undefined>>;

/** Which states an address asks for; what is no number says nothing. */
export function comparedPair(query: Typed): ComparedPair {
  const numberOf = (typed: string | string[] | undefined) =>
    typeof typed === "string" && /^[1-9]\d{0,5}$/u.test(typed) ? Number(typed) : undefined;
  return { from: numberOf(query["from"]), to: numberOf(query["to"]) };
}
