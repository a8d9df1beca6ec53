import { describe, expect, it } from "vitest";
import { findWords, plainWords } from "#lib/search/find-words.ts";

describe("words for the search in the open document", () => {
  it.each([
    ["words as they are", "сайлау жүйесі", "сайлау жүйесі"],
    ["no fields", "author:Ли выборы год:2007", "выборы"],
    ["no marks", '"party list" OR =lists -senate', "party list lists"],
    ["each once", "реформа реформа", "реформа"],
    ["Arabic, Hindi, Chinese", "إصلاح सुधार* (中国)", "إصلاح सुधार 中国"],
    ["none", "👍 :", ""],
  ])("of a query: %s", (_, query, expected) => {
    expect(plainWords(query)).toBe(expected);
  });

  /** What was found stands between ‹ ›. */
  const found = (marked: string) => {
    const spans: [number, number][] = [];
    let text = "";
    for (const piece of marked.split(/(‹[^›]*›)/u)) {
      const isFound = piece.startsWith("‹");
      const words = isFound ? piece.slice(1, -1) : piece;
      if (isFound) spans.push([text.length, text.length + words.length]);
      text += words;
    }
    return { text, spans, language: null };
  };

  it.each([
    ["what was asked, where the text has a form of it", "реформа", "о ‹реформе› 2007 года", "реформа"],
    ["what was asked, in another script", "Tokayev", "сказал ‹Токаев›", "Tokayev"],
    ["what was asked, where only some of it stands", "реформа билік", "о ‹реформе›", "реформа билік"],
    ["the other name by which it was found", "ҰҚСК", "the ‹National› ‹Council› met", "National Council"],
    ["the longest row of it", "НСОД", "‹Council› of the ‹Public› ‹Trust›", "Public Trust"],
    ["what was asked, where nothing is known better", "НСОД", "no marks 🏛️", "НСОД"],
  ])("gives %s", (_, asked, text, expected) => {
    expect(findWords(asked, found(text))).toBe(expected);
  });
});
