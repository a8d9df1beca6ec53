import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadMessages } from "#app/interface-locale/messages.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { SHARED_REFUSALS } from "#lib/operations/operation.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import { EVENT_KINDS } from "#lib/server/events.ts";

/** What the program can say without knowing in which language: every code must have its sentence in all three. */
const refusals = [...new Set([...SHARED_REFUSALS, ...OPERATIONS.flatMap((operation) => operation.refusals)])];

const wordsAt = (messages: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], messages);

const NAMED_SPACE = /(?:use|get)Translations(?:<|\(|\(\{[^}]*?namespace: )"([\w.]+)"/gu;
const ASKED_KEY = /(?<![\w.])[a-z]\w*(?:\.rich)?\(\s*"([a-z]\w*(?:\.\w+)*)"/gu;
const TRANSLATOR = /(\w+)(?:: ReturnType<typeof useTranslations| = (?:await )?(?:use|get)Translations)/gu;

const found = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map(([, part = ""]) => part);

/** The literal keys that a module asks its translators for, each with the full paths at which its sentence may be. */
function askedSentences(source: string): string[][] {
  const spaces = found(source, NAMED_SPACE);
  const translators = new Set(found(source, TRANSLATOR));
  return [...source.matchAll(ASKED_KEY)]
    .filter(([call]) => translators.has(/^\w+/u.exec(call)?.[0] ?? ""))
    .map(([, key = ""]) => spaces.map((space) => `${space}.${key}`))
    .filter((paths) => paths.length > 0);
}

const modules = globSync(["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"]);

describe.each(LANGUAGES)("the interface in %s", (language) => {
  test("has a sentence for every refusal of every operation", async () => {
    const messages = await loadMessages(language);
    expect(refusals.length).toBeGreaterThan(SHARED_REFUSALS.length);
    expect(refusals.filter((code) => typeof wordsAt(messages, `refusals.${code}`) !== "string")).toEqual([]);
  });

  test("has words for every kind of event in the history", async () => {
    const messages = await loadMessages(language);
    expect(EVENT_KINDS.filter((kind) => typeof wordsAt(messages, `events.${kind}`) !== "string")).toEqual([]);
  });

  test("names every kind of thing that the history can be narrowed to", async () => {
    const messages = await loadMessages(language);
    const nouns = [...new Set(EVENT_KINDS.map((kind) => kind.slice(0, kind.indexOf("."))))];
    expect(
      nouns.filter((noun) => typeof wordsAt(messages, `groups.history.nouns.${noun}`) !== "string"),
    ).toEqual([]);
  });

  test("has every sentence that a screen asks for by its name", async () => {
    const messages = await loadMessages(language);
    const asked = modules.flatMap((module) => askedSentences(readFileSync(module, "utf8")));
    expect(asked.length).toBeGreaterThan(2000);
    const missing = asked.filter((paths) =>
      paths.every((path) => typeof wordsAt(messages, path) !== "string"),
    );
    expect(missing).toEqual([]);
  });
});
