import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GroupHashes } from "#lib/search/search-key.ts";
import { slipKeys } from "#lib/search/slip-keys.ts";

const GROUP = "0192a0b4-1c2d-7e3f-8a4b-5c6d7e8f9a0b";
const hashes = new GroupHashes(GROUP);
const terms = fc.string({ unit: "grapheme", maxLength: 30 });

describe("keys of the index", () => {
  // An index that stands has these keys: others are another make (INDEX_MAKE).
  it.each([
    ["сайлау", "5ZBtpERP", 1641388357],
    ["", "puJBSycr", -1640797351],
  ])("are for %j what they were", (term, key, number) => {
    expect([hashes.key(term), hashes.number(term)]).toEqual([key, number]);
  });

  it("are eight letters, other ones in another group, and the same whatever was asked before", () => {
    fc.assert(
      fc.property(terms, terms, (term, other) => {
        const key = new GroupHashes(GROUP).key(term);
        expect(key).toMatch(/^[\w-]{8}$/u);
        hashes.key(other);
        expect(hashes.key(term)).toBe(key);
        expect(new GroupHashes(GROUP.replace("0", "1")).key(term)).not.toBe(key);
      }),
    );
  });

  it("leave a letter out as if it were not there", () => {
    fc.assert(
      fc.property(terms, fc.nat(29), (text, without) => {
        const rest = text.slice(0, without) + text.slice(without + 1);
        expect(hashes.number(text, without < text.length ? without : -1)).toBe(
          hashes.number(without < text.length ? rest : text),
        );
      }),
    );
  });

  it("meet for a word and for the same word with a letter too many, too few, or another one", () => {
    const asked = new Set(slipKeys(hashes, "құрылтай"));
    for (const slip of ["құрлтай", "құрыылтай", "құрыптай"])
      expect(slipKeys(hashes, slip).some((key) => asked.has(key))).toBe(true);
    expect(slipKeys(hashes, "мемлекет").some((key) => asked.has(key))).toBe(false);
  });
});
