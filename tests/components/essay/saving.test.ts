import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSaved, savingAfter, type Saving, type SavingEvent } from "#components/essay/saving.ts";

const AT = "2026-11-29T18:00:00.000Z";
const START: Saving = {
  ...{ state: { name: "saved", at: null, words: 0 }, version: 1 },
  ...{ isChanged: false, sent: null, isKeptApart: false },
};
const sent = (words: string) => ({
  ...{ key: words, isKeptApart: false },
  content: { type: "doc", content: [{ type: "text", text: words }] },
});
const EVENTS = {
  typing: { is: "changed" },
  taking: { is: "taken", sent: sent("one") },
  sending: { is: "sending" },
  answer: { is: "answered", version: 2, at: AT, words: 7 },
  conflict: { is: "apart" },
  "no network": { is: "postponed", isKept: true },
  refusal: { is: "refused", refusal: { code: "essay_too_long", values: {}, sentence: null } },
  over: { is: "over" },
  choice: { is: "own_chosen", version: 5, sent: { ...sent("own"), isKeptApart: true } },
  shown: { is: "settled", version: 9, at: AT, words: 3 },
  adoption: { is: "adopted", base: 4, sent: sent("left"), isKeptApart: false },
} as const satisfies Record<string, SavingEvent>;
type EventName = keyof typeof EVENTS;

const after = (...names: readonly EventName[]) =>
  names.reduce<Saving>((saving, name) => savingAfter(saving, EVENTS[name]), START);

describe("the saving of a text", () => {
  it.each([
    ["a key", ["typing"], "writing", false],
    ["sending", ["typing", "taking", "sending"], "saving", false],
    ["the answer", ["typing", "taking", "sending", "answer", "over"], "saved", true],
    [
      "an answer to what was typed over",
      ["typing", "taking", "sending", "typing", "answer"],
      "saving",
      false,
    ],
    ["a lost connection", ["typing", "taking", "sending", "no network", "over"], "kept", false],
    ["a key without network", ["typing", "taking", "sending", "no network", "typing"], "kept", false],
    ["a second try", ["typing", "taking", "no network", "sending"], "kept", false],
    ["the network's return", ["typing", "taking", "no network", "sending", "answer", "over"], "saved", true],
    ["another window's text", ["typing", "taking", "sending", "conflict", "over"], "apart", false],
    ["keys while two texts are apart", ["typing", "taking", "conflict", "typing"], "apart", false],
    ["the choice of the own text", ["typing", "taking", "conflict", "choice"], "writing", false],
    ["the choice of the other text", ["typing", "taking", "conflict", "shown"], "saved", true],
    ["a refusal", ["typing", "taking", "sending", "refusal", "over"], "refused", false],
    [
      "a refusal of what was typed over",
      ["typing", "taking", "sending", "typing", "refusal"],
      "saving",
      false,
    ],
    ["a key after a refusal", ["typing", "taking", "refusal", "typing"], "writing", false],
    ["a text that another window left", ["adoption", "typing"], "writing", false],
  ] as const)("after %s", (_, names, state, saved) => {
    const saving = after(...names);
    expect([saving.state.name, isSaved(saving)]).toEqual([state, saved]);
  });

  it("goes on from the version of the last answer, of the chosen text, or of what another window left", () => {
    expect(after("typing", "taking", "answer").version).toBe(2);
    expect(after("typing", "taking", "conflict", "choice").version).toBe(5);
    expect(after("adoption").version).toBe(4);
    expect(after("shown").version).toBe(9);
  });

  it("remembers of a refused text that it was chosen beside another one, until a text is taken", () => {
    expect(after("typing", "taking", "refusal").isKeptApart).toBe(false);
    const refused = after("typing", "taking", "conflict", "choice", "refusal");
    expect([refused.isKeptApart, refused.sent, refused.version]).toEqual([true, null, 5]);
    expect(savingAfter(savingAfter(refused, EVENTS.typing), EVENTS.refusal).isKeptApart).toBe(true);
    expect(savingAfter(refused, EVENTS.taking).isKeptApart).toBe(false);
    expect(savingAfter(refused, EVENTS.shown).isKeptApart).toBe(false);
  });

  it("forgets what was typed only when the server has it, and says saved of nothing else", () => {
    const names = fc.array(fc.constantFrom(...(Object.keys(EVENTS) as EventName[])), { maxLength: 30 });
    fc.assert(
      fc.property(names, (all) => {
        let saving = START;
        for (const name of all) {
          const before = saving;
          saving = savingAfter(saving, EVENTS[name]);
          if (saving.state.name === "saved" && name !== "adoption" && before.state.name !== "saved")
            expect(isSaved(saving)).toBe(true);
          if (!isSaved(before) && isSaved(saving)) expect(["answer", "shown"]).toContain(name);
          if (before.sent !== null && saving.sent === null)
            expect(["answer", "shown", "refusal"]).toContain(name);
          if (name === "refusal") expect([saving.sent, saving.isChanged]).toEqual([null, true]);
        }
      }),
    );
  });
});
