import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { reform, type Reform, writtenAct } from "../reform.ts";

/** Files that a register is written to and read from. */
export const REGISTER_FORMATS = ["csv", "csv_semicolons", "turtle", "rdf_xml", "json"] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];

/** The same register in a file of our own; the number is raised when a reader of the former could not read it. */
export const REGISTER_JSON = "silteme.register/1";

/** More reforms than a register has; a file of more is no register. */
export const MOST_IMPORTED = 2_000;

/** Of a file that has too many, enough are judged to see that: each costs a few hundredths of a millisecond. */
export function upToOneTooMany<Entry>(entries: readonly Entry[]): readonly Entry[] {
  return entries.slice(0, MOST_IMPORTED + 1);
}

/** A reform as a file has it. What the file does not carry is undefined, so that an import leaves it as it is. */
export interface ReadReform {
  /** Where it begins: the line of the file. */
  readonly line: number;
  /** Its name for people: a label, its slug or what it is called in the file. */
  readonly name: string;
  readonly fields: Partial<Reform>;
  /** Its slug was made for this reading, so that the file's reforms can name each other; the register knows nothing of it. */
  readonly isSlugMade?: boolean;
  /** Why it cannot be taken in; null: as far as one can see without the register, it can. */
  readonly because: RowFault | null;
}

/** What is wrong with one reform of a file. */
export const ROW_FAULTS = [
  "no_label",
  "slug_wrong",
  "kind_unknown",
  "date_wrong",
  "meaning_unknown",
  "role_unknown",
  "url_wrong",
  "too_long",
  "too_many",
  "named_twice",
  "label_taken",
  "parent_unknown",
  "parent_cycle",
  "institution_unknown",
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** What is wrong with a file as a whole, or left out of it; reading goes on. */
export const FILE_FAULTS = [
  "not_well_formed",
  "open_quote",
  "column_unknown",
  "no_register",
  "act_without_reform",
  "label_twice",
  "language_unknown",
  "parents_many",
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

export interface FoundFault {
  readonly code: FileFault;
  /** Of the file. */
  readonly line: number;
  /** What it is about, as the file has it. */
  readonly where: string;
}

export interface RegisterReading {
  readonly reforms: readonly ReadReform[];
  readonly faults: readonly FoundFault[];
}

const readFields = reform.extend({ acts: z.array(writtenAct).max(50) }).partial();

/** Judges the fields by the rules of the register, and says what is wrong with the first that breaks one. */
export function judgeFields(fields: Partial<Record<keyof Reform, unknown>>): {
  readonly fields: Partial<Reform>;
  readonly because: RowFault | null;
} {
  // A partial shape still fills in what has a default: only what the file says counts.
  const said = Object.keys(fields);
  const judged = readFields.safeParse(fields);
  if (judged.success) {
    const kept = Object.entries(judged.data).filter(([name]) => said.includes(name));
    return { fields: Object.fromEntries(kept), because: null };
  }
  const [issue] = judged.error.issues;
  return { fields: {}, because: issue === undefined ? "too_long" : faultOf(issue) };
}

function faultOf({ code, path }: z.core.$ZodIssue): RowFault {
  const [field] = path;
  if (code === "too_big")
    return path.length <= 2 && field !== "labels" && field !== "descriptions" ? "too_many" : "too_long";
  if (field === "slug") return "slug_wrong";
  if (field === "parent") return "parent_unknown";
  if (field === "kind") return "kind_unknown";
  if (field === "labels") return "no_label";
  if (field === "dateMeanings") return path.length > 2 ? "meaning_unknown" : "date_wrong";
  if (field === "institutions") return path.at(-1) === "role" ? "role_unknown" : "institution_unknown";
  if (field === "acts" && path.includes("url")) return "url_wrong";
  return "date_wrong";
}

/** The first name that there is. */
export function nameOfFields({ labels = {}, slug = "" }: Partial<Pick<Reform, "labels" | "slug">>): string {
  return LANGUAGES.flatMap((language) => labels[language] ?? [])[0] ?? slug;
}
