import type { ReaderView } from "./reader-view.ts";

interface NamedLayers {
  readonly layers?: readonly { readonly id: string; readonly name: string }[];
}

/** What layers are called. */
export function layersIn(view: ReaderView): Required<NamedLayers>["layers"] {
  // The part that delivers layers is being made beside this one.
  return (view as ReaderView & NamedLayers).layers ?? [];
}
