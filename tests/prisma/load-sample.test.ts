import { beforeAll, describe, expect, test } from "vitest";
import { accept } from "#lib/result.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { signIn } from "#lib/server/commands/sign-in.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { checkQuotationsOf } from "#lib/server/queries/claim-quotations.ts";
import { listClaims } from "#lib/server/queries/claim-list.ts";
import { listCodings } from "#lib/server/queries/codings.ts";
import { listDifferences } from "#lib/server/queries/differences.ts";
import { listReferences } from "#lib/server/queries/references.ts";
import { loadSample } from "../../prisma/sample/load-sample.ts";
import { SAMPLE_GROUP } from "../../prisma/sample/sample.ts";
import { useDatabase } from "#tests/support/database.ts";
import { valueOf } from "#tests/support/world.ts";

useDatabase();

const PASSWORD = "үлгі топтың құпиясөзі 2026";
let groupId: string;
let owner: Caller;

beforeAll(async () => {
  const loaded = await loadSample(PASSWORD);
  groupId = loaded.groupId;
  const account = await valueOf(signIn({ email: loaded.email, password: PASSWORD }));
  owner = { userId: account.id, readOnly: false, tokenGroupId: null };
  return closeJobs;
}, 120_000);

describe("the sample group of a first start", () => {
  test("shows a dozen claims in three languages with their passages and sources", async () => {
    const { claims } = await valueOf(inGroup(groupId, owner, (group) => listClaims(group, {})));
    expect(claims).toHaveLength(SAMPLE_GROUP.claims.length);
    expect(claims.filter((claim) => Object.keys(claim.wordings).length === 3)).toHaveLength(claims.length);
    const mentions = claims.reduce((sum, claim) => sum + claim.mentions.length, 0);
    const stated = [...SAMPLE_GROUP.claims, ...SAMPLE_GROUP.merged];
    expect(mentions).toBe(stated.reduce((sum, claim) => sum + claim.mentions.length, 0));
    expect(claims.some((claim) => claim.links.some((link) => link.kind === "contradicts"))).toBe(true);
    expect(claims.flatMap((claim) => claim.sources).some((source) => source.check === "quote_found")).toBe(
      true,
    );
  });

  test("keeps one work for entries of two articles", async () => {
    const { references } = await valueOf(inGroup(groupId, owner, (group) => listReferences(group, {})));
    expect(references.filter((work) => work.documentCount === 2)).toHaveLength(
      SAMPLE_GROUP.sharedWorks.length,
    );
    expect(references.filter((work) => work.title === "")).toEqual([]);
  });

  test("lays a quotation beside the attached text of its work", async () => {
    const { claims } = await valueOf(inGroup(groupId, owner, (group) => listClaims(group, {})));
    const claim = claims.find(({ wordings }) => wordings.en?.includes("cut the presidential term") === true);
    const { quotations } = await valueOf(
      inGroup(groupId, owner, (group) => checkQuotationsOf(group, claim?.id ?? "")),
    );
    expect(quotations).toHaveLength(1);
    expect(quotations[0]).toMatchObject({ state: "found" });
  });

  test("has a closed coding with differences decided and open, a correction, a private note and a mention", async () => {
    const { codings } = await valueOf(inGroup(groupId, owner, (group) => listCodings(group, {})));
    const [coding] = codings;
    expect(coding?.closedAt).not.toBeNull();
    expect(coding?.assignments.every(({ doneAt }) => doneAt !== null)).toBe(true);
    const states = await Promise.all(
      (coding?.documents ?? []).map(async ({ id: documentId }) => {
        const where = { codingId: coding?.id ?? "", documentId };
        const { differences } = await valueOf(
          inGroup(groupId, owner, (group) => listDifferences(group, where)),
        );
        return differences.map(({ kind, decision }) => [kind, decision?.kind ?? "open"].join(" "));
      }),
    );
    expect(states.flat()).toEqual(
      expect.arrayContaining([
        "agreed agreed",
        "agreed open",
        "tags side",
        "tags open",
        "borders side",
        "one_coder open",
      ]),
    );
    const { annotations, mentioned } = await valueOf(
      inGroup(groupId, owner, async ({ db }) =>
        accept({
          annotations: await db.annotation.findMany({
            select: { kind: true, isPrivate: true, submissionId: true },
          }),
          mentioned: await db.notification.count({ where: { kind: "mentioned" } }),
        }),
      ),
    );
    expect(
      annotations.filter(({ kind, submissionId }) => kind === "correction" && submissionId === null),
    ).toHaveLength(1);
    expect(annotations.filter(({ isPrivate }) => isPrivate)).toHaveLength(1);
    expect(mentioned).toBe(1);
  });

  test("has every passage where its words stand", async () => {
    const stored = await valueOf(
      inGroup(groupId, owner, async ({ db }) =>
        accept(await db.annotation.findMany({ include: { revision: { select: { text: true } } } })),
      ),
    );
    expect(stored.length).toBeGreaterThan(SAMPLE_GROUP.annotations.length);
    for (const { revision, startCodePoint, endCodePoint, exact } of stored) {
      expect([...revision.text].slice(startCodePoint, endCodePoint).join("")).toBe(exact);
    }
    const documents = new Set(stored.map((annotation) => annotation.documentId));
    for (const documentId of documents) {
      expect(
        (await valueOf(inGroup(groupId, owner, (group) => listAnnotations(group, documentId)))).length,
      ).toBeGreaterThan(0);
    }
  });
});
