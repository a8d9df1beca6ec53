import { mayAnnotate, mayComment } from "#lib/permissions/annotations.ts";
import { mayEditDocuments } from "#lib/permissions/documents.ts";
import { mayStateClaims } from "#lib/permissions/claims.ts";
import { mayCreateTags } from "#lib/permissions/codebook.ts";
import { mayCreateReforms } from "#lib/permissions/reforms.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { claimsById } from "#lib/server/queries/claims.ts";
import { showCodebook } from "#lib/server/queries/codebook.ts";
import { lastEventNumber } from "#lib/server/queries/events.ts";
import { listLayers } from "#lib/server/queries/layers.ts";
import { listMembers } from "#lib/server/queries/members.ts";
import { readOutlines } from "#lib/server/queries/outlines.ts";
import { peopleById } from "#lib/server/queries/people.ts";
import { readDocument } from "#lib/server/queries/reading.ts";
import type { ReaderDelivery } from "#components/reader/delivery.ts";
import { packOutlines } from "#components/reader/outlines.ts";
import {
  readerAnnotation,
  readerClaim,
  readerLayer,
  readerOutline,
  readerTagset,
  type Viewer,
} from "./reader-shapes.ts";

export type DeliveredText = Pick<ReaderDelivery, "document" | "content" | "citations" | "entries"> & {
  readonly eventNumber: number;
};
type DeliveredAnnotations = Pick<ReaderDelivery, "outlines" | "claimOutlines" | "whole" | "wholeClaims"> & {
  readonly authors: readonly { readonly id: string; readonly name: string }[];
};
type Surroundings = Pick<ReaderDelivery, "members" | "codebook" | "layers" | "viewer" | "groupPath">;

/** Everything that the reader shows of a document, as the page sends it. */
export async function deliverView(
  group: InGroup,
  documentId: string,
): Promise<Result<{ view: ReaderDelivery; looksAfterGroup: boolean }, string>> {
  const text = await deliverText(group, documentId);
  if (!text.ok) return text;
  const noted = await deliverAnnotations(group, text.value.document);
  if (!noted.ok) return noted;
  const surroundings = await deliverSurroundings(group);
  if (!surroundings.ok) return surroundings;
  const view = joinView(text.value, noted.value, surroundings.value);
  return accept({ view, looksAfterGroup: view.viewer.looksAfterGroup });
}

export function joinView(
  text: DeliveredText,
  { authors, ...noted }: DeliveredAnnotations,
  surroundings: Surroundings,
): ReaderDelivery {
  return { ...text, ...noted, ...surroundings, members: uniquePeople([...surroundings.members, ...authors]) };
}

/** The text alone, in a moment however much was said about it. What happens from then on is followed by its number. */
export async function deliverText(
  group: InGroup,
  documentId: string,
): Promise<Result<DeliveredText, string>> {
  const eventNumber = await lastEventNumber(group);
  const reading = await readDocument(group, documentId);
  if (!reading.ok) return reading;
  const { document, content, citations, entries } = reading.value;
  return accept({ eventNumber, document, content, citations, entries });
}

/** As many whole annotations as fill the first screens: what is read first waits for nothing more. */
const FIRST_BODIES = 40;

/** Outlines of all, the whole of the first ones and of those that lost their place, and the claims of these. */
export async function deliverAnnotations(
  group: InGroup,
  { id, revisionId }: ReaderDelivery["document"],
): Promise<Result<DeliveredAnnotations, string>> {
  const outlines = await readOutlines(group, revisionId);
  if (!outlines.ok) return outlines;
  const { annotations } = outlines.value;
  const bodies = await listAnnotations(group, id, {
    ids: annotations.slice(0, FIRST_BODIES).map((outline) => outline.id),
  });
  if (!bodies.ok) return bodies;
  const lost = await listAnnotations(group, id, { lost: true });
  if (!lost.ok) return lost;
  const whole = [...bodies.value, ...lost.value];
  const claims = await claimsById(group, [...new Set(whole.flatMap(({ claimId }) => claimId ?? []))]);
  const former = await peopleById(
    group.db,
    annotations.map(({ authorId }) => authorId),
  );
  const viewer = viewerOf(group);
  return accept({
    outlines: packOutlines(annotations.map((outline) => readerOutline(outline, viewer))),
    claimOutlines: outlines.value.claims,
    whole: whole.map((annotation) => readerAnnotation(annotation, viewer)),
    wholeClaims: claims.map(readerClaim),
    authors: [...[...whole, ...claims].map(({ author }) => author), ...former.values()],
  });
}

/** What the group has ready for every document: its codebook with the register, its people, its layers. */
export async function deliverSurroundings(group: InGroup): Promise<Result<Surroundings, string>> {
  const { actor } = group;
  const codebook = await showCodebook(group, { counted: false });
  if (!codebook.ok) return codebook;
  const members = await listMembers(group);
  if (!members.ok) return members;
  const layers = await listLayers(group);
  if (!layers.ok) return layers;
  return accept({
    members: members.value.members,
    codebook: codebook.value.tagsets.map(readerTagset),
    layers: layers.value.layers.map(readerLayer),
    viewer: {
      ...viewerOf(group),
      mayCorrect: mayEditDocuments(actor),
      mayComment: mayComment(actor),
      mayStateClaims: mayStateClaims(actor),
      mayCreateReforms: mayCreateReforms(actor),
      mayCreateTags: mayCreateTags(actor),
    },
    groupPath: `/groups/${actor.groupId}`,
  });
}

function viewerOf({ actor }: InGroup): Viewer {
  const looksAfterGroup = actor.role === "owner" || actor.role === "editor";
  return { userId: actor.userId, mayAnnotate: mayAnnotate(actor), looksAfterGroup };
}

/** Members, and whoever wrote something here and has left since. */
function uniquePeople(people: readonly { id: string; name: string }[]): { id: string; name: string }[] {
  return [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()];
}
