import type { ReferenceForms } from "#lib/citations/reference-forms.ts";

/** Whether two readings of a work describe it alike; the order in which a description names its parts says nothing. */
export function isSameDescription(one: ReferenceForms, other: ReferenceForms): boolean {
  return (["csl", "romanised", "translated"] as const).every((form) => isSame(one[form], other[form]));
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) =>
    isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
  );
}
