import type { CslItem } from "./reference.ts";
import type { ReferenceForms } from "./reference-forms.ts";

/** What a work says of itself, as far as a merge changes it. */
export type MergedForms = ReferenceForms & { readonly tags: readonly string[] };

interface TakenBack {
  readonly before: MergedForms;
  /** As the merge left it. */
  readonly after: MergedForms;
  /** As it stands today: somebody may have corrected it since. */
  readonly now: MergedForms;
}

/**
 * A work as it is when a merge is taken back: each field that still says what the merge put there says again what it said before, and
 * each that was changed since stays as it is.
 */
export function takeBackMerge({ before, after, now }: TakenBack): MergedForms {
  return {
    csl: backIn(before.csl, after.csl, now.csl) as CslItem,
    romanised: backToOptional(before.romanised, after.romanised, now.romanised),
    translated: backIn(before.translated, after.translated, now.translated) as ReferenceForms["translated"],
    tags: [
      ...now.tags.filter((tag) => before.tags.includes(tag) || !after.tags.includes(tag)),
      ...before.tags.filter((tag) => !after.tags.includes(tag) && !now.tags.includes(tag)),
    ],
  };
}

type Fields = Readonly<Record<string, unknown>>;

function backIn(before: Fields, after: Fields, now: Fields): Fields {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return Object.fromEntries(
    [...names]
      .map((name) => [name, same(now[name], after[name]) ? before[name] : now[name]])
      .filter(([, value]) => value !== undefined),
  );
}

/** A romanised form that came or went as a whole. */
function backToOptional(before: CslItem | null, after: CslItem | null, now: CslItem | null): CslItem | null {
  if (same(now, after)) return before;
  if (before === null || after === null || now === null) return now;
  return backIn(before, after, now) as CslItem;
}

/** Equality of JSON values, whatever the order of their keys: the database keeps its own. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => same((one as Fields)[name], (other as Fields)[name]))
  );
}
