import type { z } from "zod";
import type {
  BibliographyView as SavedList,
  previewBibliography,
  Printing,
  Selection,
} from "#lib/operations/bibliographies.ts";
import type { ReferenceLine } from "#lib/operations/references.ts";

export type Preview = z.infer<typeof previewBibliography.answer>;
export type PreviewEntry = Preview["entries"][number];

export interface NamedSource {
  readonly id: string;
  readonly label: string;
  readonly lang: string | null;
}

/** What the page found under its address. */
export interface BuilderView {
  readonly groupId: string;
  /** The works of the selection, in its order. */
  readonly works: readonly ReferenceLine[];
  readonly selection: Selection;
  readonly documents: readonly NamedSource[];
  readonly collections: readonly NamedSource[];
  readonly reforms: readonly NamedSource[];
  readonly lists: readonly Pick<SavedList, "id" | "name">[];
  /** The saved list that is open, as it is kept. */
  readonly saved: SavedList | null;
  readonly printing: Printing;
  /** Title of a style that is none of those always offered. */
  readonly styleTitle: string | null;
  /** Heading of the printed list in the language of its terms. */
  readonly heading: string;
  readonly headingLang: string;
  readonly mayEdit: boolean;
}
