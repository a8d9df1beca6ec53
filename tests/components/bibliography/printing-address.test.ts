import { describe, expect, test } from "vitest";
import {
  asKept,
  askedPrinting,
  askedSelection,
  firstPrinting,
  printingOf,
  profileInAddress,
  selectionInAddress,
} from "#components/bibliography/printing-address.ts";
import { DEFAULT_PROFILE } from "#lib/citations/romanise/profile.ts";
import type { Printing, Selection } from "#lib/operations/bibliographies.ts";

const ID = "0198c5a0-0000-7000-8000-000000000001";
const OTHER_ID = "0198c5a0-0000-7000-8000-000000000002";
const FIRST = firstPrinting({ of: "library" });
const read = (address: Readonly<Record<string, string>>): Printing =>
  printingOf(askedPrinting.parse(address), FIRST);

describe("the address of a list", () => {
  test("that says nothing prints GOST 7.1, alphabetically where the works have no order of their own", () => {
    expect(read({})).toEqual(FIRST);
    expect(FIRST).toMatchObject({ style: "gost-7-1-2003", order: "alphabetical", script: "original" });
    expect(firstPrinting({ of: "document", documentId: ID }).order).toBe("given");
    expect(firstPrinting({ of: "chosen", referenceIds: [ID] }).order).toBe("given");
  });

  test("says how it is printed", () => {
    const address = {
      style: "vancouver",
      terms: "kk",
      order: "style",
      grouping: "laws-first",
      numbering: "none",
      script: "both",
    };
    expect(read(address)).toMatchObject({
      style: "vancouver",
      citationLocale: "kk",
      order: "style",
      grouping: "laws-first",
      numbering: "none",
      script: "both",
      profile: DEFAULT_PROFILE,
    });
  });

  test.each<Printing["profile"]>([
    DEFAULT_PROFILE,
    { ...DEFAULT_PROFILE, style: null, languageNote: false, stored: "ignore", translation: "none" },
    { ...DEFAULT_PROFILE, russian: "bsi", kazakh: "russified", style: "apa" },
  ])("leads back to the profile %j", (profile) => {
    expect(read(profileInAddress(profile)).profile).toEqual(profile);
  });

  test("with nonsense in it is read as if that were not there", () => {
    const address = {
      terms: "xx",
      order: "'; DROP TABLE",
      script: "",
      grouping: "__proto__",
      ru: "klingon",
      note: "1",
    };
    expect(read(address)).toEqual(FIRST);
  });

  test("of a saved list says only what differs from it", () => {
    const kept: Printing = { ...FIRST, style: "apa", script: "both" };
    expect(printingOf(askedPrinting.parse({ terms: "ru" }), kept)).toEqual({ ...kept, citationLocale: "ru" });
    const changed: Record<string, string> = { ...profileInAddress(DEFAULT_PROFILE), style: "ieee" };
    expect(Object.keys({ ...changed, ...asKept }).sort()).toEqual(Object.keys(asKept).sort());
    expect(new Set(Object.values({ ...changed, ...asKept }))).toEqual(new Set([""]));
  });
});

describe("what a list is made of", () => {
  test.each<[Selection | { of: "list"; listId: string }, Record<string, string>]>([
    [{ of: "library" }, {}],
    [{ of: "list", listId: ID }, { list: ID }],
    [{ of: "document", documentId: ID }, { document: ID }],
    [{ of: "reform", reformId: ID }, { reform: ID }],
    [{ of: "collection", collectionId: ID }, { collection: ID }],
    [{ of: "chosen", referenceIds: [ID, OTHER_ID] }, { ids: `${ID},${OTHER_ID}` }],
  ])("%j stands in the address, and no other source beside it", (selection, address) => {
    const written = Object.entries(selectionInAddress(selection)).filter(([, value]) => value !== "");
    expect(Object.fromEntries(written)).toEqual(address);
  });

  test("ids are read in their order, and none where one of them is no id", () => {
    expect(askedSelection.parse({ ids: `${OTHER_ID},${ID}` }).ids).toEqual([OTHER_ID, ID]);
    expect(askedSelection.parse({ ids: `${ID},1` }).ids).toBeUndefined();
    expect(askedSelection.parse({ document: ["a", "b"] }).document).toBeUndefined();
  });
});
