import { z } from "zod";
import { EXPORT_FORMATS } from "#lib/citations/exchange/formats.ts";
import { LOSS_CODES } from "#lib/citations/exchange/format-loss.ts";
import { ENTRY_GROUPINGS } from "#lib/citations/format/grouping.ts";
import { CITATION_LOCALES } from "#lib/citations/format/item-language.ts";
import { ENTRY_NUMBERINGS } from "#lib/citations/format/numbering.ts";
import { ENTRY_ORDERS } from "#lib/citations/format/order.ts";
import { LIST_SCRIPTS, TRANSLATABLE } from "#lib/citations/format/printed-list.ts";
import { LOCATOR_LABELS } from "#lib/citations/locator.ts";
import { DEFAULT_PROFILE, romanisationProfile } from "#lib/citations/romanise/profile.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { typedText } from "#lib/languages/typed-text.ts";
import { mayEditReferences, maySeeReferences } from "#lib/permissions/references.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { person, time, written } from "./view.ts";

/** Which works a list is made of; looked up anew each time it is printed. */
export const selection = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("library") }),
  z.strictObject({ of: z.literal("document"), documentId: uuid }),
  z.strictObject({ of: z.literal("reform"), reformId: uuid }),
  z.strictObject({ of: z.literal("collection"), collectionId: uuid }),
  z.strictObject({ of: z.literal("chosen"), referenceIds: z.array(uuid).min(1).max(5_000) }),
]);
export type Selection = z.infer<typeof selection>;

/** How a list is printed. */
export const printing = z.strictObject({
  /** CSL id: one of ours, or any style that styles.search finds. */
  style: z.string().min(1).max(200),
  citationLocale: z.enum(CITATION_LOCALES),
  order: z.enum(ENTRY_ORDERS),
  grouping: z.enum(ENTRY_GROUPINGS).default("none"),
  numbering: z.enum(ENTRY_NUMBERINGS).default("style"),
  script: z.enum(LIST_SCRIPTS).default("original"),
  profile: romanisationProfile.default(DEFAULT_PROFILE),
});
export type Printing = z.infer<typeof printing>;

const PRINT_REFUSALS = ["style_not_found", "nothing_chosen", "too_many_works"] as const;

const formattedEntry = z.object({
  /** "1." or "[1]"; null in styles that do not number. */
  label: z.string().nullable(),
  html: z.string(),
  text: z.string(),
  /** Language of the printed terms. */
  language: z.enum(LANGUAGES),
});

export const previewBibliography = operation({
  id: "bibliography.preview",
  method: "POST",
  path: "/groups/{groupId}/bibliography/preview",
  access: maySeeReferences,
  params: groupParams,
  body: z.strictObject({ selection, leftOut: z.array(uuid).max(5_000).default([]), ...printing.shape }),
  answer: z.object({
    entries: z.array(
      z.object({
        referenceId: uuid,
        /** Heading under which it stands; null in a list without groups. */
        group: z.string().nullable(),
        original: formattedEntry.nullable(),
        romanised: formattedEntry.extend({ missing: z.array(z.enum(TRANSLATABLE)) }).nullable(),
      }),
    ),
    /** What each format would lose of exactly these works. */
    losses: z.record(
      z.enum(EXPORT_FORMATS),
      z.array(
        z.object({ code: z.enum(LOSS_CODES), works: z.number().int(), variables: z.array(z.string()) }),
      ),
    ),
  }),
  refusals: PRINT_REFUSALS,
  perMinute: 120,
});

export const exportBibliography = operation({
  id: "bibliography.export",
  method: "POST",
  path: "/groups/{groupId}/bibliography",
  access: maySeeReferences,
  params: groupParams,
  body: z.strictObject({
    selection,
    leftOut: z.array(uuid).max(5_000).default([]),
    ...printing.shape,
    format: z.enum(EXPORT_FORMATS),
    heading: z.string().trim().normalize("NFC").max(200).default(""),
    /** Where both lists are printed: one after the other, or in two columns. */
    layout: z.enum(["one-after-the-other", "side-by-side"]).default("one-after-the-other"),
  }),
  refusals: PRINT_REFUSALS,
  perMinute: 60,
});

/** Citations as they stand in a text, with their places: "[3, с. 12]", "(Isaacs, 2011, p. 4; Bader, 2010)". */
export const printCitations = operation({
  id: "citations.print",
  method: "POST",
  path: "/groups/{groupId}/printed-citations",
  access: maySeeReferences,
  params: groupParams,
  body: z.strictObject({
    style: printing.shape.style,
    citationLocale: printing.shape.citationLocale,
    clusters: z
      .array(
        z.strictObject({
          items: z
            .array(
              z.strictObject({
                referenceId: uuid,
                locator: z.string().trim().max(200).optional(),
                label: z.enum(LOCATOR_LABELS).optional(),
                prefix: z.string().max(500).optional(),
                suffix: z.string().max(500).optional(),
                suppressAuthor: z.boolean().optional(),
              }),
            )
            .min(1)
            .max(100),
          /** Number of the footnote, from 1, in styles of footnotes. */
          noteNumber: z.number().int().min(1).optional(),
        }),
      )
      .min(1)
      .max(500),
  }),
  answer: z.object({ citations: z.array(z.object({ html: z.string(), text: z.string() })) }),
  refusals: ["style_not_found", "nothing_chosen"],
  perMinute: 120,
});

/** Styles by their name: ours and the offered ones first. */
export const searchStyles = operation({
  id: "styles.search",
  method: "GET",
  path: "/groups/{groupId}/styles",
  access: maySeeReferences,
  params: groupParams,
  query: z.strictObject({ search: z.string().max(200).default("") }),
  answer: z.object({
    styles: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        kind: z.enum(["numeric", "author-date", "note", "author", "label"]),
        origin: z.enum(["own", "standard"]),
      }),
    ),
    /** How many there are in all that fit; `styles` holds the best 50. */
    found: z.number().int(),
  }),
});

/** A style of ours in one language ("gost-7-1-2003-kk.csl"), or our Kazakh locale, as a CSL file for Zotero and other programs. */
export const downloadStyle = operation({
  id: "styles.download",
  method: "GET",
  path: "/style-files/{file}",
  access: "public",
  params: z.strictObject({ file: z.string().max(100) }),
  perMinute: 60,
});

/** A named list. It keeps what was chosen, not the works: it is up to date whenever it is opened. */
export const bibliographyView = z.object({
  id: uuid,
  name: z.string(),
  selection,
  leftOut: z.array(uuid),
  printing,
  author: person,
  updatedAt: time,
  version,
});
export type BibliographyView = z.infer<typeof bibliographyView>;

const bibliographyParams = groupParams.extend({ bibliographyId: uuid });
const bibliographyName = typedText(200);

export const listBibliographies = operation({
  id: "bibliographies.list",
  method: "GET",
  path: "/groups/{groupId}/bibliographies",
  access: maySeeReferences,
  params: groupParams,
  answer: z.object({ bibliographies: z.array(bibliographyView) }),
});

export const saveBibliography = operation({
  id: "bibliographies.save",
  method: "POST",
  path: "/groups/{groupId}/bibliographies",
  access: mayEditReferences,
  params: groupParams,
  body: z.strictObject({
    name: bibliographyName,
    selection,
    leftOut: z.array(uuid).max(5_000).default([]),
    printing,
  }),
  answer: bibliographyView,
  refusals: ["bibliography_name_taken"],
});

export const editBibliography = operation({
  id: "bibliographies.edit",
  method: "PATCH",
  path: "/groups/{groupId}/bibliographies/{bibliographyId}",
  access: mayEditReferences,
  params: bibliographyParams,
  body: z.strictObject({
    name: bibliographyName.optional(),
    selection: selection.optional(),
    leftOut: z.array(uuid).max(5_000).optional(),
    printing: printing.optional(),
  }),
  answer: bibliographyView,
  refusals: ["bibliography_name_taken"],
  ifMatch: true,
});

export const deleteBibliography = operation({
  id: "bibliographies.delete",
  method: "DELETE",
  path: "/groups/{groupId}/bibliographies/{bibliographyId}",
  access: mayEditReferences,
  params: bibliographyParams,
  answer: written,
});

export const restoreBibliography = operation({
  id: "bibliographies.restore",
  method: "POST",
  path: "/groups/{groupId}/bibliographies/{bibliographyId}/restore",
  access: mayEditReferences,
  params: bibliographyParams,
  answer: bibliographyView,
  refusals: ["bibliography_name_taken"],
});
