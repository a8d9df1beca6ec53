import type { CslType } from "#lib/citations/reference.ts";

/** Reference types of EndNote 20 by name and number. Several names may stand for one kind: the first is written. */
const REF_TYPES: readonly (readonly [name: string, number: number, type: CslType])[] = [
  ["Journal Article", 17, "article-journal"],
  ["Magazine Article", 19, "article-magazine"],
  ["Newspaper Article", 23, "article-newspaper"],
  ["Book", 6, "book"],
  ["Book Section", 5, "chapter"],
  ["Conference Paper", 47, "paper-conference"],
  ["Thesis", 32, "thesis"],
  ["Report", 27, "report"],
  ["Standard", 58, "standard"],
  ["Patent", 25, "patent"],
  ["Statute", 31, "legislation"],
  ["Bill", 4, "bill"],
  ["Legal Rule or Regulation", 50, "regulation"],
  ["Case", 7, "legal_case"],
  ["Hearing", 14, "hearing"],
  ["Manuscript", 36, "manuscript"],
  ["Map", 20, "map"],
  ["Artwork", 2, "graphic"],
  ["Figure", 37, "figure"],
  ["Film or Broadcast", 21, "motion_picture"],
  ["Music", 61, "musical_score"],
  ["Audiovisual Material", 3, "song"],
  ["Computer Program", 9, "software"],
  ["Dataset", 59, "dataset"],
  ["Web Page", 12, "webpage"],
  ["Blog", 56, "post-weblog"],
  ["Dictionary", 52, "entry-dictionary"],
  ["Encyclopedia", 53, "entry-encyclopedia"],
  ["Interview", 64, "interview"],
  ["Personal Communication", 26, "personal_communication"],
  ["Unpublished Work", 34, "article"],
  ["Pamphlet", 24, "pamphlet"],
  ["Serial", 57, "periodical"],
  ["Classical Work", 35, "classic"],
  ["Generic", 13, "document"],
  ["Edited Book", 28, "book"],
  ["Electronic Book", 44, "book"],
  ["Electronic Book Section", 60, "chapter"],
  ["Conference Proceedings", 10, "paper-conference"],
  ["Electronic Article", 43, "article-journal"],
  ["Government Document", 46, "report"],
  ["Ancient Text", 51, "classic"],
  ["Online Multimedia", 48, "motion_picture"],
  ["Online Database", 45, "dataset"],
  ["Aggregated Database", 55, "dataset"],
  ["Chart or Table", 38, "figure"],
  ["Equation", 39, "figure"],
];

const NEAREST: Partial<Record<CslType, CslType>> = {
  broadcast: "motion_picture",
  collection: "document",
  entry: "entry-encyclopedia",
  post: "post-weblog",
  review: "article-journal",
  "review-book": "article-journal",
  treaty: "legislation",
};

export interface RefType {
  readonly name: string;
  readonly number: number;
  readonly isExact: boolean;
}

export function refTypeOf(type: CslType): RefType {
  const find = (wanted: CslType | undefined) => REF_TYPES.find(([, , known]) => known === wanted);
  const exact = find(type);
  const [name, number] = exact ?? find(NEAREST[type]) ?? (["Generic", 13] as const);
  return { name, number, isExact: exact !== undefined };
}

/** By name, since EndNote's users rename and renumber; then by number. Null for types of a person's own. */
export function typeOfRef(name: string, number: string): CslType | null {
  const known =
    REF_TYPES.find(([known]) => known === name) ?? REF_TYPES.find(([, known]) => String(known) === number);
  return known?.[2] ?? null;
}
