import type { TagColour } from "#lib/codebook/colour.ts";
import type { TagContent } from "#lib/codebook/tagset.ts";
import { LANGUAGES, type InLanguages } from "#lib/languages/language-tag.ts";

/** A tag as it stands in the form: every text is a text, lists a line each. */
export interface TagDraft {
  readonly labels: InLanguages;
  readonly aliases: InLanguages;
  readonly definitions: InLanguages;
  readonly examples: InLanguages;
  readonly colour: TagColour | null;
  readonly shortcut: string;
}

export const BLANK_TAG: TagDraft = {
  labels: {},
  aliases: {},
  definitions: {},
  examples: {},
  colour: null,
  shortcut: "",
};

export function tagDraftOf(tag: Omit<TagContent, "id" | "parentId" | "code" | "isRetired">): TagDraft {
  return {
    labels: tag.labels,
    definitions: tag.definitions,
    aliases: eachLanguage(tag.aliases, (list) => list.join("\n")),
    examples: eachLanguage(tag.examples, (list) => list.join("\n")),
    colour: tag.colour,
    shortcut: tag.shortcut ?? "",
  };
}

/** What the form says, in the shape of the API; empty texts are texts that are not there. */
export function tagWordsOf(draft: TagDraft) {
  return {
    labels: trimmed(draft.labels),
    definitions: trimmed(draft.definitions),
    aliases: eachLanguage(trimmed(draft.aliases), lines),
    examples: eachLanguage(trimmed(draft.examples), lines),
    colour: draft.colour,
    shortcut: draft.shortcut === "" ? null : draft.shortcut,
  };
}

export function trimmed(texts: InLanguages): InLanguages {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = texts[language]?.trim() ?? "";
      return text === "" ? [] : [[language, text]];
    }),
  );
}

export function hasLabel(texts: InLanguages): boolean {
  return Object.keys(trimmed(texts)).length > 0;
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function eachLanguage<From, To>(
  values: Partial<Record<keyof InLanguages, From>>,
  change: (value: From) => To,
): Partial<Record<keyof InLanguages, To>> {
  const changed: Partial<Record<keyof InLanguages, To>> = {};
  for (const language of LANGUAGES) {
    const value = values[language];
    if (value !== undefined) changed[language] = change(value);
  }
  return changed;
}
