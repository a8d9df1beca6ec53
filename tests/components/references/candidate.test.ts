import { describe, expect, test } from "vitest";
import {
  candidatesOfReadings,
  collectionsOf,
  doubtsOf,
  identifiersIn,
  newWorkOf,
  readOtherwise,
} from "#components/references/add/candidate.ts";
import type { Reading } from "#lib/operations/references.ts";

const READ: Reading = {
  printed: "Сарт Қ. Дала заңы. – М., 1998.",
  csl: { type: "book", language: "kk", title: "Дала заңы", "publisher-place": "Москва" },
  translation: "The law of the steppe",
  confidence: { title: 0.9, "publisher-place": 0.5, author: 0.3 },
  overall: 0.6,
  alternatives: [{ type: "book", language: "kk", title: "Дала заңы", "publisher-place": "М." }],
  reason: null,
  known: [],
};
const UNREAD: Reading = { ...READ, printed: "???", csl: null, translation: null, alternatives: [] };
const KNOWN: Reading = { ...READ, known: [{ id: "7", title: "Дала заңы", authors: "Сарт Қ.", year: 1998 }] };

describe("pasted entries", () => {
  const [read, unread, known] = candidatesOfReadings([READ, UNREAD, KNOWN]);

  test("what was read is kept, what is known or unread waits for a person", () => {
    expect([read?.isKept, unread?.isKept, known?.isKept]).toEqual([true, false, false]);
    expect(unread?.csl.title).toBe("???");
    expect(unread?.isRead).toBe(false);
  });

  test("a translation in brackets is English", () => {
    expect(read?.translated).toEqual({ en: { title: "The law of the steppe" } });
  });

  test("the most doubtful part is named first", () => {
    expect(doubtsOf({ confidence: READ.confidence })).toEqual(["author", "publisher-place"]);
  });

  test("another way to read it takes the place of the present one, and back", () => {
    if (read === undefined) throw new Error("nothing read");
    const other = readOtherwise(read, 0);
    expect(other.csl["publisher-place"]).toBe("М.");
    expect(readOtherwise(other, 0)).toEqual(read);
    expect(readOtherwise(read, 5)).toBe(read);
  });
});

describe("what is sent", () => {
  test("holds tags of the file and of the form once", () => {
    const [candidate] = candidatesOfReadings([READ]);
    if (candidate === undefined) throw new Error("nothing read");
    const work = newWorkOf({ ...candidate, tags: ["дала", "заң"] }, ["заң", "1998"]);
    expect(work.tags).toEqual(["дала", "заң", "1998"]);
    expect(work).not.toHaveProperty("known");
  });

  test("collections are told by the places of their works among the kept", () => {
    const [one, other] = candidatesOfReadings([READ, READ]);
    if (one === undefined || other === undefined) throw new Error("nothing read");
    const kept = [
      { ...one, collections: ["А", "Б"] },
      { ...other, collections: ["Б"] },
    ];
    expect([...collectionsOf(kept)]).toEqual([
      ["А", [0]],
      ["Б", [0, 1]],
    ]);
  });
});

describe("identifiers as they are typed", () => {
  test.each([
    ["10.5555/abc", ["10.5555/abc"]],
    ["10.5555/abc 10.5555/def\n10.5555/abc", ["10.5555/abc", "10.5555/def"]],
    ["978-601-240-111-2; ISBN 978 601 240 111 2", ["978-601-240-111-2", "ISBN 978 601 240 111 2"]],
    ["https://doi.org/10.5555/a, 10.5555/b", ["https://doi.org/10.5555/a", "10.5555/b"]],
    ["  \n ;", []],
    ["دوي 🧭", ["دوي 🧭"]],
  ])("%j", (text, identifiers) => {
    expect(identifiersIn(text)).toEqual(identifiers);
  });
});
