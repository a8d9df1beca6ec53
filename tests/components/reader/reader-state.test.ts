import { describe, expect, it } from "vitest";
import {
  type FilterGround,
  NO_FILTER,
  facetCounts,
  filterAnnotations,
  filterOfQuery,
  isEmptyFilter,
  queryOfFilter,
  tabOfFilter,
  toggleValue,
} from "#components/reader/filter.ts";
import { colourByOf, coloursOf, paintOf, slotOfAnnotation } from "#components/reader/meanings.ts";
import { cutSegments } from "#components/reader/segments.ts";
import { strokesOf } from "#components/reader/painter.ts";
import { passageHash, passageOfHash } from "#components/reader/passage-hash.ts";
import {
  annotationsIn,
  changeState,
  neighbourFrom,
  neighbourOf,
  startState,
} from "#components/reader/reader-state.ts";
import type { ReaderAnnotation, ReaderClaim, ReaderView } from "#components/reader/reader-view.ts";

const annotation = (id: string, start: number, more: Partial<ReaderAnnotation> = {}): ReaderAnnotation => ({
  id,
  ...{ kind: "comment", layerId: null, isPrivate: false, tagIds: [] },
  span: [start, start + 5],
  selectors: [
    { type: "TextPositionSelector", start, end: start + 5 },
    { type: "TextQuoteSelector", exact: "сөздер", prefix: "", suffix: "" },
  ],
  ...{ resolution: null, editedAt: null, reactions: [] },
  ...{ text: "пікір", replacement: null, isDetached: false },
  claimId: null,
  comments: [],
  isResolved: false,
  lostBecause: null,
  attributedTo: null,
  authorId: "u1",
  createdAt: "2026-11-21T09:00:00Z",
  version: 1,
  mayEdit: true,
  mayDelete: true,
  ...more,
});
const claim = (id: string, kind: ReaderClaim["kind"], reformIds: readonly string[]): ReaderClaim => ({
  ...{
    id,
    kind,
    reformIds,
    number: 1,
    wordings: { kk: "тұжырым" },
    language: "kk",
    sources: [],
    mentionCount: 1,
  },
  ...{ authorId: "u1", version: 1 },
});
const view = (annotations: readonly ReaderAnnotation[]) =>
  ({ annotations, claims: [], reforms: [] }) as unknown as ReaderView;
const ids = ({ annotations }: { annotations: readonly ReaderAnnotation[] }) =>
  annotations.map(({ id }) => id);

describe("words that arrive after their outlines", () => {
  const outline = { isOutline: true, text: null } as const;
  const state = startState(view([annotation("a", 3, outline), annotation("b", 9)]));

  it("leave what is painted, coloured and filtered as it is", () => {
    const filled = changeState(state, { do: "put_bodies", annotations: [annotation("a", 3)], claims: [] });
    expect(filled.annotations[0]?.text).toBe("пікір");
    expect(filled.outlined).toBe(state.outlined);
    expect([...filled.whole.keys()]).toEqual(["a"]);
  });

  it("replace the outline where somebody has changed the annotation in between", () => {
    const newer = annotation("a", 3, { version: 2, tagIds: ["t1"] });
    const filled = changeState(state, { do: "put_bodies", annotations: [newer], claims: [] });
    expect(filled.outlined.annotations[0]).toBe(newer);
  });
});

describe("what changes while somebody reads", () => {
  const state = startState(view([annotation("late", 50), annotation("early", 3)]));

  it("is kept in the order of the text", () => {
    expect(ids(state)).toEqual(["early", "late"]);
    expect(ids(changeState(state, { do: "put_annotation", annotation: annotation("new", 20) }))).toEqual([
      "early",
      "new",
      "late",
    ]);
  });

  it("puts the stored annotation in the place of the one that was shown at once", () => {
    const shown = changeState(state, { do: "put_annotation", annotation: annotation("pending-0", 20) });
    const stored = changeState(shown, {
      do: "put_annotation",
      annotation: annotation("a9", 20),
      instead: "pending-0",
    });
    expect(ids(stored)).toEqual(["early", "a9", "late"]);
  });

  it("takes a refused annotation or reply away again", () => {
    const said = { text: "😀", attributedTo: null, authorId: "u1", createdAt: "2026-11-21T10:00:00Z" };
    const blank = { authorName: "Айгүл", editedAt: null, reactions: [], version: 0 };
    const comment = { id: "pending-1", ...said, ...blank };
    const replied = changeState(state, { do: "put_comment", annotationId: "late", comment });
    expect(replied.annotations[1]?.comments).toHaveLength(1);
    expect(changeState(replied, { do: "drop_comment", annotationId: "late", id: "pending-1" })).toEqual(
      state,
    );
    expect(ids(changeState(state, { do: "drop_annotation", id: "early" }))).toEqual(["late"]);
  });

  it("keeps annotations without a place apart until they are shown one", () => {
    const lost = annotation("lost", 7, { lostBecause: "quote_not_found" });
    const opened = startState(view([annotation("late", 50), lost, annotation("early", 3)]));
    expect([ids(opened), opened.lost.map(({ id }) => id)]).toEqual([["early", "late"], ["lost"]]);
    const placed = changeState(opened, { do: "put_annotation", annotation: annotation("lost", 20) });
    expect([ids(placed), placed.lost]).toEqual([["early", "lost", "late"], []]);
    expect(changeState(opened, { do: "drop_annotation", id: "lost" }).lost).toEqual([]);
    const undone = changeState(opened, { do: "put_annotation", annotation: lost });
    expect(undone.lost.map(({ id }) => id)).toEqual(["lost"]);
  });
});

describe("moving from annotation to annotation", () => {
  const annotations = [annotation("a", 1), annotation("b", 2, { kind: "question" }), annotation("c", 3)];

  it.each([
    ["starts at the first", null, 1, "a"],
    ["starts backwards at the last", null, -1, "c"],
    ["goes on", "a", 1, "b"],
    ["goes round the end", "c", 1, "a"],
    ["goes round the beginning", "a", -1, "c"],
  ] as const)("%s", (_, focus, step, next) => {
    expect(neighbourOf(annotations, focus, step)).toBe(next);
  });

  it("keeps to what is shown", () => {
    expect(neighbourOf([], null, 1)).toBeNull();
    expect(neighbourFrom([], 5, 1)).toBeNull();
  });

  it.each([
    ["goes on from a place in the text", 1, 1, "b"],
    ["goes back from a place in the text", 3, -1, "b"],
    ["goes round from behind the last", 9, 1, "a"],
    ["goes round from before the first", 0, -1, "c"],
  ] as const)("%s", (_, place, step, next) => {
    expect(neighbourFrom(annotations, place, step)).toBe(next);
  });

  it("finds what shares a letter with a word, and nothing that only touches it", () => {
    expect(annotationsIn(annotations, [7, 9]).map(({ id }) => id)).toEqual(["c"]);
    expect(annotationsIn(annotations, [8, 9])).toEqual([]);
  });
});

describe("colours", () => {
  const claims = new Map(
    [claim("1", "fact", ["r2", "r1"]), claim("2", "forecast", ["r2"]), claim("3", "norm", [])].map(
      (one) => [one.id, one] as const,
    ),
  );
  const ground = {
    claims,
    reforms: new Map([
      ["r1", 1],
      ["r2", 1],
    ]),
    blocks: [],
    tagIds: new Set(["t1"]),
  };
  const mentions = ["1", "2", "3"].map((claimId) =>
    annotation(`m${claimId}`, 1, { kind: "claim_mention", claimId }),
  );
  const slots = (by: Parameters<typeof coloursOf>[0], all = mentions) => {
    const colours = coloursOf(by, all, ground);
    return all.map((one) => slotOfAnnotation(one, colours, ground));
  };

  it("stand for the kind of a claim", () => {
    expect(slots("kind")).toEqual([1, 4, 2]);
  });

  it("or for the reforms that most passages are about, and none for the rest", () => {
    expect(slots("reform")).toEqual([1, 1, "neutral"]);
  });

  it("or for authors: four have a colour, the others are counted together", () => {
    const many = ["a", "a", "b", "c", "d", "e"].map((authorId, n) => annotation(`n${n}`, n, { authorId }));
    const colours = coloursOf("author", many, ground);
    expect(colours.meanings.map(({ value, slot, count }) => [value, slot, count])).toEqual([
      ["a", 1, 2],
      ["b", 2, 1],
      ["c", 3, 1],
      ["d", 4, 1],
    ]);
    expect(colours.others).toBe(1);
    expect(slots("author", many)).toEqual([1, 1, 2, 3, 4, "neutral"]);
  });

  it("or for layers and the tags of one set; what has none keeps its own paint", () => {
    const marked = [
      annotation("p", 1, { isPrivate: true }),
      annotation("t", 2, { tagIds: ["t1", "r1", "t9"] }),
    ];
    expect(slots("layer", marked)).toEqual([2, 1]);
    expect(slots("tagset-s1", marked)).toEqual([null, 1]);
    expect(coloursOf("tagset-s1", marked, ground).meanings.map(({ value }) => value)).toEqual(["t1"]);
  });

  it.each([
    ["kind", "kind"],
    ["layer", "layer"],
    ["tagset-0199", "tagset-0199"],
    ["tagset-", null],
    ["tagset-<b>", null],
    ["😀", null],
    [null, null],
  ])("%j in an address is %j", (text, by) => {
    expect(colourByOf(text)).toBe(by);
  });

  it("leave comments and plain highlights their own paint", () => {
    const kinds = ["comment", "question", "highlight"] as const;
    expect(kinds.map((kind) => paintOf(annotation("a", 1, { kind }), null))).toEqual([
      "note",
      "note",
      "plain",
    ]);
  });

  it("deepen where passages of one meaning overlap, and light the one in focus over all", () => {
    const items = [
      { id: "a", span: [0, 6], paint: "m1" },
      { id: "b", span: [4, 9], paint: "m1" },
    ] as const;
    expect(strokesOf(cutSegments(items, [0, 20]), [0, 20], items[1])).toEqual([
      { span: [0, 9], paint: "m1" },
      { span: [4, 6], paint: "over" },
      { span: [4, 9], paint: "lit-m1" },
    ]);
  });

  it("deepen in steps, so that ten passages look like more than three, and paint what goes on in one stroke", () => {
    const deep = (count: number) => {
      const items = Array.from({ length: count }, (_, n) => ({
        id: String(n),
        span: [n % 3, 10 + (n % 2)] as const,
        paint: "m1",
      }));
      return new Set(strokesOf(cutSegments(items, [0, 20]), [0, 20], null).map(({ paint }) => paint));
    };
    expect(deep(1)).toEqual(new Set(["m1"]));
    expect(deep(4).has("over2")).toBe(true);
    expect(deep(10).has("over3")).toBe(true);
    expect(deep(50).has("over4")).toBe(true);
  });
});

describe("the address of a passage", () => {
  it("comes back as it was written, and nothing else is one", () => {
    expect(passageOfHash(passageHash("a-1"))).toBe("a-1");
    expect(["", "#", "#content", "#b12"].map(passageOfHash)).toEqual([null, null, null, null]);
  });
});

describe("a filter", () => {
  const block = (id: string, language: "kk" | "ru" | "mixed", start: number, end: number) =>
    ({ id, type: "paragraph", language, level: null, label: null, start, end }) as const;
  const ground: FilterGround = {
    claims: new Map([["1", claim("1", "fact", ["r1"])]]),
    reforms: new Map([
      ["r1", 1],
      ["r2", 1],
    ]),
    blocks: [block("b1", "kk", 0, 20), block("b2", "ru", 21, 60)],
  };
  const annotations = [
    annotation("mention", 2, { kind: "claim_mention", claimId: "1", text: null }),
    annotation("mine", 8, { isPrivate: true, isResolved: true, tagIds: ["t1", "r2"] }),
    annotation("theirs", 30, { kind: "question", authorId: "u2", layerId: "l1" }),
  ];
  const left = (query: string) =>
    filterAnnotations(annotations, filterOfQuery(new URLSearchParams(query)), ground).map(({ id }) => id);

  it.each([
    ["", ["mention", "mine", "theirs"]],
    ["kind=question", ["theirs"]],
    ["kind=question,comment", ["mine", "theirs"]],
    ["claim=fact", ["mention"]],
    ["claim=norm", []],
    ["author=u2", ["theirs"]],
    ["reform=r1", ["mention"]],
    ["reform=r1,r2", ["mention", "mine"]],
    ["tag=t1", ["mine"]],
    ["layer=private", ["mine"]],
    ["layer=common", ["mention"]],
    ["layer=l1", ["theirs"]],
    ["lang=ru", ["theirs"]],
    ["lang=kk&state=open", ["mention"]],
    ["state=resolved", ["mine"]],
    ["state=waiting", []],
    ["author=u1&kind=comment&state=resolved", ["mine"]],
    ["author=nobody", []],
    ["kind=сұрақ,<script>", ["mention", "mine", "theirs"]],
  ])("%s leaves %j", (query, expected) => {
    expect(left(query)).toEqual(expected);
  });

  it("comes back from the address as it went in, without doubles", () => {
    const filter = filterOfQuery(new URLSearchParams("kind=comment,comment&lang=kk,ru&author=u1"));
    expect([filter.kind, filter.lang, filter.author]).toEqual([["comment"], ["kk", "ru"], ["u1"]]);
    expect(filterOfQuery(new URLSearchParams(queryOfFilter(filter)))).toEqual(filter);
    expect(isEmptyFilter(filterOfQuery(new URLSearchParams(queryOfFilter(NO_FILTER))))).toBe(true);
  });

  it("counts what each value would show beside the other conditions", () => {
    const filter = filterOfQuery(new URLSearchParams("lang=kk&author=gone"));
    const counts = facetCounts(annotations, filter, ground);
    expect(counts.author).toEqual([
      { value: "u1", count: 2 },
      { value: "gone", count: 0 },
      { value: "u2", count: 0 },
    ]);
    expect(counts.lang.map(({ value, count }) => [value, count])).toEqual([
      ["kk", 0],
      ["ru", 0],
    ]);
  });

  it("has a tab for one kind, and none for a choice that tabs cannot say", () => {
    const one = toggleValue(NO_FILTER, "kind", "question");
    expect(
      [NO_FILTER, one, toggleValue(one, "kind", "comment"), toggleValue(NO_FILTER, "kind", "highlight")].map(
        tabOfFilter,
      ),
    ).toEqual(["all", "question", null, null]);
    expect(isEmptyFilter(toggleValue(one, "kind", "question"))).toBe(true);
  });
});
