import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave } from "#components/essay/autosave.ts";
import { keepText, leftTexts, type KeptText } from "#components/essay/kept-texts.ts";
import { FakeDrafts } from "./fake-drafts.ts";
import { FakeWindow } from "./fake-window.ts";

let drafts: FakeDrafts;
let browser: FakeWindow;
let text: string;
let autosave: Autosave;
let stop: () => void;

// The grammar's JSON; that it is any object is all that counts here.
const json = (words: string) => ({ type: "doc", words });
const type = (words: string) => {
  text = words;
  autosave.changed();
};
const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);
const keptTexts = () => [...browser.kept.values()].map(({ content, sent }) => ({ content, sent }));

beforeEach(() => {
  vi.useFakeTimers();
  drafts = new FakeDrafts();
  browser = new FakeWindow();
  text = "";
  browser.open();
  vi.stubGlobal("fetch", drafts.fetch);
  const place = { groupId: "g", submissionId: "s", userId: "u" };
  autosave = new Autosave(place, { version: 1, savedAt: null, words: 0, read: () => json(text) });
  stop = autosave.start(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a window that is closed while its text is on its way", () => {
  it("leaves nothing in the browser once the server has answered", async () => {
    type("соңғы сөз");
    stop();
    await wait(5);
    expect([drafts.text, autosave.isClean, browser.kept.size]).toEqual(["соңғы сөз", true, 0]);
    expect(await leftTexts("u", "s")).toEqual([]);
  });

  it("saves again when it is opened again", async () => {
    stop();
    stop = autosave.start(() => undefined);
    type("қайта ашылды");
    await wait(3);
    expect([drafts.history, autosave.state.name, browser.kept.size]).toEqual([["қайта ашылды"], "saved", 0]);
    type("тағы да");
    await wait(3);
    expect([drafts.text, autosave.version]).toEqual(["тағы да", 3]);
  });
});

describe("a text that was refused", () => {
  beforeEach(() => void (drafts.longest = 12));

  it("is asked about once, and its mended one is saved under a key of its own", async () => {
    type("тым ұзақ мәтін");
    const flushed = autosave.flush();
    await wait(1);
    expect([await flushed, autosave.state.name, drafts.sent.length]).toEqual([false, "refused", 1]);
    type("қысқа");
    await wait(3);
    expect([drafts.text, autosave.isClean, browser.kept.size]).toEqual(["қысқа", true, 0]);
    expect(new Set(drafts.sent.map(({ key }) => key)).size).toBe(2);
  });

  it("is kept in the browser as it stands, and not as something to be sent again", async () => {
    type("тым ұзақ мәтін");
    await wait(3);
    expect(keptTexts()).toEqual([{ content: json("тым ұзақ мәтін"), sent: null }]);
    type("қысқа");
    await wait(0.5);
    expect(keptTexts()).toEqual([{ content: json("қысқа"), sent: null }]);
  });

  it("gives way to what was typed while it was on its way", async () => {
    type("тым ұзақ мәтін");
    const flushed = autosave.flush();
    type("қысқа");
    await wait(3);
    expect([await flushed, drafts.history, autosave.state.name]).toEqual([true, ["қысқа"], "saved"]);
  });

  it("chosen beside another window's stays so when it is mended", async () => {
    drafts.save("басқа терезе");
    type("осы");
    await wait(3);
    text = "тым ұзақ мәтін";
    const chosen = autosave.keepOwn(2);
    await wait(1);
    expect([await chosen, autosave.state.name]).toEqual([false, "refused"]);
    expect([...browser.kept.values()]).toMatchObject([{ isKeptApart: true, sent: null, base: 2 }]);
    type("қысқа");
    await wait(3);
    expect(drafts.sent.at(-1)).toMatchObject({ words: "қысқа", isKeptApart: true });
    expect([drafts.text, autosave.isClean]).toEqual(["қысқа", true]);
  });
});

describe("a text that another window left", () => {
  const left: KeptText = {
    ...{ id: "left", userId: "u", submissionId: "s", base: 1, at: 0 },
    ...{ content: json("қалған мәтін"), sent: null, isKeptApart: false },
  };
  beforeEach(async () => {
    await keepText(left);
    drafts.isAway = true;
    text = "қалған мәтін";
  });

  it("goes from the browser when this window's record is there", async () => {
    autosave.adopt(left);
    expect([...browser.kept.keys()]).toEqual(["left"]);
    await wait(0.1);
    expect(keptTexts()).toEqual([{ content: json("қалған мәтін"), sent: null }]);
    expect(browser.kept.has("left")).toBe(false);
  });

  it("stays while the browser takes nothing more, and goes when the server has it", async () => {
    browser.isFull = true;
    autosave.adopt(left);
    await wait(10);
    expect([autosave.state, [...browser.kept.keys()]]).toEqual([{ name: "kept", isKept: false }, ["left"]]);
    drafts.isAway = false;
    await wait(120);
    expect([drafts.text, autosave.isClean, browser.kept.size]).toEqual(["қалған мәтін", true, 0]);
  });

  it("is sent as it stands here when what was sent before is refused", async () => {
    drafts.isAway = false;
    drafts.longest = 12;
    const sent = { key: "k", content: json("тым ұзақ мәтін"), isKeptApart: false };
    autosave.adopt({ ...left, sent });
    await wait(5);
    expect(drafts.sent.map(({ words }) => words)).toEqual(["тым ұзақ мәтін", "қалған мәтін"]);
    expect([drafts.text, autosave.isClean, browser.kept.size]).toEqual(["қалған мәтін", true, 0]);
  });
});
