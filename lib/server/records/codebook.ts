import { randomUUID } from "node:crypto";
import { z } from "zod";
import { BUILT_IN_TAGSETS } from "#lib/codebook/built-in.ts";
import { TAG_COLOURS } from "#lib/codebook/colour.ts";
import { aliases, examples, type TagContent } from "#lib/codebook/tagset.ts";
import type { InLanguages } from "#lib/languages/language-tag.ts";
import type { Prisma, Tag as TagRow, Tagset as TagsetRow } from "#prisma/client.ts";
import { labelsOf } from "./reform.ts";

const colour = z.enum(TAG_COLOURS).nullable();

/** Columns → the words of a tag. */
export function tagFieldsOf(row: TagRow) {
  return {
    id: row.id,
    parentId: row.parentId,
    code: row.code,
    labels: labelsOf(row),
    aliases: aliases.parse(row.aliases),
    definitions: definitionsOf(row),
    examples: examples.parse(row.examples),
    colour: colour.parse(row.colour),
    shortcut: row.shortcut,
    isRetired: row.retiredAt !== null,
  };
}

export function definitionsOf(
  row: Pick<TagsetRow, "definitionKk" | "definitionRu" | "definitionEn">,
): InLanguages {
  const { definitionKk: labelKk, definitionRu: labelRu, definitionEn: labelEn } = row;
  return labelsOf({ labelKk, labelRu, labelEn });
}

export function labelColumns({ kk, ru, en }: InLanguages) {
  return { labelKk: kk ?? null, labelRu: ru ?? null, labelEn: en ?? null };
}

export function definitionColumns({ kk, ru, en }: InLanguages) {
  return { definitionKk: kk ?? null, definitionRu: ru ?? null, definitionEn: en ?? null };
}

/** The rows of the two tagsets that a new group begins with. */
export function builtInCodebook(made: { readonly groupId: string; readonly createdById: string }): {
  readonly tagsets: Prisma.TagsetCreateManyInput[];
  readonly tags: Prisma.TagCreateManyInput[];
} {
  const sets = BUILT_IN_TAGSETS.map((set) => ({ ...set, id: randomUUID() }));
  return {
    tagsets: sets.map(({ id, source, labels, definitions, isExclusive }, position) => ({
      ...made,
      ...{ id, source, isExclusive, position },
      ...labelColumns(labels),
      ...definitionColumns(definitions),
    })),
    tags: sets.flatMap(({ id: tagsetId, tags }) =>
      tags.map(({ code, labels, definitions, colour: painted, shortcut }, position) => ({
        ...made,
        ...{ tagsetId, code, colour: painted, shortcut, position },
        ...labelColumns(labels),
        ...definitionColumns(definitions),
      })),
    ),
  };
}

type TagWords = Pick<TagContent, "labels" | "aliases" | "definitions" | "examples" | "colour" | "shortcut">;

/** The columns of a tag's words. */
export function tagColumns({
  labels,
  aliases: others,
  definitions,
  examples: shown,
  colour: painted,
  shortcut,
}: TagWords) {
  return {
    ...labelColumns(labels),
    ...definitionColumns(definitions),
    ...{ aliases: others, examples: shown, colour: painted, shortcut },
  };
}
