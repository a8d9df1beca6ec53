import type { ClaimView, MentionView } from "#lib/operations/view.ts";

const ID = (letter: string, number: number) =>
  `${letter.repeat(8)}-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A claim as the server shows it, with what a test does not care about filled in. */
export function claimView(number: number, changed: Partial<ClaimView> = {}): ClaimView {
  return {
    id: ID("c", number),
    number,
    kind: "fact",
    state: "draft",
    stateBy: null,
    stateAt: null,
    language: "kk",
    wordings: { kk: `Тұжырым ${number}` },
    reforms: [],
    values: [],
    sources: [],
    mentions: [],
    links: [],
    comments: [],
    author: { id: ID("a", 1), name: "Айгерім" },
    createdAt: "2026-11-21T08:00:00.000Z",
    updatedAt: "2026-11-21T08:00:00.000Z",
    deletedAt: null,
    version: 1,
    ...changed,
  };
}

export function mentionIn(document: number, changed: Partial<MentionView> = {}): MentionView {
  return {
    annotationId: ID("b", document),
    documentId: ID("d", document),
    documentTitle: `Мақала ${document}`,
    documentLanguage: "kk",
    start: 0,
    end: 10,
    exact: "үзінді",
    stance: "asserts",
    version: 1,
    ...changed,
  };
}
