import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";

const texts = z.partialRecord(z.enum(LANGUAGES), z.string());

/** A rubric as a file has it: nothing of it is checked yet, the editor shows what is wrong at its place. */
export const readRubric = z.object({
  names: texts,
  descriptions: texts,
  criteria: z.array(
    z.object({
      key: z.string(),
      names: texts,
      descriptions: texts,
      weight: z.string(),
      most: z.string(),
      levels: z.array(z.object({ key: z.string(), points: z.string(), names: texts, descriptors: texts })),
    }),
  ),
});
export type ReadRubric = z.infer<typeof readRubric>;
export type ReadCriterion = ReadRubric["criteria"][number];
export type ReadLevel = ReadCriterion["levels"][number];

/** What was left out or mended while a file was read; reading goes on. */
export const RUBRIC_FILE_FAULTS = [
  "no_rubric",
  "not_well_formed",
  "open_quote",
  "column_unknown",
  "row_unknown",
  "level_without_criterion",
  "too_many",
  "several",
] as const;
export type RubricFileFault = (typeof RUBRIC_FILE_FAULTS)[number];

export interface FoundFault {
  readonly code: RubricFileFault;
  /** Of the file, from 1. */
  readonly line: number;
  readonly where: string;
}

export interface RubricReading {
  /** Null: there is none in the file. */
  readonly rubric: ReadRubric | null;
  readonly faults: readonly FoundFault[];
}
