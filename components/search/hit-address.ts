import { blockHash, passageHash } from "#components/reader/passage-hash.ts";
import type { SearchHit } from "#lib/operations/search.ts";

type Led = Pick<
  SearchHit,
  "noun" | "nounId" | "documentId" | "annotationId" | "claimId" | "referenceId" | "blockKey"
>;

/** Where a hit is read: a passage in its text, with the words lit; everything else on its own page. */
export function hitAddress(groupId: string, hit: Led, q: string): string {
  const { noun, nounId, documentId, annotationId, claimId, referenceId, blockKey } = hit;
  const group = `/groups/${groupId}`;
  if (noun === "reform") return `${group}/reforms/${nounId}`;
  if (documentId !== null) {
    const find = q === "" ? "" : `?find=${encodeURIComponent(q)}`;
    if (annotationId !== null) return `${group}/documents/${documentId}${passageHash(annotationId)}`;
    return `${group}/documents/${documentId}${find}${blockKey === null ? "" : blockHash(blockKey)}`;
  }
  if (referenceId !== null) return `${group}/references/${referenceId}`;
  return `${group}/claims/${claimId ?? nounId}`;
}

export function searchAddress(groupId: string, q: string): string {
  return `/groups/${groupId}/search${q.trim() === "" ? "" : `?q=${encodeURIComponent(q.trim())}`}`;
}
