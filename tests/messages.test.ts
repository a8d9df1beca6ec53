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
});
