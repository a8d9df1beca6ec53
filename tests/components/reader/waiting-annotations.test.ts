import { describe, expect, it } from "vitest";
import type { Waiting } from "#components/live/outbox-store.ts";
import { isPending, pendingAnnotation } from "#components/reader/pending-annotation.ts";
import type { ReaderAnnotation } from "#components/reader/reader-view.ts";
import { withWaiting } from "#components/reader/waiting-annotations.ts";

const NOW = Date.UTC(2026, 10, 29, 9);
const where = { documentId: "d1", nameOf: () => "Майя" };
const selectors = [
  { type: "TextPositionSelector", start: 3, end: 8 },
  { type: "TextQuoteSelector", exact: "кеңес", prefix: "", suffix: "" },
] as const;

function waiting(more: Partial<Waiting>): Waiting {
  return {
    ...{ key: "k1", order: NOW * 1_000, userId: "u1", groupId: "g1", documentId: "d1", method: "POST" },
    ...{ address: "/annotations", version: null, what: "mark", words: "қай жыл?", refusal: null },
    body: JSON.stringify({
      ...{ kind: "question", selectors, text: "қай жыл?", layerId: null, isPrivate: false, tagIds: [] },
    }),
    ...more,
  };
}
function stored(more: Partial<ReaderAnnotation> = {}): ReaderAnnotation {
  return {
    ...pendingAnnotation({
      ...{ id: "a1", kind: "question", span: [3, 8], selectors: [...selectors] },
      ...{ text: "қай жыл?", authorId: "u1" },
    }),
    createdAt: new Date(NOW + 2_000).toISOString(),
    version: 1,
    ...more,
  };
}

describe("what waits in the browser", () => {
  it("is shown in its place", () => {
    expect(withWaiting([], [waiting({})], where).map(({ id, span }) => [id, span])).toEqual([
      ["pending-k1", [3, 8]],
    ]);
  });

  it("is not shown twice once the stream has told it and its own answer is still on the way", () => {
    expect(withWaiting([stored()], [waiting({})], where).map(({ id }) => id)).toEqual(["a1"]);
  });

  it.each<[string, Partial<ReaderAnnotation>]>([
    ["somebody else's", { authorId: "u2" }],
    ["one with other words", { text: "кім айтты?" }],
    ["one of another layer", { layerId: "l1" }],
    ["one that was written long ago", { createdAt: new Date(NOW - 3_600_000).toISOString() }],
    ["one at another place", { span: [3, 9] }],
  ])("is shown beside %s", (_, more) => {
    expect(withWaiting([stored(more)], [waiting({})], where)).toHaveLength(2);
  });

  it("as a reply is shown until it is told, and beside the same words of another day", () => {
    const reply = waiting({ what: "reply", address: "/annotations/a1/comments", words: "Иә", body: "{}" });
    const said = (createdAt: number): ReaderAnnotation["comments"][number] => ({
      ...{ id: "c1", text: "Иә", attributedTo: null, authorId: "u1", authorName: "Майя", version: 1 },
      ...{ createdAt: new Date(createdAt).toISOString(), editedAt: null, reactions: [] },
    });
    const pendingReplies = (comments: ReaderAnnotation["comments"]) =>
      withWaiting([stored({ comments })], [reply], where)[0]?.comments.filter(({ id }) => isPending(id));
    expect(pendingReplies([])).toHaveLength(1);
    expect(pendingReplies([said(NOW + 1_000)])).toHaveLength(0);
    expect(pendingReplies([said(NOW - 86_400_000)])).toHaveLength(1);
  });
});
