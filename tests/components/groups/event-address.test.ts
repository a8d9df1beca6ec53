import { describe, expect, test } from "vitest";
import { eventAddress } from "#components/groups/event-address.ts";

const event = (kind: string, documentId: string | null = null, annotationId: string | null = null) => ({
  number: 1,
  at: "2026-11-21T09:00:00Z",
  actor: null,
  kind,
  nounId: "n",
  documentId,
  annotationId,
  data: {},
  named: [],
});

describe("from the history to the thing itself", () => {
  test.each([
    ["a stored document", event("document.stored"), "/groups/g/documents/n"],
    ["a passage leads to itself", event("annotation.created", "d", "a"), "/groups/g/documents/d#passage-a"],
    ["a reply to its passage", event("comment.written", "d", "a"), "/groups/g/documents/d#passage-a"],
    ["a layer", event("layer.closed"), "/groups/g/layers"],
    ["a claim has its own page", event("claim.mentioned", "d"), "/groups/g/claims/n"],
    ["a reform", event("reform.created"), "/groups/g/reforms/n"],
    ["a work", event("reference.edited", "d"), "/groups/g/references/n"],
    ["what is deleted is not there to be seen", event("claim.deleted"), null],
    ["a deleted passage", event("annotation.deleted", "d"), null],
    ["a member has no page", event("member.joined"), null],
  ])("%s", (_, given, expected) => {
    expect(eventAddress("g", given)).toBe(expected);
  });
});
