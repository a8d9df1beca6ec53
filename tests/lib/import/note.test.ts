import { describe, expect, it } from "vitest";
import { NOTE_CODES } from "#lib/import/note.ts";
import { TEXT_REFUSALS } from "#lib/server/gateways/readers/text.ts";
import en from "#messages/en/notes.json" with { type: "json" };
import kk from "#messages/kk/notes.json" with { type: "json" };
import ru from "#messages/ru/notes.json" with { type: "json" };

const MESSAGES = { kk, ru, en };
const LOCALES = ["kk", "ru", "en"] as const;

describe("sentences of notes and refusals", () => {
  it.each(LOCALES)("are there for every code, and for no other, in %s", (locale) => {
    expect(Object.keys(MESSAGES[locale].notes).sort()).toEqual([...NOTE_CODES].sort());
    expect(Object.keys(MESSAGES[locale].refusals).sort()).toEqual([...TEXT_REFUSALS].sort());
  });
});
