const PREFIX = "#passage-";
const CITATION_PREFIX = "#citation-";
const BLOCK_PREFIX = "#block-";

/** The part of an address that leads to a passage: it scrolls there and lights it. */
export function passageHash(annotationId: string): string {
  return `${PREFIX}${annotationId}`;
}

export function passageOfHash(hash: string): string | null {
  return hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : null;
}

/** The part of an address that leads to a citation of the text and opens its entry; `key` is its id inside the revision. */
export function citationHash(key: string): string {
  return `${CITATION_PREFIX}${key}`;
}

export function citationOfHash(hash: string): string | null {
  return hash.startsWith(CITATION_PREFIX) ? hash.slice(CITATION_PREFIX.length) : null;
}

/** The part of an address that leads to a block of the text; `key` is its id inside the revision. */
export function blockHash(key: string): string {
  return `${BLOCK_PREFIX}${key}`;
}

export function blockOfHash(hash: string): string | null {
  return hash.startsWith(BLOCK_PREFIX) ? hash.slice(BLOCK_PREFIX.length) : null;
}
