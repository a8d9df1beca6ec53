import { describe, expect, test } from "vitest";
import type { ClaimLinkKind } from "#lib/claims/claim.ts";
import {
  doubledSources,
  linksAfterMerge,
  takeBackClaimMerge,
  type MergedClaim,
  type MergedSource,
} from "#lib/claims/merge.ts";

const claim = (changed: Partial<MergedClaim> = {}): MergedClaim => ({
  kind: "fact",
  state: "draft",
  wordings: { kk: "Бір" },
  reforms: { a: "supports" },
  ...changed,
});

describe("taking a merge back", () => {
  const before = claim();
  const after = claim({
    state: "checked",
    wordings: { kk: "Бір", ru: "Один" },
    reforms: { a: null, b: "neutral" },
  });

  test("brings back what the merge changed", () => {
    expect(takeBackClaimMerge({ before, after, now: after })).toEqual(before);
  });

  test("leaves what somebody has changed since", () => {
    const now = claim({
      kind: "norm",
      state: "disputed",
      wordings: { kk: "Екі", ru: "Один" },
      reforms: { a: "criticises", b: "neutral", c: null },
    });
    expect(takeBackClaimMerge({ before, after, now })).toEqual({
      kind: "norm",
      state: "disputed",
      wordings: { kk: "Екі" },
      reforms: { a: "criticises", c: null },
    });
  });

  test("brings back a reform that the merge dropped", () => {
    const dropped = claim({ reforms: {} });
    expect(takeBackClaimMerge({ before, after: dropped, now: dropped }).reforms).toEqual({ a: "supports" });
  });
});

describe("sources that both claims have", () => {
  const source = (id: string, changed: Partial<MergedSource> = {}): MergedSource => ({
    ...{ id, referenceId: "w", locator: "12 б.", quote: null, check: "unchecked" },
    ...changed,
  });

  test.each([
    ["alike, the kept one's stays", [source("k")], [source("m")], ["m"]],
    ["the more checked one stays", [source("k")], [source("m", { check: "work_opened" })], ["k"]],
    ["another place is another source", [source("k")], [source("m", { locator: "13 б." })], []],
    ["another quotation is another source", [source("k")], [source("m", { quote: "席位 🪑" })], []],
    ["another work is another source", [source("k")], [source("m", { referenceId: "v" })], []],
    ["blanks and capitals tell nothing apart", [source("k")], [source("m", { locator: " 12  Б." })], ["m"]],
    [
      "no place and an empty place are one",
      [source("k", { locator: null })],
      [source("m", { locator: "" })],
      ["m"],
    ],
  ])("%s", (_, kept, merged, doubled) => {
    expect(doubledSources(kept, merged)).toEqual(doubled);
  });
});

describe("links of a merged claim", () => {
  const link = (id: string, [fromClaimId = "", toClaimId = ""]: string, kind: ClaimLinkKind) => ({
    id,
    fromClaimId,
    toClaimId,
    kind,
  });

  test.each([
    ["the link between the two vanishes", [link("1", "km", "supports")], [], ["1"]],
    ["the link back vanishes", [link("1", "mk", "explains")], [], ["1"]],
    ["a link to a third goes over", [link("1", "mx", "supports")], ["1 kx"], []],
    ["a link from a third goes over", [link("1", "xm", "qualifies")], ["1 xk"], []],
    ["what both say is said once", [link("1", "kx", "supports"), link("2", "mx", "supports")], [], ["2"]],
    ["two kinds are two links", [link("1", "kx", "supports"), link("2", "mx", "explains")], ["2 kx"], []],
    [
      "a contradiction is one, from whichever side",
      [link("1", "kx", "contradicts"), link("2", "xm", "contradicts")],
      [],
      ["2"],
    ],
    [
      "support from both sides is two",
      [link("1", "kx", "supports"), link("2", "xm", "supports")],
      ["2 xk"],
      [],
    ],
    [
      "two of the merged one's own that say the same",
      [link("1", "mx", "restates"), link("2", "xm", "restates")],
      ["1 kx"],
      ["2"],
    ],
  ])("%s", (_, links, moved, fallen) => {
    const after = linksAfterMerge({ kept: "k", merged: "m" }, links);
    expect(after.moved.map(({ id, fromClaimId, toClaimId }) => `${id} ${fromClaimId}${toClaimId}`)).toEqual(
      moved,
    );
    expect(after.fallen).toEqual(fallen);
  });
});
