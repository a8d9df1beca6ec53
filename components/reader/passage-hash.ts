const PREFIX = "#passage-";

/** The part of an address that leads to a passage: it scrolls there and lights it. */
export function passageHash(annotationId: string): string {
  return `${PREFIX}${annotationId}`;
}

export function passageOfHash(hash: string): string | null {
  return hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : null;
}
