import type { ExchangedTag } from "#lib/annotations/exchange/exchanged.ts";
import type { NamedTag } from "./queries/named-tags.ts";

/** Tags of a file that the group has, and those that it has not, or may not give. */
export interface FoundTags {
  readonly given: readonly NamedTag[];
  readonly unknown: readonly string[];
}

/** As many as an annotation may have. */
const MOST_GIVEN = 50;

/** Finds the tags of files in a group: by their ids, else by the one tag or reform that has the name in any language. */
export class TagFinder {
  readonly #byId: ReadonlyMap<string, NamedTag>;
  /** Null where several have the name. */
  readonly #byName = new Map<string, NamedTag | null>();

  constructor(tags: readonly NamedTag[]) {
    this.#byId = new Map(tags.map((tag) => [tag.id, tag]));
    for (const tag of tags) {
      if (tag.isRetired) continue;
      for (const name of new Set(Object.values(tag.labels).map(keyOf)))
        this.#byName.set(name, this.#byName.has(name) ? null : tag);
    }
  }

  /** Retired tags are not given anew; of a set of which a passage has one tag, the first. */
  find(tags: readonly ExchangedTag[]): FoundTags {
    const given = new Map<string, NamedTag>();
    const unknown: string[] = [];
    const taken = new Set<string>();
    for (const { id, name } of tags) {
      const tag = (id === null ? undefined : this.#byId.get(id)) ?? this.#byName.get(keyOf(name)) ?? null;
      const isTaken = tag !== null && tag.exclusiveIn !== null && taken.has(tag.exclusiveIn);
      if (tag === null || tag.isRetired || given.size >= MOST_GIVEN || (isTaken && !given.has(tag.id))) {
        unknown.push(name.slice(0, 100).toWellFormed());
        continue;
      }
      given.set(tag.id, tag);
      if (tag.exclusiveIn !== null) taken.add(tag.exclusiveIn);
    }
    return { given: [...given.values()], unknown };
  }
}

function keyOf(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}
