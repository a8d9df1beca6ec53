import type { InLanguages } from "#lib/languages/language-tag.ts";
import type { ReaderView } from "./reader-view.ts";

interface NamedThings {
  readonly layers?: readonly { readonly id: string; readonly name: string }[];
  readonly codebook?: readonly {
    readonly id: string;
    readonly source: string;
    readonly labels: InLanguages;
    readonly tags: readonly { readonly id: string; readonly labels: InLanguages }[];
  }[];
}

/** What layers and tags are called. */
export function namesIn(view: ReaderView): Required<NamedThings> {
  // The parts that deliver layers and the codebook are being made beside this one.
  const { layers = [], codebook = [] } = view as ReaderView & NamedThings;
  return { layers, codebook };
}
