import type { InLanguages, Language } from "#lib/languages/language-tag.ts";
import type { CodedTagset } from "#lib/operations/codings.ts";
import { findWording } from "#lib/reforms/reform.ts";

export type TagName = NonNullable<ReturnType<typeof findWording>>;

/** Names of the tags that coders were given, by id. */
export function tagNamesOf(
  tagsets: readonly CodedTagset[],
  interfaceLocale: Language,
): ReadonlyMap<string, TagName> {
  const named = ({ id, labels }: { id: string; labels: InLanguages }) => {
    const name = findWording(labels, interfaceLocale);
    return name === null ? [] : [[id, name] as const];
  };
  return new Map(tagsets.flatMap(({ tags }) => tags.flatMap(named)));
}
