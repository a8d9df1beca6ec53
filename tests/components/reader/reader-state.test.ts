import { describe, expect, it } from "vitest";
import { frequentReforms, paintOf, slotOfClaim } from "#components/reader/meanings.ts";
import { cutSegments } from "#components/reader/segments.ts";
import { strokesOf } from "#components/reader/painter.ts";
import { passageHash, passageOfHash } from "#components/reader/passage-hash.ts";
import { changeState, filterAnnotations, neighbourOf, startState } from "#components/reader/reader-state.ts";
import type { ReaderAnnotation, ReaderClaim, ReaderView } from "#components/reader/reader-view.ts";

const annotation = (id: string, start: number, more: Partial<ReaderAnnotation> = {}): ReaderAnnotation => ({
  id,
  ...{ kind: "comment", layerId: null, isPrivate: false, tagIds: [] },
  span: [start, start + 5],
  selectors: [
    { type: "TextPositionSelector", start, end: start + 5 },
    { type: "TextQuoteSelector", exact: "сөздер", prefix: "", suffix: "" },
  ],
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
    const comment = { id: "pending-1", ...said };
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
    expect(filterAnnotations(annotations, "question").map(({ id }) => id)).toEqual(["b"]);
    expect(neighbourOf([], null, 1)).toBeNull();
  });
});

describe("colours", () => {
  const claims = [claim("1", "fact", ["r2", "r1"]), claim("2", "forecast", ["r2"]), claim("3", "norm", [])];
  const frequent = frequentReforms(claims);

  it("stand for the kind of a claim", () => {
    expect(claims.map((one) => slotOfClaim(one, "kind", frequent))).toEqual([1, 4, 2]);
  });

  it("or for the reforms that most claims are about, and none for the rest", () => {
    expect(frequent).toEqual(["r2", "r1"]);
    expect(claims.map((one) => slotOfClaim(one, "reform", frequent))).toEqual([1, 1, "neutral"]);
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
