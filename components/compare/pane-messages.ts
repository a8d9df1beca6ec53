/** What a pane and the page around it say to each other. Both are our own pages: anything from elsewhere is not listened to. */
type PaneMessage =
  | { readonly silteme: "ready" }
  | { readonly silteme: "jump"; readonly claimId: string }
  | { readonly silteme: "shared"; readonly claimIds: readonly string[] };

export function askForShared(): void {
  send(parent, { silteme: "ready" });
}

/** Asks the page around to bring the other pane to its mention of a claim. */
export function jumpBeside(claimId: string): void {
  send(parent, { silteme: "jump", claimId });
}

export function tellShared(pane: Window, claimIds: readonly string[]): void {
  send(pane, { silteme: "shared", claimIds });
}

export function onShared(heard: (claimIds: readonly string[]) => void): () => void {
  return listen((message) => {
    if (message.silteme === "shared") heard(message.claimIds);
  });
}

/** Heard by the page around; `pane` is the window that spoke. */
export function onPane(heard: {
  readonly ready: (pane: Window) => void;
  readonly jump: (pane: Window, claimId: string) => void;
}): () => void {
  return listen((message, source) => {
    if (source === null) return;
    if (message.silteme === "ready") heard.ready(source);
    if (message.silteme === "jump") heard.jump(source, message.claimId);
  });
}

function send(to: Window, message: PaneMessage): void {
  to.postMessage(message, location.origin);
}

function listen(heard: (message: PaneMessage, source: Window | null) => void): () => void {
  const onMessage = ({ data, origin, source }: MessageEvent<unknown>) => {
    if (origin !== location.origin || !isPaneMessage(data)) return;
    heard(data, source !== null && "document" in source ? source : null);
  };
  addEventListener("message", onMessage);
  return () => removeEventListener("message", onMessage);
}

function isPaneMessage(data: unknown): data is PaneMessage {
  return typeof data === "object" && data !== null && "silteme" in data;
}
