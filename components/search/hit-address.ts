import { blockHash, passageHash } from "#components/reader/passage-hash.ts";
import { remarkHash } from "#components/threads/remark-hash.ts";
import type { SearchHit } from "#lib/operations/search.ts";

type Led = Pick<
  SearchHit,
  "noun" | "nounId" | "documentId" | "annotationId" | "claimId" | "referenceId" | "blockKey" | "find"
>;

/** Where a hit is read: a passage in its text, with the words lit; what was said, where it was said; everything else on its own page. */
export function hitAddress(groupId: string, hit: Led): string {
  const { noun, nounId, documentId, annotationId, claimId, referenceId, blockKey, find } = hit;
  const group = `/groups/${groupId}`;
  if (noun === "reform") return `${group}/reforms/${nounId}`;
  if (documentId !== null) {
    const words = find === null ? "" : `?find=${encodeURIComponent(find)}`;
    if (annotationId !== null) return `${group}/documents/${documentId}${passageHash(annotationId)}`;
    return `${group}/documents/${documentId}${words}${blockKey === null ? "" : blockHash(blockKey)}`;
  }
  const said = noun === "comment" ? remarkHash(nounId) : "";
  if (referenceId !== null) return `${group}/references/${referenceId}${said}`;
  return `${group}/claims/${claimId ?? nounId}${said}`;
}

export function searchAddress(groupId: string, q: string): string {
  return `/groups/${groupId}/search${q.trim() === "" ? "" : `?q=${encodeURIComponent(q.trim())}`}`;
}
