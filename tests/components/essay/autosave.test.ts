import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave } from "#components/essay/autosave.ts";
import { FakeDrafts } from "./fake-drafts.ts";

let drafts: FakeDrafts;
let text: string;
let autosave: Autosave;

const type = (words: string) => {
  text = words;
  autosave.changed();
};
const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);

beforeEach(() => {
  vi.useFakeTimers();
  drafts = new FakeDrafts();
  text = "";
  vi.stubGlobal("fetch", drafts.fetch);
  const place = { groupId: "g", submissionId: "s", userId: "u" };
  // The grammar's JSON; that it is any object is all that counts here.
  const read = () => ({ type: "doc", words: text });
  autosave = new Autosave(place, { version: 1, savedAt: null, words: 0, read });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a text that saves itself", () => {
  it("is sent a moment after the last key, as one save", async () => {
    for (const words of ["М", "Мә", "Мәт", "Мәтін"]) {
      type(words);
      await wait(0.5);
    }
    expect([autosave.state.name, drafts.history]).toEqual(["writing", []]);
    await wait(2);
    expect([autosave.state.name, autosave.isClean, drafts.history]).toEqual(["saved", true, ["Мәтін"]]);
  });

  it("is sent now and then while somebody goes on typing", async () => {
    for (let at = 0; at < 20; at++) {
      type(`сөз ${String(at)}`);
      await wait(0.9);
    }
    expect(drafts.history.length).toBeGreaterThan(0);
    await wait(3);
    expect([drafts.text, autosave.isClean]).toEqual(["сөз 19", true]);
  });

  it("is saved once though the answer was lost", async () => {
    drafts.losesAnswer = true;
    type("бір рет");
    await wait(5);
    expect([drafts.history, autosave.state.name, autosave.version]).toEqual([["бір рет"], "saved", 2]);
  });

  it("is held without network, whatever is typed, and sent when it is back", async () => {
    drafts.isAway = true;
    type("желісіз");
    await wait(10);
    expect(autosave.state).toEqual({ name: "kept", isKept: false });
    type("желісіз де");
    await wait(10);
    expect([autosave.state.name, drafts.history]).toEqual(["kept", []]);
    drafts.isAway = false;
    await wait(120);
    expect([autosave.state.name, autosave.isClean, drafts.text]).toEqual(["saved", true, "желісіз де"]);
  });

  it("is never put over what another window saved, and stands beside it once it is chosen", async () => {
    drafts.save("басқа терезе");
    type("осы терезе");
    await wait(5);
    expect([autosave.state.name, drafts.text]).toEqual(["apart", "басқа терезе"]);
    type("осы терезе де");
    await wait(20);
    expect([autosave.state.name, drafts.text]).toEqual(["apart", "басқа терезе"]);
    const chosen = autosave.keepOwn(2);
    await wait(1);
    expect([await chosen, drafts.text, autosave.state.name]).toEqual([true, "осы терезе де", "saved"]);
  });

  it("has everything on the server once it was asked to, also what is typed meanwhile", async () => {
    type("бірінші");
    const flushed = autosave.flush();
    type("екінші");
    await wait(5);
    expect([await flushed, autosave.isClean, drafts.text]).toEqual([true, true, "екінші"]);
  });

  it("goes on from what the server has, or from what another window left", async () => {
    autosave.settle({ version: 7, updatedAt: "2026-11-29T18:00:00.000Z", words: 3 });
    expect([autosave.version, autosave.state.name, autosave.isClean]).toEqual([7, "saved", true]);
    const own = { userId: "u", submissionId: "s", at: 0, sent: null, isKeptApart: false };
    text = "қалған мәтін";
    autosave.adopt({ ...own, id: "left", base: 1, content: { type: "doc" } });
    await wait(3);
    expect([drafts.text, autosave.version]).toEqual(["қалған мәтін", 2]);
  });
});
