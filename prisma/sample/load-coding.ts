import type { PassageSelectors } from "#lib/annotations/selector.ts";
import type { DifferenceView } from "#lib/operations/adjudications.ts";
import { accept, type Result } from "#lib/result.ts";
import { decideDifferences } from "#lib/server/commands/adjudicate.ts";
import { closeCoding } from "#lib/server/commands/close-coding.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { createTag } from "#lib/server/commands/keep-tag.ts";
import { createTagset } from "#lib/server/commands/keep-tagset.ts";
import { markCoded } from "#lib/server/commands/mark-coded.ts";
import { createCoding } from "#lib/server/commands/plan-coding.ts";
import { publishCodebook } from "#lib/server/commands/publish-codebook.ts";
import type { InGroup } from "#lib/server/database.ts";
import { showCoding } from "#lib/server/queries/codings.ts";
import { listDifferences } from "#lib/server/queries/differences.ts";
import { SAMPLE_CODING, SAMPLE_TAGSET, type SampleTagKey } from "./coding.ts";
import type { SampleArticleKey, SampleMemberKey, SamplePassage } from "./sample.ts";

/** The group that is being filled, as far as its coding needs it. */
export interface CodedRoom {
  readonly as: <Value, Code extends string>(
    member: SampleMemberKey,
    work: (group: InGroup) => Promise<Result<Value, Code>>,
  ) => Promise<Value>;
  readonly passage: (passage: SamplePassage) => { documentId: string; selectors: PassageSelectors };
  readonly documentId: (article: SampleArticleKey) => string;
  readonly userId: (member: SampleMemberKey) => string;
}

/** Plans the sample's coding, codes it as its coders, closes it and decides about some of its differences. */
export async function loadCoding(room: CodedRoom): Promise<void> {
  const { tagsetId, tagIds } = await loadTagset(room);
  const { name, instructions, plannedBy, coders, articles } = SAMPLE_CODING;
  const assignments = articles.flatMap((article) =>
    coders.map((coder) => ({ documentId: room.documentId(article), userId: room.userId(coder) })),
  );
  const codingId = await room.as(plannedBy, (group) =>
    createCoding(group, { name, instructions, dueDate: null, tagsetIds: [tagsetId], assignments }),
  );
  const { layerId } = await room.as(plannedBy, (group) => showCoding(group, codingId));
  await mark(room, { layerId, tagIds });
  for (const coder of coders)
    for (const article of articles)
      await room.as(coder, (group) =>
        markCoded(group, { codingId, documentId: room.documentId(article), done: true }),
      );
  await room.as(plannedBy, (group) => closeCoding(group, codingId));
  await decide(room, codingId);
}

type TagIds = ReadonlyMap<SampleTagKey, string>;

/** The sample's own tagset, published before anybody codes with it. */
async function loadTagset(room: CodedRoom): Promise<{ tagsetId: string; tagIds: TagIds }> {
  const { labels, definitions, tags } = SAMPLE_TAGSET;
  const { plannedBy } = SAMPLE_CODING;
  const tagsetId = await room.as(plannedBy, (group) =>
    createTagset(group, { labels, definitions, isExclusive: true }),
  );
  const tagIds = new Map<SampleTagKey, string>();
  for (const { key, ...tag } of tags) {
    const words = { ...tag, aliases: {}, examples: {}, parentId: null };
    tagIds.set(key, await room.as(plannedBy, (group) => createTag(group, tagsetId, words)));
  }
  await room.as(plannedBy, (group) => publishCodebook(group, tagsetId, SAMPLE_CODING.name));
  return { tagsetId, tagIds };
}

async function mark(
  room: CodedRoom,
  { layerId, tagIds }: { readonly layerId: string; readonly tagIds: TagIds },
): Promise<void> {
  for (const coder of SAMPLE_CODING.coders)
    await room.as(coder, async (group) => {
      for (const { passage, tag } of SAMPLE_CODING.marks.filter(({ by }) => by === coder)) {
        const { documentId, selectors } = room.passage(passage);
        const wanted = { kind: "highlight" as const, selectors, layerId, isPrivate: false };
        const tags = [tagIds.get(tag) ?? ""];
        const marked = await highlightPassage(group, documentId, { ...wanted, tagIds: tags });
        if (!marked.ok) return marked;
      }
      return accept(null);
    });
}

/** Takes over what the coders of one article agree on, and a side in some of their differences; the others wait. */
async function decide(room: CodedRoom, codingId: string): Promise<void> {
  const { plannedBy, adjudicated, sides, layerName } = SAMPLE_CODING;
  const where = { codingId, documentId: room.documentId(adjudicated) };
  const { differences } = await room.as(plannedBy, (group) => listDifferences(group, where));
  const agreed = differences
    .filter(({ kind }) => kind === "agreed")
    .map(({ key }) => ({ key, decision: { kind: "agreed" as const }, note: "" }));
  const taken = sides.map(({ by, passage, note }) => {
    const { key, annotationId } = sideOf(differences, { coderId: room.userId(by), exact: passage.quote });
    return { key, decision: { kind: "side" as const, annotationId }, note };
  });
  await room.as(plannedBy, (group) =>
    decideDifferences(group, where, { decisions: [...agreed, ...taken], layerName }),
  );
}

function sideOf(
  differences: readonly DifferenceView[],
  side: { readonly coderId: string; readonly exact: string },
): { key: string; annotationId: string } {
  for (const { key, passages } of differences) {
    const own = passages.find(({ coderId, exact }) => coderId === side.coderId && exact === side.exact);
    if (own !== undefined) return { key, annotationId: own.annotationId };
  }
  throw new Error(`nobody marked “${side.exact}”`);
}
