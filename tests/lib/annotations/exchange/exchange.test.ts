import { describe, expect, test } from "vitest";
import { describePassage } from "#lib/annotations/describe.ts";
import type { Exchanged } from "#lib/annotations/exchange/exchanged.ts";
import { placePassage } from "#lib/annotations/exchange/place-passage.ts";
import { readAnnotations } from "#lib/annotations/exchange/read-json-ld.ts";
import { toCsv } from "#lib/annotations/exchange/write-csv.ts";
import { toJsonLd } from "#lib/annotations/exchange/write-json-ld.ts";
import { indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";

const TEXT = [
  "Мәжіліс 👨‍👩‍👧 2007 жылы жаңарды, халық өкілдігі өзгерді.",
  "اُنتخب المجلس في عام ألفين وسبعة بقانون جديد",
  "संसद का चुनाव नई विधि से हुआ",
  "议会根据新法律选举产生",
  "Депутат депутатқа хат жазды.",
].join("\n");
const INDEX = indexText(TEXT);
const SOURCE = { id: "https://example.org/d/1", title: "Өкілдік" };
const MADE = "2026-01-02T03:04:05.000Z";

function passage(quote: string): Pick<Exchanged, "position" | "quote"> {
  const at = TEXT.indexOf(quote);
  expect(at, quote).toBeGreaterThanOrEqual(0);
  const [position, said] = describePassage(INDEX, [
    utf16ToCodePoint(INDEX, at),
    utf16ToCodePoint(INDEX, at + quote.length),
  ]);
  return { position, quote: said };
}

const PLAIN: Omit<Exchanged, "id" | "position" | "quote"> = {
  ...{
    kind: "highlight",
    text: null,
    replacement: null,
    claim: null,
    tags: [],
    layer: null,
    isPrivate: false,
  },
  creator: { id: "urn:uuid:00000000-0000-4000-8000-000000000001", name: "Айгерім" },
  ...{ created: MADE, modified: null, resolved: null, decision: null, decisionNote: null },
  ...{ lostBecause: null, detached: null, replies: [] },
};
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const iri = (n: number) => `urn:uuid:${uuid(n)}`;

const EVERY_KIND: readonly Exchanged[] = [
  { ...PLAIN, id: iri(10), ...passage("👨‍👩‍👧 2007"), isPrivate: true },
  {
    ...{ ...PLAIN, id: iri(11), ...passage("المجلس في عام"), kind: "comment", text: "هل هذا **صحيح**؟ 🙂" },
    tags: [
      { id: uuid(50), name: "Заң", of: "codebook" },
      { id: uuid(51), name: "Реформа 2007", of: "register" },
      { id: null, name: "бос тег", of: "codebook" },
    ],
    layer: { id: uuid(60), name: "Бірінші қабат" },
    replies: [
      { id: iri(20), text: "हाँ", creator: { id: null, name: "=SUM(A1)" }, created: MADE, modified: null },
      { id: iri(21), text: "是的", creator: null, created: MADE, modified: "2026-02-02T03:04:05.000Z" },
    ],
  },
  { ...PLAIN, id: iri(12), ...passage("चुनाव"), kind: "question", text: "Қашан?", resolved: MADE },
  {
    ...{ ...PLAIN, id: iri(13), ...passage("新法律"), kind: "correction", replacement: "", text: "Артық" },
    ...{ resolved: MADE, decision: "declined", decisionNote: "Түпнұсқада солай." },
  },
  {
    ...PLAIN,
    id: iri(14),
    ...passage("хат"),
    kind: "correction",
    replacement: "хатын",
    lostBecause: "quote_changed",
  },
  {
    ...{ ...PLAIN, id: iri(15), ...passage("халық өкілдігі"), kind: "claim_mention" },
    claim: {
      ...{ id: uuid(70), number: 12, kind: "result" },
      wordings: { kk: "Өкілдік өзгерді", ru: "Представительство изменилось", en: "Representation changed" },
      reforms: [{ id: uuid(51), name: "Реформа 2007" }],
    },
  },
];

function read(text: string) {
  const rows = readAnnotations(text);
  if (!rows.ok) throw new Error(rows.refusal.code);
  return rows.value;
}
const list = (...rows: unknown[]) => JSON.stringify(rows);
const quoted = (exact: string, more = {}) => ({
  ...{ type: "Annotation", id: "https://example.org/a" },
  target: { source: "https://example.org", selector: { type: "TextQuoteSelector", exact } },
  ...more,
});
const faultOf = (row: unknown) => {
  const [found] = read(list(row));
  return found?.is === "fault" ? found.because : found?.is;
};

test("what is exported comes back equal: every kind, replies, tags, layers, every script", () => {
  const rows = read(toJsonLd(EVERY_KIND, SOURCE));
  const replies = rows.flatMap((row) => (row.is === "reply" ? [row] : []));
  const back = rows.flatMap((row) =>
    row.is === "annotation"
      ? [
          {
            ...row.annotation,
            replies: replies.filter(({ root }) => root === row.row).map(({ reply }) => reply),
          },
        ]
      : [],
  );
  expect(back).toEqual(EVERY_KIND);
  expect(rows.flatMap(({ notes }) => notes)).toEqual([]);
  for (const annotation of back) {
    const found = placePassage(annotation, INDEX);
    expect(found).toMatchObject({ ok: true, value: { how: "position" } });
    expect(found.ok && found.value.span).toEqual([annotation.position?.start, annotation.position?.end]);
  }
});

test("the file is a Web Annotation collection whose context is the W3C's", () => {
  const file: unknown = JSON.parse(toJsonLd(EVERY_KIND, SOURCE));
  expect(file).toMatchObject({
    "@context": ["http://www.w3.org/ns/anno.jsonld", { silteme: "urn:x-silteme:annotation#" }],
    ...{ type: "AnnotationCollection", total: 8, first: { type: "AnnotationPage", startIndex: 0 } },
  });
});

test("a table runs no formulas and has one line for each annotation", () => {
  const csv = toCsv([
    { ...PLAIN, id: iri(1), ...passage("хат"), kind: "comment", text: ' =cmd|"/c calc"!A1' },
  ]);
  expect(csv.startsWith("\uFEFFid,kind,layer,private,start,end,exact,text,")).toBe(true);
  expect(csv).toContain(`"' =cmd|""/c calc""!A1"`);
  expect(csv.trimEnd().split("\r\n")).toHaveLength(2);
});

describe("files of other tools", () => {
  test("rows of Hypothesis: text, tags, names and replies", () => {
    const selector = [
      {
        type: "RangeSelector",
        startContainer: "/div[1]",
        endContainer: "/div[1]",
        startOffset: 0,
        endOffset: 3,
      },
      { type: "TextPositionSelector", start: 9_000, end: 9_003 },
      { type: "TextQuoteSelector", exact: "新法律", prefix: "根据", suffix: "选举" },
    ];
    const root = {
      id: "aB",
      user: "acct:dana@example.org",
      text: "Look",
      tags: ["Заң"],
      target: [{ source: "x", selector }],
    };
    const reply = {
      id: "cD",
      user: "acct:e@example.org",
      user_info: { display_name: "Эрик" },
      text: "Да",
      references: ["aB"],
    };
    const deeper = { id: "eF", text: "Ия", references: ["aB", "cD"] };
    const rows = read(JSON.stringify({ total: 3, rows: [root, reply, deeper] }));
    expect(rows).toMatchObject([
      {
        is: "annotation",
        annotation: { kind: "comment", text: "Look", creator: { name: "dana" } },
        notes: ["selector_ignored"],
      },
      { is: "reply", root: 1, reply: { text: "Да", creator: { name: "Эрик" } } },
      { is: "reply", root: 1, reply: { creator: null } },
    ]);
    const [first] = rows;
    expect(first?.is === "annotation" && placePassage(first.annotation, INDEX).ok).toBe(true);
  });

  test.each([
    ["a string", "words", "words"],
    ["a list", ["one", { type: "TextualBody", value: "two" }], "one\n\ntwo"],
    [
      "a choice",
      { type: "Choice", items: [{ type: "TextualBody", value: "first" }, { value: "second" }] },
      "first",
    ],
  ])("a body may be %s", (_, body, text) => {
    expect(read(list(quoted("хат", { body })))).toMatchObject([{ annotation: { kind: "comment", text } }]);
  });

  test("positions in UTF-16 units are taken where the quote stands there", () => {
    const at = TEXT.lastIndexOf("депутат");
    const position = { type: "TextPositionSelector" as const, start: at, end: at + 7 };
    const quote = { type: "TextQuoteSelector" as const, exact: "депутат", prefix: "", suffix: "" };
    const found = placePassage({ position, quote }, INDEX);
    expect(found.ok && found.value.span[0]).toBe(utf16ToCodePoint(INDEX, at));
  });

  test("repeated words without a position are nobody's guess", () => {
    const quote = { type: "TextQuoteSelector" as const, exact: "епутат", prefix: "", suffix: "" };
    expect(placePassage({ position: null, quote }, INDEX)).toMatchObject({
      ok: false,
      refusal: { code: "quote_ambiguous" },
    });
  });
});

describe("hostile files", () => {
  let deep: unknown = "x";
  for (let n = 0; n < 100; n++) deep = { a: deep };
  test.each([
    ["NUL", quoted("хат", { body: "a\u0000b" }), "text_broken"],
    ["half a character", quoted("хат", { body: "\uD800" }), "text_broken"],
    ["a broken key", quoted("хат", { "\uDC00": 1 }), "text_broken"],
    ["an override of direction", quoted("хат", { body: "abc\u202Edcba" }), "text_turned"],
    ["a direction left open", quoted("хат", { creator: { name: "\u2067abc" } }), "text_turned"],
    ["depth", quoted("хат", { body: deep }), "too_deep"],
    ["a long quote", quoted("х".repeat(50_000)), "too_long"],
    ["a long remark", quoted("хат", { body: "х".repeat(10_001) }), "too_long"],
    ["many values", quoted("хат", { body: new Array(6_000).fill("a") }), "too_long"],
    [
      "a position without words",
      { target: { selector: { type: "TextPositionSelector", start: 0, end: 3 } } },
      "no_passage",
    ],
    ["an XPath alone", { target: { selector: { type: "XPathSelector", value: "/a" } } }, "no_passage"],
    ["an empty quote", quoted(""), "no_passage"],
    ["a number", 7, "not_annotation"],
    ["null", null, "not_annotation"],
    ["a reply without words", { references: ["x"] }, "no_words"],
  ])("%s is refused by its row", (_, row, because) => expect(faultOf(row)).toBe(because));

  test("marks of direction that are closed are words", () => {
    expect(faultOf(quoted("хат", { body: "\u2067عام\u2069" }))).toBe("annotation");
  });

  test.each([
    ["no JSON", "{", "annotations_unreadable"],
    ["another thing", '{"a":1}', "annotations_unreadable"],
    ["deep brackets", "[".repeat(200_000), "annotations_unreadable"],
    ["a million rows", `[${"{},".repeat(999_999)}{}]`, "annotations_too_many"],
  ])("%s is no file of annotations", (_, text, code) => {
    expect(readAnnotations(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("ids that come twice and replies in a circle are refused, the rest is read", () => {
    const reply = (id: string, to: string) => ({ id, motivation: "replying", body: "a", target: to });
    const rows = read(list(quoted("хат"), quoted("хат"), reply("b", "c"), reply("c", "b")));
    expect(rows.map((row) => (row.is === "fault" ? row.because : row.is))).toEqual([
      ...["annotation", "id_twice", "reply_circle", "reply_circle"],
    ]);
  });

  test("wild positions are no positions", () => {
    for (const [start, end] of [
      [-1, 5],
      [5, 2],
      [0.5, 3],
      [Number.MAX_SAFE_INTEGER, 3],
    ]) {
      const selector = [
        { type: "TextPositionSelector", start, end },
        { type: "TextQuoteSelector", exact: "хат" },
      ];
      expect(read(list({ target: { selector } }))).toMatchObject([{ annotation: { position: null } }]);
    }
  });

  test("contexts are not read and unknown keys are noted", () => {
    const [row] = read(list(quoted("хат", { "@context": "https://evil.example/", oddity: 1 })));
    expect(row).toMatchObject({ is: "annotation", notes: ["keys_ignored"] });
  });
});
