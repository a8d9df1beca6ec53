import type { CslName } from "#lib/citations/reference.ts";

/** A creator of Zotero: a name in two fields, or one in a single field, which has no given name at all. */
export interface ZoteroName {
  readonly surname: string;
  readonly givenName: string | null;
}

/** Zotero parts particles from the family name, and a suffix behind a comma from the given one, when it cites. */
export function zoteroName(name: CslName): ZoteroName {
  if (name.literal !== undefined) return { surname: name.literal, givenName: null };
  const given = joined(" ", name.given, name["dropping-particle"]);
  const surname = joined(" ", name["non-dropping-particle"], name.family);
  if (surname === "") return { surname: given, givenName: null };
  return { surname, givenName: joined(", ", given, name.suffix) };
}

function joined(mark: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(mark);
}

export function nameOfZotero({ surname, givenName }: ZoteroName): CslName | null {
  if (surname === "" && (givenName ?? "") === "") return null;
  if (givenName === null) return { literal: surname };
  const comma = givenName.lastIndexOf(", ");
  const [given, suffix] =
    comma < 0 ? [givenName, ""] : [givenName.slice(0, comma), givenName.slice(comma + 2)];
  return {
    ...(surname === "" ? {} : { family: surname }),
    ...(given === "" ? {} : { given }),
    ...(suffix === "" ? {} : { suffix }),
  };
}
