import { describe, expect, test } from "vitest";
import { BUILT_IN_TAGSETS } from "#lib/codebook/built-in.ts";
import { hexOfColour, nearestColour, TAG_COLOURS } from "#lib/codebook/colour.ts";
import { compareTagsets, isSame } from "#lib/codebook/compare.ts";
import { findTags, withTag } from "#lib/codebook/find-tags.ts";
import { placeTag, stepTag } from "#lib/codebook/place-tag.ts";
import { shortcutPressed } from "#lib/codebook/shortcut.ts";
import { colourOf, inTreeOrder } from "#lib/codebook/tag-tree.ts";
import type { TagContent, TagsetContent } from "#lib/codebook/tagset.ts";
import { CLAIM_KINDS } from "#lib/claims/claim.ts";

const tag = (id: string, parentId: string | null = null, more: Partial<TagContent> = {}): TagContent => ({
  ...{ id, parentId, code: id, labels: { en: id }, aliases: {}, definitions: {}, examples: {} },
  ...{ colour: null, shortcut: null, isRetired: false },
  ...more,
});

test("the built-in kinds have the codes of the kinds of claim", () => {
  expect(BUILT_IN_TAGSETS[0]?.tags.map(({ code }) => code)).toEqual([...CLAIM_KINDS]);
});

describe("colours", () => {
  test.each(TAG_COLOURS)("%s comes back from the colour it is exported as", (colour) => {
    expect(nearestColour(hexOfColour(colour))).toBe(colour);
  });
  test.each([
    ["#FFFF00", "m1"],
    ["#00F", "m2"],
    ["#ff1493", "m3"],
    ["#00ff00", "m4"],
    ["#00ffff", "m5"],
    ["#8000ff", "m6"],
    ["#ff7700", "m7"],
    ["#808080", "m8"],
    ["red", null],
    ["#12345", null],
  ])("%s is nearest to %s", (hex, colour) => {
    expect(nearestColour(hex)).toBe(colour);
  });
});

describe("the tree", () => {
  const tags = [tag("a"), tag("b", "a", { colour: "m3" }), tag("c", "b"), tag("d")];
  test("keeps what has an unknown parent or stands in a circle at the root", () => {
    const rows = inTreeOrder([tag("x", "y"), tag("y", "x"), tag("z", "gone"), ...tags]);
    expect(rows.map(({ id, depth }) => [id, depth])).toEqual([
      ["x", 0],
      ["y", 0],
      ["z", 0],
      ["a", 0],
      ["b", 1],
      ["c", 2],
      ["d", 0],
    ]);
  });
  test("gives a tag without a colour its parent's", () => {
    const known = new Map(tags.map((one) => [one.id, one]));
    expect(["a", "b", "c"].map((id) => colourOf(known, id))).toEqual([null, "m3", "m3"]);
  });
  test.each([
    ["up", "d", { parentId: null, beforeId: "a" }],
    ["up", "a", null],
    ["down", "a", { parentId: null, beforeId: null }],
    ["in", "d", { parentId: "a", beforeId: null }],
    ["in", "b", null],
    ["out", "c", { parentId: "a", beforeId: null }],
    ["out", "b", { parentId: null, beforeId: "d" }],
    ["out", "a", null],
  ] as const)("a step %s of %s leads to %j", (step, id, place) => {
    expect(stepTag(tags, id, step)).toEqual(place);
  });
  test("puts a tag before another one and never into itself or too deep", () => {
    expect(placeTag(tags, "d", { parentId: "a", beforeId: "b" })).toMatchObject({
      value: { siblings: ["d", "b"] },
    });
    expect(placeTag(tags, "a", { parentId: "c", beforeId: null })).toMatchObject({
      refusal: { code: "tag_within_itself" },
    });
    const chain = Array.from({ length: 20 }, (_, n) => tag(`n${n}`, n === 0 ? null : `n${n - 1}`));
    expect(placeTag([...chain, tag("e")], "e", { parentId: "n19", beforeId: null })).toMatchObject({
      refusal: { code: "tags_too_deep" },
    });
  });
});

describe("two states of a tagset", () => {
  const state = (tags: TagContent[]): TagsetContent => ({
    ...{ id: "s", source: "own", labels: { en: "S" }, definitions: {}, isExclusive: false, tags },
  });
  test("differ by what was added, removed, changed and moved", () => {
    const before = state([tag("a"), tag("b"), tag("c"), tag("d")]);
    const after = state([
      tag("d"),
      tag("a", null, { labels: { en: "A", kk: "Ә" } }),
      tag("b", "a"),
      tag("e"),
    ]);
    const found = compareTagsets(before, after);
    expect(found.added.map(({ id }) => id)).toEqual(["e"]);
    expect(found.removed.map(({ id }) => id)).toEqual(["c"]);
    expect(found.changed.map(({ after: { id }, fields }) => [id, fields])).toEqual([["a", ["labels"]]]);
    expect(found.moved.map(({ after: { id } }) => id)).toEqual(expect.arrayContaining(["b"]));
    expect(found.moved).toHaveLength(2);
  });
  test("are the same whatever order languages were written in", () => {
    const one = state([tag("a", null, { labels: { kk: "Ә", en: "A" }, aliases: { ru: [] } })]);
    const other = state([tag("a", null, { labels: { en: "A", kk: "Ә" } })]);
    expect(isSame(compareTagsets(one, other))).toBe(true);
  });
});

describe("giving tags", () => {
  const tags = [
    tag("court", null, { labels: { kk: "Сот", ru: "Суд", en: "Court" }, aliases: { en: ["Judiciary"] } }),
    tag("assembly", null, { labels: { kk: "Қазақстан халқы Ассамблеясы" } }),
    tag("emoji", null, { labels: { en: "Tone 🎵", ru: "محكمة" } }),
  ];
  test.each([
    ["суд", ["court"]],
    ["judic", ["court"]],
    ["ассамблея қазақ", ["assembly"]],
    ["محكمة", ["emoji"]],
    ["жоқ", []],
    ["", ["court", "assembly", "emoji"]],
  ])("finds %s in any language", (typed, ids) => {
    expect(findTags(tags, typed).map(({ id }) => id)).toEqual(ids);
  });
  test("an exclusive set has room for one", () => {
    const sets = [{ id: "s", isExclusive: true, tags: [{ id: "a" }, { id: "b" }] }];
    expect(withTag(["x", "a"], { id: "b", tagsetId: "s" }, sets)).toEqual(["x", "b"]);
    expect(withTag(["x"], { id: "y", tagsetId: "t" }, sets)).toEqual(["x", "y"]);
  });
  test.each([
    ["ә", "Digit2", "ә"],
    ["2", "Digit2", "ә"],
    ["l", "KeyL", "д"],
    ["Д", "KeyL", "д"],
    ["z", "KeyZ", null],
  ])("the key %s (%s) means %s on any layout", (key, code, meant) => {
    expect(shortcutPressed(["ә", "д"], { key, code })).toBe(meant);
  });
});
