import { changedFields, type TagField } from "../compare.ts";
import type { TagContent } from "../tagset.ts";
import { idOfKey, type ReadTag } from "./read-codebook.ts";

/** What an import would do with one tag of a file. */
export interface PlannedTag {
  readonly read: ReadTag;
  readonly does: "add" | "change" | "same";
  /** The tag that it is, where the tagset has it. */
  readonly current: TagContent | null;
  /** What would change. */
  readonly fields: readonly TagField[];
}

/**
 * Compares the tags of a file with those of a tagset. A tag is the same by its id, else by its code, else by a label that one tag alone has.
 * What the format does not carry stays; tags that the file does not have stay too.
 */
export function planImport(current: readonly TagContent[], read: readonly ReadTag[]): PlannedTag[] {
  const left = new Map(current.map((tag) => [tag.id, tag]));
  const take = (find: (tag: TagContent) => boolean): TagContent | null => {
    const found = [...left.values()].filter(find);
    const [one] = found;
    if (one === undefined || found.length > 1) return null;
    left.delete(one.id);
    return one;
  };
  return read.map((tag) => {
    const id = idOfKey(tag.key);
    const same =
      take((one) => one.id === id) ??
      take((one) => tag.code !== undefined && one.code === tag.code) ??
      take((one) => Object.entries(tag.labels).some(([language, text]) => hasLabel(one, language, text)));
    if (same === null) return { read: tag, does: "add", current: null, fields: [] };
    const fields = changedFields(same, afterImport(same, tag));
    return { read: tag, does: fields.length === 0 ? "same" : "change", current: same, fields };
  });
}

/** A tag with what the file says of it. Texts of languages that the file does not have stay. */
export function afterImport(current: TagContent, read: ReadTag): TagContent {
  return {
    ...current,
    labels: { ...current.labels, ...read.labels },
    definitions: { ...current.definitions, ...read.definitions },
    aliases: { ...current.aliases, ...read.aliases },
    examples: { ...current.examples, ...read.examples },
    colour: read.colour === undefined ? current.colour : read.colour,
    shortcut: read.shortcut === undefined ? current.shortcut : read.shortcut,
    isRetired: read.isRetired ?? current.isRetired,
  };
}

function hasLabel(one: TagContent, language: string, text: string): boolean {
  return Object.entries(one.labels).some(
    ([other, label]) => other === language && label.toLowerCase() === text.toLowerCase(),
  );
}
