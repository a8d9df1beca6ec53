import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { ReadValue } from "#lib/claims/read-values.ts";
import { isUnit } from "#lib/claims/unit.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";

/** Claims marked by hand in the five texts of the corpus, which stands beside the project and is no part of it. */
const labelled = z.strictObject({
  note: z.string(),
  texts: z.array(z.strictObject({ file: z.string(), length: z.number(), year: z.number() })),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      file: z.string(),
      /** Code points of the raw file. */
      start: z.number(),
      end: z.number(),
      language: z.enum(LANGUAGES),
      reforms: z.array(z.string()),
      values: z.array(z.string()),
    }),
  ),
  disagreements: z.array(
    z.strictObject({
      reform: z.string(),
      kind: z.enum(["dates", "figures"]),
      sides: z.array(z.array(z.string())),
      note: z.string(),
    }),
  ),
});
export type Labelled = z.infer<typeof labelled>;
export type LabelledClaim = Labelled["claims"][number];

const BESIDE = path.resolve(import.meta.dirname, "../../../shared/corpus");

/** Where the corpus is: what was named, or ../shared/corpus. Null where it is not there. */
export function corpusFolder(named?: string): string | null {
  const folder = named ?? process.env["SILTEME_CORPUS"] ?? BESIDE;
  return existsSync(path.join(folder, "seeds")) ? folder : null;
}

export function readLabelled(): Labelled {
  return labelled.parse(JSON.parse(readFileSync(path.join(import.meta.dirname, "labelled.json"), "utf8")));
}

/** The passage as an import cleans it: lines joined, hyphens at their ends taken out. */
export function passageOf(raw: readonly string[], { start, end }: LabelledClaim): string {
  return raw
    .slice(start, end)
    .join("")
    .replaceAll("\u00ad", "")
    .replaceAll(/(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** As in labelled.json: "2007-05-21", "50000 member before", "≥7 percent"; "?" stands for a unit without a code. */
export function written({
  date,
  relation,
  amount,
  upper,
  unit,
  isFormer,
}: Omit<ReadValue, "startUtf16" | "endUtf16" | "exact" | "measure" | "kind">): string {
  if (date !== null) return date;
  const sign = { exactly: "", about: "~", at_least: "≥", at_most: "≤", between: "" }[relation];
  const range = upper === null ? String(amount) : `${amount}..${upper}`;
  return `${sign}${range} ${unit ?? "?"}${isFormer ? " before" : ""}`;
}

/** The other way round. */
export function parsed(
  label: string,
): Pick<ReadValue, "kind" | "date" | "relation" | "amount" | "upper" | "unit" | "isFormer"> {
  const figure = /^([~≥≤]?)([\d.]+) ([a-z?]+)( before)?$/u.exec(label);
  if (figure === null) {
    return {
      kind: "date",
      date: label,
      relation: "exactly",
      amount: null,
      upper: null,
      unit: null,
      isFormer: false,
    };
  }
  const [, sign = "", amount = "", unit = "", before] = figure;
  const relation = sign === "~" ? "about" : sign === "≥" ? "at_least" : sign === "≤" ? "at_most" : "exactly";
  const known = isUnit(unit) ? unit : null;
  return {
    kind: "figure",
    date: null,
    relation,
    amount: Number(amount),
    upper: null,
    unit: known,
    isFormer: before !== undefined,
  };
}
