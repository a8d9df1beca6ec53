import type { ReformView } from "#lib/operations/reforms.ts";
import { compareByTime } from "#lib/reforms/reform-tree.ts";
import type { LanedReform } from "./lane-timeline.tsx";

/** Reforms in order of time, each with the root of its branch in the whole register. */
export function lanedReforms(shown: readonly ReformView[], register: readonly ReformView[]): LanedReform[] {
  const known = new Map(register.map((reform) => [reform.id, reform]));
  return [...shown]
    .sort((one, other) => compareByTime(treeOf(one), treeOf(other)))
    .map((reform) => {
      const { id, slug, kind, labels, aliases, dates, dateMeanings, claimCount } = reform;
      const { id: rootId, slug: rootSlug, labels: rootLabels } = rootOf(reform, known);
      const root = { id: rootId, slug: rootSlug, labels: rootLabels };
      return { id, slug, kind, labels, aliases, dates, dateMeanings, claimCount, root };
    });
}

function treeOf({ slug, parent, dates }: ReformView) {
  return { slug, parent: parent?.slug ?? null, dates };
}

function rootOf(reform: ReformView, known: ReadonlyMap<string, ReformView>): ReformView {
  const seen = new Set<string>();
  let at = reform;
  while (at.parent !== null && !seen.has(at.id)) {
    seen.add(at.id);
    const parent = known.get(at.parent.id);
    if (parent === undefined) return at;
    at = parent;
  }
  return at;
}
