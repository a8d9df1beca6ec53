import { z } from "zod";
import { printing, type Printing, type Selection } from "#lib/operations/bibliographies.ts";
import { DEFAULT_PROFILE, romanisationProfile } from "#lib/citations/romanise/profile.ts";

/**
 * How a list is printed and what it is made of stand in the address, so that a list can be sent to a colleague as it looks, and
 * the back button takes a change back. What an address says wrongly is left out rather than refused.
 */
const profile = romanisationProfile.shape;
const print = printing.shape;

/** The style of the romanised list as the address names it where it is that of the original list. */
const SAME_STYLE = "same";

export const askedPrinting = z.object({
  style: print.style.optional().catch(undefined),
  terms: print.citationLocale.optional().catch(undefined),
  order: print.order.optional().catch(undefined),
  grouping: print.grouping.unwrap().optional().catch(undefined),
  numbering: print.numbering.unwrap().optional().catch(undefined),
  script: print.script.unwrap().optional().catch(undefined),
  ru: profile.russian.optional().catch(undefined),
  kk: profile.kazakh.optional().catch(undefined),
  translation: profile.translation.optional().catch(undefined),
  form: z.string().max(80).optional().catch(undefined),
  note: z.enum(["yes", "no"]).optional().catch(undefined),
  stored: profile.stored.optional().catch(undefined),
});
export type AskedPrinting = z.infer<typeof askedPrinting>;

export const askedSelection = z.object({
  list: z.uuid().optional().catch(undefined),
  document: z.uuid().optional().catch(undefined),
  reform: z.uuid().optional().catch(undefined),
  collection: z.uuid().optional().catch(undefined),
  /** Ids with commas between them. */
  ids: z
    .string()
    .transform((ids) => ids.split(","))
    .pipe(z.array(z.uuid()).min(1).max(5_000))
    .optional()
    .catch(undefined),
});

/** The printing that the address asks for; what it does not name is as in `base`. */
export function printingOf(asked: AskedPrinting, base: Printing): Printing {
  const { form } = asked;
  return {
    style: asked.style ?? base.style,
    citationLocale: asked.terms ?? base.citationLocale,
    order: asked.order ?? base.order,
    grouping: asked.grouping ?? base.grouping,
    numbering: asked.numbering ?? base.numbering,
    script: asked.script ?? base.script,
    profile: {
      russian: asked.ru ?? base.profile.russian,
      kazakh: asked.kk ?? base.profile.kazakh,
      translation: asked.translation ?? base.profile.translation,
      style: form === undefined ? base.profile.style : form === SAME_STYLE ? null : form,
      languageNote: asked.note === undefined ? base.profile.languageNote : asked.note === "yes",
      stored: asked.stored ?? base.profile.stored,
    },
  };
}

/** The changes of the address that lead to this profile. */
export function profileInAddress(of: Printing["profile"]): Readonly<Record<string, string>> {
  return {
    ru: of.russian,
    kk: of.kazakh,
    translation: of.translation,
    form: of.style ?? SAME_STYLE,
    note: of.languageNote ? "yes" : "no",
    stored: of.stored,
  };
}

export function formInAddress(style: string | null): string {
  return style ?? SAME_STYLE;
}

const SOURCES = ["list", "document", "reform", "collection", "ids"] as const;

/** The changes of the address that lead to another selection, or to a saved list. */
export function selectionInAddress(to: Selection | { readonly of: "list"; readonly listId: string }) {
  const address: Record<string, string> = Object.fromEntries(SOURCES.map((name) => [name, ""]));
  if (to.of === "list") address["list"] = to.listId;
  if (to.of === "document") address["document"] = to.documentId;
  if (to.of === "reform") address["reform"] = to.reformId;
  if (to.of === "collection") address["collection"] = to.collectionId;
  if (to.of === "chosen") address["ids"] = to.referenceIds.join(",");
  return address;
}

const PRINTING_NAMES = Object.keys(askedPrinting.shape);

/** Takes every wish about printing out of the address: a saved list is then shown as it is kept. */
export const asKept: Readonly<Record<string, string>> = Object.fromEntries(
  PRINTING_NAMES.map((name) => [name, ""]),
);

/** How a list looks before anybody has chosen: GOST 7.1, each work in its own terms. */
export function firstPrinting(selection: Selection): Printing {
  const hasOrder = selection.of === "document" || selection.of === "chosen";
  return {
    style: "gost-7-1-2003",
    citationLocale: "item",
    order: hasOrder ? "given" : "alphabetical",
    grouping: "none",
    numbering: "style",
    script: "original",
    profile: DEFAULT_PROFILE,
  };
}
