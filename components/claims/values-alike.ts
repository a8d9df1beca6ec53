import { valueKey } from "#lib/claims/value.ts";
import type { ClaimValueView } from "#lib/operations/view.ts";

export type ValuesAlike = readonly [ClaimValueView, ...ClaimValueView[]];

/**
 * Values that say the same of the same thing, read in several places: they stand once, with every place. In the order in which each was
 * first accepted.
 */
export function valuesAlike(values: readonly ClaimValueView[]): ValuesAlike[] {
  const alike = new Map<string, [ClaimValueView, ...ClaimValueView[]]>();
  for (const value of values) {
    const isFormer = value.kind === "figure" && value.isFormer === true;
    const key = JSON.stringify([valueKey(value), isFormer, value.measure, value.reformId]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [value]);
    else known.push(value);
  }
  return [...alike.values()];
}
