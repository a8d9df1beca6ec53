import { mayAnnotate, mayComment } from "#lib/permissions/annotations.ts";
import { mayEditDocuments } from "#lib/permissions/documents.ts";
import { mayStateClaims } from "#lib/permissions/claims.ts";
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
import { listReforms } from "#lib/server/queries/reforms.ts";
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

/** Everything that the reader shows of a document, as the page sends it. */
export async function deliverView(
  group: InGroup,
  documentId: string,
): Promise<Result<{ view: ReaderDelivery; looksAfterGroup: boolean }, string>> {
  const { actor } = group;
  const eventNumber = await lastEventNumber(group);
  const reading = await readDocument(group, documentId);
  if (!reading.ok) return reading;
  const noted = await readAnnotations(group, reading.value.document);
  if (!noted.ok) return noted;
  const reforms = await listReforms(group, "en");
  if (!reforms.ok) return reforms;
  const codebook = await showCodebook(group, { counted: false });
  if (!codebook.ok) return codebook;
  const members = await listMembers(group);
  if (!members.ok) return members;
  const { outlines, whole, claims } = noted.value;
  const layers = await listLayers(group);
  if (!layers.ok) return layers;
  const looksAfterGroup = actor.role === "owner" || actor.role === "editor";
  const viewer: Viewer = { userId: actor.userId, mayAnnotate: mayAnnotate(actor), looksAfterGroup };
  const authors = [...whole, ...claims].map(({ author }) => author);
  const former = await peopleById(
    group.db,
    outlines.annotations.map(({ authorId }) => authorId),
  );
  const { document, content, citations, entries } = reading.value;
  const view: ReaderDelivery = {
    ...{ eventNumber, document, content, citations, entries },
    outlines: packOutlines(outlines.annotations.map((outline) => readerOutline(outline, viewer))),
    claimOutlines: outlines.claims,
    whole: whole.map((annotation) => readerAnnotation(annotation, viewer)),
    wholeClaims: claims.map(readerClaim),
    reforms: reforms.value.reforms.map(({ id, labels, aliases, dates }) => ({ id, labels, aliases, dates })),
    members: uniquePeople([...members.value.members, ...authors, ...former.values()]),
    codebook: codebook.value.tagsets.map(readerTagset),
    layers: layers.value.layers.map(readerLayer),
    viewer: {
      ...{ userId: actor.userId, mayAnnotate: viewer.mayAnnotate },
      looksAfterGroup,
      mayCorrect: mayEditDocuments(actor),
      mayComment: mayComment(actor),
      mayStateClaims: mayStateClaims(actor),
      mayCreateReforms: mayCreateReforms(actor),
    },
    groupPath: `/groups/${actor.groupId}`,
  };
  return accept({ view, looksAfterGroup });
}

/** As many whole annotations as fill the first screens: what is read first waits for nothing more. */
const FIRST_BODIES = 40;

/** Outlines of all, the whole of the first ones and of those that lost their place, and the claims of these. */
async function readAnnotations(group: InGroup, { id, revisionId }: ReaderDelivery["document"]) {
  const outlines = await readOutlines(group, revisionId);
  if (!outlines.ok) return outlines;
  const first = outlines.value.annotations.slice(0, FIRST_BODIES).map((outline) => outline.id);
  const bodies = await listAnnotations(group, id, { ids: first });
  if (!bodies.ok) return bodies;
  const lost = await listAnnotations(group, id, { lost: true });
  if (!lost.ok) return lost;
  const whole = [...bodies.value, ...lost.value];
  const claimIds = new Set(whole.flatMap(({ claimId }) => claimId ?? []));
  return accept({ outlines: outlines.value, whole, claims: await claimsById(group, [...claimIds]) });
}

/** Members, and whoever wrote something here and has left since. */
function uniquePeople(people: readonly { id: string; name: string }[]): { id: string; name: string }[] {
  return [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()];
}
