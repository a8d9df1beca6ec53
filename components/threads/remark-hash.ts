/** The part of an address that leads to a remark on a page that shows a thread. */
export function remarkHash(id: string): string {
  return `#${remarkAnchor(id)}`;
}

export function remarkAnchor(id: string): string {
  return `remark-${id}`;
}
