import { beforeAll, describe, expect, it } from "vitest";
import { mentionClaim } from "#lib/server/commands/mention-claim.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { inGroup } from "#lib/server/database.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeReviewWorld, type ReviewWorld } from "#tests/support/review-world.ts";
import { passageOf, refusalOf } from "#tests/support/world.ts";

useDatabase();

let world: ReviewWorld;
beforeAll(async () => {
  world = await makeReviewWorld();
});

const claim = {
  ...({ kind: "fact", language: "en" } as const),
  reformIds: [],
  wordings: { en: "Voters know their deputies." },
};

describe("what a student wrote", () => {
  it("is no evidence: no claim is stated or found in it, by lecturers neither", async () => {
    const [, , { documentId, text } = { documentId: "", text: "" }] = world.essays;
    const passage = passageOf(text, "Does the voter know the deputy?");
    const mention = { documentId, selectors: passage };
    const { groupId, lecturer } = world;
    const stated = inGroup(groupId, lecturer, (group) => stateClaim(group, { claim, mention, sources: [] }));
    expect(await refusalOf(stated)).toBe("not_found");
    const claimId = await world.as(lecturer, (group) =>
      stateClaim(group, { claim, mention: null, sources: [] }),
    );
    const mentioned = inGroup(groupId, lecturer, (group) => mentionClaim(group, claimId, mention));
    expect(await refusalOf(mentioned)).toBe("not_found");
  });
});
