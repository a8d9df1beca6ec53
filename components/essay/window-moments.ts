interface WindowMoments {
  /** The network is back. */
  readonly onOnline: () => void;
  /** The window is closed, or put behind others: on a telephone it may never come back. */
  readonly onLeave: () => void;
}

/** Hears when a window comes online or is left; answers how to hear no more. */
export function hearWindow({ onOnline, onLeave }: WindowMoments): () => void {
  const hide = () => {
    if (document.visibilityState === "hidden") onLeave();
  };
  addEventListener("online", onOnline);
  addEventListener("pagehide", onLeave);
  document.addEventListener("visibilitychange", hide);
  return () => {
    removeEventListener("online", onOnline);
    removeEventListener("pagehide", onLeave);
    document.removeEventListener("visibilitychange", hide);
  };
}
