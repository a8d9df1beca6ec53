import { tagsOf, type WorkToWrite } from "../exchanged-work.ts";

/**
 * CSL-JSON as the processors of other programs want it: every item has an id, and no two the same. What CSL has no variable for
 * stands under `custom` (schema of CSL 1.0.2): the forms, notes and collections, and tags that a comma would part.
 */
export function cslJsonFromWorks(works: readonly WorkToWrite[]): string {
  const taken = new Set<string>();
  const items = works.map((work, index) => {
    const { csl } = work.forms;
    const base = csl.id === undefined || csl.id === "" ? `ref${index + 1}` : csl.id;
    let id = base;
    for (let copy = 2; taken.has(id); copy += 1) id = `${base}-${copy}`;
    taken.add(id);
    const custom = customOf(work);
    const keyword = tagsOf(work).join(", ");
    return {
      ...csl,
      id,
      ...(keyword === "" ? {} : { keyword }),
      ...(Object.keys(custom).length === 0 ? {} : { custom }),
    };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}

function customOf(work: WorkToWrite): Record<string, unknown> {
  const { romanised, translated } = work.forms;
  const tags = tagsOf(work);
  return {
    ...(romanised === null ? {} : { romanised }),
    ...(Object.keys(translated).length === 0 ? {} : { translated }),
    ...(tags.some((tag) => /[,;]/u.test(tag)) ? { tags } : {}),
    ...((work.notes ?? []).length === 0 ? {} : { notes: work.notes }),
    ...((work.collections ?? []).length === 0 ? {} : { collections: work.collections }),
  };
}
