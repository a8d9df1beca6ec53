/** How many notifications are unread, told from one part of the page to another. */
const EVENT = "silteme:unread";

export function tellUnread(unread: number): void {
  dispatchEvent(new CustomEvent(EVENT, { detail: unread }));
}

/** Something may have come: whoever shows the number asks for it anew. The live stream of a group says so too. */
export function askUnread(): void {
  dispatchEvent(new CustomEvent(EVENT));
}

/** `told`: the new number, or null when it has to be asked for. */
export function onUnread(told: (unread: number | null) => void): () => void {
  const listen = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : null;
    told(typeof detail === "number" ? detail : null);
  };
  addEventListener(EVENT, listen);
  return () => removeEventListener(EVENT, listen);
}
