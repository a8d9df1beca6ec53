/**
 * How well a stemmer keeps the forms of one word together and of two apart (Paice, "An evaluation method for stemming algorithms", SIGIR 1994).
 * Both 0–1, less is better. `under`: of all pairs of forms of one word, those with two stems. `over`: of all pairs of forms of two words,
 * those with one stem. Leaving words as they are is 1 and about 0; cutting each to its first letter about 0 and much.
 */
export interface PaiceIndices {
  readonly under: number;
  readonly over: number;
}

/** `groups`: the forms of each word. A form that stands in two groups has two words, and meets neither falsely. */
export function paiceIndices(
  groups: readonly (readonly string[])[],
  stem: (form: string) => string,
): PaiceIndices {
  const stems = groups.map((forms) => forms.map(stem));
  const forms = groups.map((group) => new Set(group));
  const count = { together: 0, parted: 0, apart: 0, merged: 0 };
  groups.forEach((group, g) => {
    eachPair(group.length, (one, other) => {
      count.together += 1;
      if (stems[g]?.[one] !== stems[g]?.[other]) count.parted += 1;
    });
    for (let h = g + 1; h < groups.length; h++) {
      group.forEach((form, one) => {
        groups[h]?.forEach((foreign, other) => {
          if (forms[h]?.has(form) === true || forms[g]?.has(foreign) === true) return;
          count.apart += 1;
          if (stems[g]?.[one] === stems[h]?.[other]) count.merged += 1;
        });
      });
    }
  });
  return { under: count.parted / count.together, over: count.merged / count.apart };
}

function eachPair(length: number, visit: (one: number, other: number) => void): void {
  for (let one = 0; one < length; one++) for (let other = one + 1; other < length; other++) visit(one, other);
}
