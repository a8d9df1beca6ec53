import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlFromRuns, linkAddresses, runsFromHtml, textFromRuns } from "#lib/citations/format/markup.ts";

describe("runsFromHtml", () => {
  const cases = [
    ["plain сөз", [{ text: "plain сөз" }]],
    ["<i>Дала</i> заңы", [{ text: "Дала", italic: true }, { text: " заңы" }]],
    [
      "<b>a<i>b</i></b>",
      [
        { text: "a", bold: true },
        { text: "b", bold: true, italic: true },
      ],
    ],
    [
      '<i>a <span style="font-style:normal;">b</span></i>',
      [
        { text: "a ", italic: true },
        { text: "b", italic: false },
      ],
    ],
    [
      "H<sub>2</sub>O<sup>x</sup>",
      [
        { text: "H" },
        { text: "2", position: "subscript" },
        { text: "O" },
        { text: "x", position: "superscript" },
      ],
    ],
    ['<span style="font-variant:small-caps;">Ab</span>', [{ text: "Ab", smallCaps: true }]],
    ["a &#38; b &lt;c&gt; &#x49B; &amp;amp;", [{ text: "a & b <c> қ &amp;" }]],
    ["<script>alert(1)</script>", [{ text: "alert(1)" }]],
    ["a < b > c", [{ text: "a < b > c" }]],
    ["</i>a</b>", [{ text: "a" }]],
    ["👩‍👩‍👧‍👦 <i>宪法</i> الإصلاح", [{ text: "👩‍👩‍👧‍👦 " }, { text: "宪法", italic: true }, { text: " الإصلاح" }]],
  ] as const;
  it.each(cases)("reads %s", (html, runs) => {
    expect(runsFromHtml(html)).toEqual(runs);
  });

  it("reads back the text that it wrote, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (text, italic) => {
        expect(textFromRuns(runsFromHtml(htmlFromRuns([{ text, italic }])))).toBe(text);
      }),
    );
  });

  it("takes a time that grows with the length, not with its square", () => {
    const start = performance.now();
    runsFromHtml("<i".repeat(200_000));
    runsFromHtml("&#".repeat(200_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("linkAddresses", () => {
  it("links each address where it stands and leaves the rest as it was", () => {
    const runs = [{ text: "URL: https://example.org/a (күні)", italic: true }];
    expect(linkAddresses(runs, ["https://example.org/a"])).toEqual([
      { text: "URL: ", italic: true },
      { text: "https://example.org/a", italic: true, href: "https://example.org/a" },
      { text: " (күні)", italic: true },
    ]);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "ftp://example.org", "https://a b"])(
    "does not link %s",
    (address) => {
      expect(linkAddresses([{ text: address }], [address])).toEqual([{ text: address }]);
    },
  );
});

describe("htmlFromRuns", () => {
  it("escapes the text and the address", () => {
    expect(htmlFromRuns([{ text: `<a> "&"`, href: `https://example.org/?a="&b` }])).toBe(
      `<a href="https://example.org/?a=&quot;&amp;b">&lt;a&gt; &quot;&amp;&quot;</a>`,
    );
  });
});
