import type { z } from "zod";
import type { CitationLocale } from "#lib/citations/format/item-language.ts";
import type { EntryOrder } from "#lib/citations/format/order.ts";
import type { StyleId } from "#lib/citations/format/styles.ts";
import type { previewBibliography } from "#lib/operations/bibliographies.ts";
import type { ReferenceLine } from "#lib/operations/references.ts";

/** How a list is printed. Lives in the address, so that a list can be sent to a colleague as it looks. */
export interface Printing {
  readonly style: StyleId;
  readonly citationLocale: CitationLocale;
  readonly order: EntryOrder;
}

export type Preview = z.infer<typeof previewBibliography.answer>;

/** Works to choose from: the library, the list of an article, or the works that the claims about a reform rest on. */
export interface BibliographyView {
  readonly groupId: string;
  readonly works: readonly ReferenceLine[];
  readonly from: BibliographySource;
  readonly documents: readonly { readonly id: string; readonly title: string; readonly language: string }[];
  readonly reforms: readonly { readonly id: string; readonly label: string; readonly lang: string | null }[];
  readonly printing: Printing;
  /** Heading of the printed list in the language of its terms. */
  readonly heading: string;
}

export type BibliographySource =
  | { readonly of: "library" }
  | { readonly of: "document"; readonly id: string }
  | { readonly of: "reform"; readonly id: string };
