import type { CslItem } from "#lib/citations/reference.ts";

/** CSL-JSON as the processors of other programs want it: every item has an id, and no two the same. */
export function cslJsonFromItems(items: readonly CslItem[]): string {
  const taken = new Set<string>();
  const identified = items.map((item, index) => {
    const base = item.id === undefined || item.id === "" ? `ref${index + 1}` : item.id;
    let id = base;
    for (let copy = 2; taken.has(id); copy += 1) id = `${base}-${copy}`;
    taken.add(id);
    return { ...item, id };
  });
  return `${JSON.stringify(identified, null, 2)}\n`;
}
