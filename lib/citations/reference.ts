import { z } from "zod";

/**
 * A work as CSL-JSON (schema of CSL 1.0.2), the only shape in which the platform stores and exchanges references.
 * Checked here because the processor throws on shapes that other tools write (a `null` inside `date-parts`, a list of
 * languages). Unknown standard variables pass; the ones we compute with are typed.
 */
const cslText = z.string().max(20_000);

export const cslName = z
  .object({
    family: cslText.optional(),
    given: cslText.optional(),
    "non-dropping-particle": cslText.optional(),
    "dropping-particle": cslText.optional(),
    suffix: cslText.optional(),
    literal: cslText.optional(),
  })
  .refine((name) => name.family !== undefined || name.literal !== undefined || name.given !== undefined);
export type CslName = z.infer<typeof cslName>;

const datePart = z.number().int();
export const cslDate = z.union([
  z.object({
    "date-parts": z.array(z.array(datePart).min(1).max(3)).min(1).max(2),
    circa: z.boolean().optional(),
    season: z.number().int().min(1).max(4).optional(),
  }),
  z.object({ literal: cslText }),
  z.object({ raw: cslText }),
]);
export type CslDate = z.infer<typeof cslDate>;

export const CSL_TYPES = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "classic",
  "collection",
  "dataset",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "event",
  "figure",
  "graphic",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "map",
  "motion_picture",
  "musical_score",
  "pamphlet",
  "paper-conference",
  "patent",
  "performance",
  "periodical",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "review-book",
  "software",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;
export type CslType = (typeof CSL_TYPES)[number];

const names = z.array(cslName).max(200);

/** Variables that hold people and bodies. */
export const NAME_VARIABLES = [
  "author",
  "editor",
  "translator",
  "container-author",
  "collection-editor",
  "contributor",
  "compiler",
  "director",
  "script-writer",
  "producer",
  "performer",
  "composer",
  "illustrator",
  "interviewer",
  "recipient",
  "original-author",
  "reviewed-author",
] as const;
export type NameVariable = (typeof NAME_VARIABLES)[number];

export const cslItem = z.object({
  id: z.string().max(200).optional(),
  type: z.enum(CSL_TYPES),
  /** BCP 47: "kk", "ru", "en", "kk-Latn", "ru-Latn" … One tag, never a list. */
  language: z.string().max(35).optional(),
  title: cslText.optional(),
  "title-short": cslText.optional(),
  "original-title": cslText.optional(),
  "container-title": cslText.optional(),
  "container-title-short": cslText.optional(),
  "collection-title": cslText.optional(),
  "collection-number": cslText.optional(),
  author: names.optional(),
  editor: names.optional(),
  translator: names.optional(),
  "container-author": names.optional(),
  "collection-editor": names.optional(),
  contributor: names.optional(),
  compiler: names.optional(),
  director: names.optional(),
  "script-writer": names.optional(),
  producer: names.optional(),
  performer: names.optional(),
  composer: names.optional(),
  illustrator: names.optional(),
  interviewer: names.optional(),
  recipient: names.optional(),
  "original-author": names.optional(),
  "reviewed-author": names.optional(),
  publisher: cslText.optional(),
  "publisher-place": cslText.optional(),
  edition: z.union([cslText, z.number()]).optional(),
  volume: z.union([cslText, z.number()]).optional(),
  "volume-title": cslText.optional(),
  "number-of-volumes": z.union([cslText, z.number()]).optional(),
  "part-number": z.union([cslText, z.number()]).optional(),
  "part-title": cslText.optional(),
  "chapter-number": z.union([cslText, z.number()]).optional(),
  "supplement-number": z.union([cslText, z.number()]).optional(),
  issue: z.union([cslText, z.number()]).optional(),
  number: z.union([cslText, z.number()]).optional(),
  page: cslText.optional(),
  "page-first": cslText.optional(),
  "number-of-pages": z.union([cslText, z.number()]).optional(),
  section: cslText.optional(),
  authority: cslText.optional(),
  genre: cslText.optional(),
  medium: cslText.optional(),
  scale: cslText.optional(),
  dimensions: cslText.optional(),
  "reviewed-title": cslText.optional(),
  "reviewed-genre": cslText.optional(),
  archive: cslText.optional(),
  archive_location: cslText.optional(),
  "archive-place": cslText.optional(),
  "event-title": cslText.optional(),
  "event-place": cslText.optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  "event-date": cslDate.optional(),
  "original-date": cslDate.optional(),
  submitted: cslDate.optional(),
  DOI: cslText.optional(),
  ISBN: cslText.optional(),
  ISSN: cslText.optional(),
  URL: cslText.optional(),
  abstract: cslText.optional(),
  keyword: cslText.optional(),
  note: cslText.optional(),
  status: cslText.optional(),
  version: cslText.optional(),
});
export type CslItem = z.infer<typeof cslItem>;
