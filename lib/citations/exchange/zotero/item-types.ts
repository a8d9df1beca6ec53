import type { CslType } from "#lib/citations/reference.ts";

/** Zotero's item types and the kinds of CSL they stand for (zotero/zotero-schema, "csl.types"), in the order of preference. */
const ITEM_TYPES: readonly (readonly [itemType: string, type: CslType, element: string])[] = [
  ["journalArticle", "article-journal", "bib:Article"],
  ["magazineArticle", "article-magazine", "bib:Article"],
  ["newspaperArticle", "article-newspaper", "bib:Article"],
  ["book", "book", "bib:Book"],
  ["bookSection", "chapter", "bib:BookSection"],
  ["conferencePaper", "paper-conference", "rdf:Description"],
  ["thesis", "thesis", "bib:Thesis"],
  ["report", "report", "bib:Report"],
  ["standard", "standard", "rdf:Description"],
  ["patent", "patent", "bib:Patent"],
  ["statute", "legislation", "bib:Legislation"],
  ["bill", "bill", "bib:Legislation"],
  ["case", "legal_case", "rdf:Description"],
  ["hearing", "hearing", "bib:Report"],
  ["manuscript", "manuscript", "bib:Manuscript"],
  ["map", "map", "bib:Image"],
  ["artwork", "graphic", "bib:Illustration"],
  ["film", "motion_picture", "bib:MotionPicture"],
  ["audioRecording", "song", "bib:Recording"],
  ["tvBroadcast", "broadcast", "rdf:Description"],
  ["computerProgram", "software", "bib:Data"],
  ["dataset", "dataset", "bib:Data"],
  ["webpage", "webpage", "bib:Document"],
  ["blogPost", "post-weblog", "bib:Document"],
  ["forumPost", "post", "bib:Document"],
  ["dictionaryEntry", "entry-dictionary", "rdf:Description"],
  ["encyclopediaArticle", "entry-encyclopedia", "rdf:Description"],
  ["interview", "interview", "bib:Interview"],
  ["letter", "personal_communication", "bib:Letter"],
  ["presentation", "speech", "rdf:Description"],
  ["preprint", "article", "rdf:Description"],
  ["document", "document", "bib:Document"],
  ["email", "personal_communication", "bib:Letter"],
  ["instantMessage", "personal_communication", "bib:Letter"],
  ["podcast", "song", "bib:Recording"],
  ["radioBroadcast", "broadcast", "rdf:Description"],
  ["videoRecording", "motion_picture", "bib:MotionPicture"],
];

/** The item type to which a kind without one of its own comes nearest; its exact name then stands in "Extra". */
const NEAREST: Partial<Record<CslType, CslType>> = {
  classic: "book",
  collection: "book",
  entry: "entry-encyclopedia",
  figure: "graphic",
  musical_score: "book",
  pamphlet: "book",
  periodical: "book",
  regulation: "legislation",
  review: "article-journal",
  "review-book": "article-journal",
  treaty: "legislation",
};

export interface ItemType {
  readonly itemType: string;
  readonly element: string;
  /** Whether the item type says it all. */
  readonly isExact: boolean;
}

export function itemTypeOf(type: CslType): ItemType {
  const find = (wanted: CslType | undefined) => ITEM_TYPES.find(([, known]) => known === wanted);
  const exact = find(type);
  const [itemType, , element] =
    exact ?? find(NEAREST[type]) ?? (["document", "document", "bib:Document"] as const);
  return { itemType, element, isExact: exact !== undefined };
}

/** By the item type, or, where a file of another program has none, by the name of the element. */
export function typeOfItem(itemType: string, element: string): CslType | null {
  const known =
    ITEM_TYPES.find(([name]) => name === itemType) ??
    ITEM_TYPES.find(([, , name]) => name === element && name !== "rdf:Description");
  return known?.[1] ?? null;
}

/** Item types whose own number stands where others have an issue (prism:number). */
export function isNumbered(itemType: string): boolean {
  return /^(?:report|bill|statute|standard|patent|hearing)$/u.test(itemType);
}

/** Kinds that appear in something with a title of its own, which is a resource of this element. */
export function hostElement(itemType: string): string {
  if (/Article$/u.test(itemType))
    return itemType === "encyclopediaArticle"
      ? "bib:Book"
      : itemType === "newspaperArticle"
        ? "bib:Newspaper"
        : itemType === "magazineArticle"
          ? "bib:Periodical"
          : "bib:Journal";
  if (itemType === "webpage") return "z:Website";
  if (itemType === "blogPost") return "z:Blog";
  if (itemType === "conferencePaper") return "bib:Journal";
  return "bib:Book";
}
