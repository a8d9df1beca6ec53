import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  MENTION_STANCES,
  REFORM_STANCES,
  stanceOfMention,
  stancesOfDocument,
  type MentionStance,
  type ReformStance,
} from "#lib/claims/stance.ts";

describe("what a document says of a reform by one mention", () => {
  test.each<[mention: MentionStance, claim: ReformStance | null, document: ReformStance | null]>([
    ["asserts", "supports", "supports"],
    ["asserts", "criticises", "criticises"],
    ["asserts", "neutral", "neutral"],
    ["disputes", "supports", "criticises"],
    ["disputes", "criticises", "supports"],
    ["disputes", "neutral", "neutral"],
    ["reports", "supports", "neutral"],
    ["reports", "criticises", "neutral"],
    ["reports", "neutral", "neutral"],
    ["asserts", null, null],
    ["disputes", null, null],
    ["reports", null, null],
  ])("%s a claim that %s: %s", (mention, claim, document) => {
    expect(stanceOfMention(mention, claim)).toBe(document);
  });

  test("whoever disputes what disputes is back where it began", () => {
    fc.assert(
      fc.property(fc.constantFrom(...REFORM_STANCES), (stance) => {
        expect(stanceOfMention("disputes", stanceOfMention("disputes", stance))).toBe(stance);
      }),
    );
  });
});

describe("what a document says of a reform by all its mentions of a claim", () => {
  test.each<[mentions: MentionStance[], claim: ReformStance | null, document: ReformStance[]]>([
    [["asserts", "asserts"], "supports", ["supports"]],
    [["reports", "asserts"], "supports", ["supports"]],
    [["reports", "disputes"], "supports", ["criticises"]],
    [["asserts", "disputes"], "criticises", ["supports", "criticises"]],
    [["reports", "reports"], "criticises", ["neutral"]],
    [["asserts"], null, []],
    [[], "supports", []],
  ])("%j of a claim that %s: %j", (mentions, claim, document) => {
    expect(stancesOfDocument(mentions, claim)).toEqual(document);
  });

  test("the order of the passages says nothing", () => {
    const mentions = fc.array(fc.constantFrom(...MENTION_STANCES), { maxLength: 5 });
    fc.assert(
      fc.property(mentions, fc.constantFrom(...REFORM_STANCES), (said, stance) => {
        expect(stancesOfDocument([...said].reverse(), stance)).toEqual(stancesOfDocument(said, stance));
      }),
    );
  });
});
