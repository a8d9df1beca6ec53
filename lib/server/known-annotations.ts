import { createHash } from "node:crypto";
import type { Exchanged, ExchangedReply } from "#lib/annotations/exchange/exchanged.ts";
import type { FileRow } from "#lib/annotations/exchange/read-json-ld.ts";
import { uuidOf } from "#lib/annotations/exchange/read-value.ts";
import type { InGroup } from "./database.ts";
import { derivedId } from "./exchanged-ids.ts";
import type { ImportPlaces } from "./imported-layers.ts";
import { TagFinder } from "./imported-tags.ts";
import type { LayerPlace } from "./layers.ts";
import { namedTags } from "./queries/named-tags.ts";

export interface Here {
  readonly annotations: ReadonlyMap<string, boolean>;
  readonly comments: ReadonlyMap<string, { readonly annotationId: string; readonly isDeleted: boolean }>;
  readonly claimIds: ReadonlySet<string>;
  readonly tags: TagFinder;
  readonly idOf: (sourceId: string, place: LayerPlace) => string;
}

export function sourceIdOf(read: Exchanged): string {
  return read.id === "" ? contentKey(read) : read.id;
}

/** What has no name of its own is known by all that it says. */
export function contentKey(said: Exchanged | ExchangedReply): string {
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}

/** What of the file the group has. On a layer or in private each person has an own copy: nobody's hidden work is touched or told of. */
export async function knownHere(
  group: InGroup,
  { documentId, places }: { readonly documentId: string; readonly places: ImportPlaces },
  rows: readonly FileRow[],
): Promise<Here> {
  const { db, actor } = group;
  const { groupId, userId } = actor;
  const idOf = (sourceId: string, { layerId, isPrivate }: LayerPlace) => {
    const where = isPrivate ? `private ${userId}` : layerId === null ? "common" : `${layerId} ${userId}`;
    return derivedId(groupId, `${documentId}\n${where}\n${sourceId}`);
  };
  const read = rows.flatMap((row) => (row.is === "annotation" ? [row.annotation] : []));
  const idsOf = (name: string) => [uuidOf(name) ?? [], places.all.map((place) => idOf(name, place))].flat();
  const annotationIds = [
    ...read.flatMap((annotation) => [
      ...[uuidOf(annotation.id) ?? []].flat(),
      idOf(sourceIdOf(annotation), places.of(annotation)),
    ]),
    ...rows.flatMap((row) => (row.is === "reply" ? idsOf(row.to) : [])),
  ];
  const annotations = await db.annotation.findMany({
    where: { groupId, documentId, id: { in: [...new Set(annotationIds)] } },
    select: { id: true, deletedAt: true },
  });
  const comments = await db.comment.findMany({
    where: {
      groupId,
      annotation: { documentId },
      annotationId: { in: annotations.map(({ id }) => id) },
    },
    select: { id: true, deletedAt: true, annotationId: true },
  });
  const claimIds = read.flatMap(({ claim }) => claim?.id ?? []);
  const claims = await db.claim.findMany({
    where: { groupId, deletedAt: null, id: { in: [...new Set(claimIds)] } },
    select: { id: true },
  });
  return {
    annotations: new Map(annotations.map(({ id, deletedAt }) => [id, deletedAt !== null])),
    comments: new Map(
      comments.map(({ id, deletedAt, annotationId }) => [
        id,
        { annotationId: annotationId ?? "", isDeleted: deletedAt !== null },
      ]),
    ),
    claimIds: new Set(claims.map(({ id }) => id)),
    tags: new TagFinder(await namedTags(group)),
    idOf,
  };
}
